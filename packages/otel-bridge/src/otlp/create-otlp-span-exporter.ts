import type { OtelReadableSpan, OtelSpanExporter } from '../otel-types/span.ts';
import { groupSpans } from '../reverse/group.ts';
import { createOtlpSender, type OtlpSendOptions } from './otlp-sender.ts';
import { readableToOtlp } from './readable-to-otlp.ts';

/**
 * An OTLP/HTTP exporter in JSON that needs `fetch` and nothing of Node, for edge runtimes; under a processor of the SDK, it
 * sends to Sentry (`createOtlpOptions`) or to a collector. It never throws: failures go to the processor.
 */
export function createOtlpSpanExporter(options: OtlpSendOptions): OtelSpanExporter {
  const sender = createOtlpSender(options);
  let isShutDown = false;

  async function deliver(
    spans: readonly OtelReadableSpan[],
    resultCallback: Parameters<OtelSpanExporter['export']>[1],
  ): Promise<void> {
    const error = await sender.send(groupSpans(spans.map(readableToOtlp)));
    resultCallback(error ? { code: 1, error } : { code: 0 });
  }

  return {
    export(spans, resultCallback) {
      if (isShutDown || spans.length === 0) {
        resultCallback(
          isShutDown ? { code: 1, error: new Error('The exporter is shut down.') } : { code: 0 },
        );
        return;
      }
      void deliver(spans, resultCallback);
    },
    forceFlush: () => sender.flush(),
    shutdown() {
      isShutDown = true;
      return sender.flush();
    },
  };
}
