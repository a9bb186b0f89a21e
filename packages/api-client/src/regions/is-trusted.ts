/** Where a client may send its token. */
export interface Trust {
  readonly baseUrl: string;
  readonly allowedOrigins: readonly string[];
  readonly dataResidency: boolean;
}

/** Where sentry.io knows every organization, whatever its region. */
export const controlSilo = 'https://sentry.io';

/** Whether an address is a host of sentry.io itself. */
export const isSentryHost = (url: string): boolean => {
  const { protocol, host } = new URL(url);
  return protocol === 'https:' && (host === 'sentry.io' || host.endsWith('.sentry.io'));
};

/**
 * Whether the token may go to an address: to the origin that the client was given, to those that it
 * was allowed, and from sentry.io to its own regions.
 */
export const isTrusted = (
  url: string,
  { baseUrl, allowedOrigins, dataResidency }: Trust,
): boolean => {
  const { origin } = new URL(url);
  return (
    origin === new URL(baseUrl).origin ||
    allowedOrigins.includes(origin) ||
    (baseUrl === controlSilo && !dataResidency && isSentryHost(url))
  );
};
