import { markPart } from '../options/mark-part.ts';
import type { SentryOtelOptions } from '../options/options.ts';
import type { OtelReadableSpan, OtelSpanExporter } from '../otel-types/span.ts';
import { createBuckets } from './bucket.ts';
import { createPipeline } from './pipeline.ts';
import { segmentsOfBatch } from '../segment/segments-of-batch.ts';

/**
 * A `SpanExporter` for the batch processor that an application has already. It sends each batch at once, one envelope per
 * trace. A span's segment is known when its parents are in the same batch, or when `createSentryOtel` saw them start.
 */
export function createSentrySpanExporter(options: SentryOtelOptions): OtelSpanExporter {
  const pipeline = createPipeline(options);

  async function send(spans: readonly OtelReadableSpan[]): Promise<boolean> {
    if (pipeline.ready) await pipeline.ready;
    const segmentOf = segmentsOfBatch(spans);
    const buckets = createBuckets();
    const sent: Promise<boolean>[] = [];
    for (const span of spans) {
      const full = pipeline.add(span, buckets, segmentOf(span));
      if (full) sent.push(pipeline.send(full));
    }
    const answers = await Promise.all([...sent, ...pipeline.sendAll(buckets)]);
    return answers.every(Boolean);
  }

  async function deliver(
    spans: readonly OtelReadableSpan[],
    resultCallback: Parameters<OtelSpanExporter['export']>[1],
  ): Promise<void> {
    if (await send(spans)) resultCallback({ code: 0 });
    else {
      const message = `Some of ${spans.length} spans were not sent to Sentry; they are counted in the next client report.`;
      resultCallback({ code: 1, error: new Error(message) });
    }
  }

  const exporter: OtelSpanExporter = {
    export(spans, resultCallback) {
      const work = deliver(spans, resultCallback);
      options.waitUntil?.(work);
    },
    forceFlush: () => pipeline.flush(),
    shutdown: () => pipeline.close(),
  };
  return markPart(exporter, 'exporter');
}
