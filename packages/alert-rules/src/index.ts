/** The name of this package, until its first export replaces it. */
export const packageName = '@sentry-kit/alert-rules';
