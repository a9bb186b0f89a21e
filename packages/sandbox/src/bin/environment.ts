import type { Sandbox } from '../index.ts';

/** What SDKs of every language, sentry-cli and the programs of sentry-kit read. */
export function sandboxEnvironment(sandbox: Sandbox): Readonly<Record<string, string>> {
  return {
    SENTRY_DSN: sandbox.dsn,
    SENTRY_URL: sandbox.url,
    SENTRY_AUTH_TOKEN: sandbox.token,
    SENTRY_ORG: sandbox.organization,
    SENTRY_PROJECT: sandbox.project,
  };
}
