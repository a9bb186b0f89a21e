import { createBases } from '../convert/base.ts';
import { toSentrySpan } from '../convert/convert-span.ts';
import { convertOtlpTraces } from '../reverse/convert-otlp-traces.ts';
import { convertSentryEnvelope } from '../reverse/convert-sentry-envelope.ts';
import type { OtlpTraces } from '../reverse/otlp-json.ts';

/** OTLP to Sentry's spans in a service with a release of its own, over the wire, and back. */
export function throughSentry(payload: OtlpTraces): OtlpTraces {
  const baseOf = createBases({ release: 'shop@1.2.3', environment: 'production' });
  const { value, diagnostics } = convertOtlpTraces(payload);
  if (diagnostics.length > 0) throw new Error(diagnostics[0]?.message);
  const items = value.map((span) =>
    toSentrySpan(span, {
      base: baseOf(span),
      isSegment: span.parentSpanContext === undefined,
      segmentId: 'b7ad6b7169203331',
      segmentName: 'GET /orders',
      added: undefined,
      opNames: 'current',
    }),
  );
  const sent: unknown = JSON.parse(JSON.stringify({ version: 2, items }));
  return convertSentryEnvelope([{}, [[{ type: 'span' }, sent]]]).value.traces;
}
