import type { SdkIntegration } from '../options/options.ts';
import { createReport } from '../options/report.ts';
import { convertSentryEnvelope, type SentEnvelope } from '../reverse/convert-sentry-envelope.ts';
import { createOtlpSender, type OtlpSendOptions } from './otlp-sender.ts';

/**
 * The way back: spans, transactions and logs of a Sentry SDK 11 also go to a collector, after the SDK's hooks have cleaned
 * them. It never throws and holds nothing back from Sentry; errors, sessions and metrics are not sent.
 *
 * @param options - `url` is the collector's base such as `http://localhost:4318`, or its address for traces.
 */
export function createOtlpIntegration(options: OtlpSendOptions): SdkIntegration {
  const base = options.url.replace(/\/(?:v1\/traces\/?)?$/, '');
  const senderFor = (signal: string) =>
    createOtlpSender({ ...options, url: `${base}/v1/${signal}` });
  const traces = senderFor('traces');
  const logs = senderFor('logs');
  const report = createReport(options.onDiagnostic);
  return {
    name: 'SentryKitOtlp',
    setup(client) {
      if (!hasHooks(client)) return;
      client.on('beforeEnvelope', (envelope) => {
        const { value, diagnostics } = convertSentryEnvelope(envelope);
        for (const each of diagnostics) if (each.severity === 'error') report(each);
        if ((value.traces.resourceSpans ?? []).length > 0) void traces.send(value.traces);
        if ((value.logs.resourceLogs ?? []).length > 0) void logs.send(value.logs);
      });
    },
  };
}

interface Hooks {
  on(hook: 'beforeEnvelope', listener: (envelope: SentEnvelope) => void): unknown;
}

function hasHooks(client: object): client is Hooks {
  return 'on' in client && typeof client.on === 'function';
}
