import { optionsOf } from './sdk-client.ts';
import type { Check } from './setup.ts';

/** A Sentry SDK that records spans by itself does so beside OpenTelemetry. */
export const checkSentryTracing: Check = ({ setup, provider }) => {
  const options = optionsOf(setup.sdkClient);
  const name = ['tracesSampler', 'tracesSampleRate'].find(
    (each) => (options[each] ?? null) !== null,
  );
  if (!provider || name === undefined) return [];
  return [
    {
      code: 'otel-bridge/sentry-tracing-on',
      severity: 'warning',
      path: ['sdkClient', name],
      message: `${name} is set in Sentry.init(), so the SDK records spans of its own beside those of OpenTelemetry.`,
      hint: `Move ${name} to createSentryOtel() or createSentrySampler().`,
    },
  ];
};
