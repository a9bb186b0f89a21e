/** What Sentry says about an endpoint that will go. */
export interface Deprecation {
  /** ISO date from which on it may be switched off for a minute at a time, where it is known. */
  readonly date?: string;
  /** Path of the endpoint to use instead, where there is one. */
  readonly replacement?: string;
}

/** Reads the headers that mark a deprecated endpoint (getsentry/sentry src/sentry/api/helpers/deprecation.py). */
export const readDeprecation = (headers: Headers): Deprecation | undefined => {
  const date = headers.get('x-sentry-deprecation-date');
  if (date === null || Number.isNaN(Date.parse(date))) return undefined;
  const replacement = headers.get('x-sentry-replacement-endpoint') ?? '';
  return {
    date: new Date(date).toISOString().slice(0, 10),
    ...(replacement !== '' && { replacement }),
  };
};
