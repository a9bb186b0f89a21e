import { nameOf } from './observe.ts';
import type { Check } from './setup.ts';

/** The application's provider is not the one that instrumentation reaches. */
export const checkProviders: Check = ({ setup, registered, globals }) => {
  if (!setup.provider || setup.provider === registered) return [];
  if (registered) {
    return [
      {
        code: 'otel-bridge/two-providers',
        severity: 'error',
        path: ['provider'],
        message: `Another provider (${nameOf(registered) || 'of an unknown kind'}) is registered: instrumentation uses that one, and the bridge never sees its spans.`,
        hint: 'Register one provider only. With a Sentry SDK 11 leave enableOpenTelemetrySetup off, with 8 to 10 set skipOpenTelemetrySetup: true.',
      },
    ];
  }
  // Another check says that the copy that registered it cannot be read.
  if (globals['trace'] !== undefined) return [];
  return [
    {
      code: 'otel-bridge/provider-not-registered',
      severity: 'error',
      path: ['provider'],
      message: 'The provider is not registered, so the spans of instrumentation are not recorded.',
      hint: 'Call trace.setGlobalTracerProvider(provider), or let NodeSDK.start() do it.',
    },
  ];
};
