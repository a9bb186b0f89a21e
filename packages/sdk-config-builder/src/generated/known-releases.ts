// Written by scripts/generate.ts from data/. Do not edit.

/** The newest release of each major that the tables were read from. */
export const knownReleases = {
  "@sentry/node": "7.120.4 8.55.2 9.47.2 10.78.0 11.12.0",
  "@sentry/browser": "7.120.4 8.55.2 9.47.2 10.78.0 11.12.0",
  "@sentry/vercel-edge": "7.120.4 8.55.2 9.47.2 10.78.0 11.8.0",
  "@sentry/bun": "7.120.4 8.55.2 9.47.2 10.76.2 11.8.0",
  "@sentry/react": "7.120.4 8.55.2 9.47.2 10.78.0 11.12.0",
  "@sentry/vue": "7.120.4 8.55.2 9.47.1 10.75.3 11.11.0",
  "@sentry/cloudflare": "8.55.2 9.47.1 10.75.3 11.0.0"
} as const;
