import type { Client } from '@sentry/core';
import { checkOtelSetup } from '@sentry-kit/otel-bridge/check';

/** Says what is wrong once everything is set up; `provider` is the one that the service made, `sdkClient` that of Sentry. */
export function explainSetup(provider: object, sdkClient?: Client): string {
  return checkOtelSetup({ provider, sdkClient })
    .map(({ severity, code, message, hint }) => `${severity} ${code}: ${message} ${hint}`)
    .join('\n');
}
