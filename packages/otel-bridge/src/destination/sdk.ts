// The build writes the version of the package here; there is none when the source itself is run.
declare const SENTRY_KIT_VERSION: string | undefined;

/** What the bridge calls itself in envelopes. */
export const SDK = {
  name: 'sentry.javascript.otel-bridge',
  version: typeof SENTRY_KIT_VERSION === 'string' ? SENTRY_KIT_VERSION : '0.0.0',
};
