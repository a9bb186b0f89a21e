import type { Diagnostic } from '../options/diagnostic.ts';
import type { OtelReadableSpan } from '../otel-types/span.ts';
import { toSentrySpan } from '../convert/convert-span.ts';
import { createBases } from '../convert/base.ts';
import type { BaseOf } from '../convert/base.ts';
import { keep, KEPT } from './keep.ts';
import { createReader } from './otlp-to-readable.ts';
import type { OtlpTraces } from './otlp-json.ts';
import { bareSpanToOtlp } from './span-to-otlp.ts';
import type { SpanWithOrigin } from './span-with-origin.ts';

/** A value that was converted, and what could not be. */
export interface Converted<Value> {
  /** The result. */
  readonly value: Value;
  /** What is different from the input, or missing. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Spans of an OTLP request in its JSON form, for `export` of a span exporter. What Sentry has no place for (64-bit
 * integers, bytes, nested values, dropped counts, flags, trace state, events) travels in the attribute `otlp.kept`, from
 * which `convertSentryEnvelope` makes the same OTLP again. Never throws; a span without valid ids is left out and listed.
 */
export function convertOtlpTraces(request: OtlpTraces): Converted<readonly OtelReadableSpan[]> {
  const spans: OtelReadableSpan[] = [];
  const diagnostics: Diagnostic[] = [];
  // Only what the span itself becomes matters here, not where it is sent to.
  const baseOf = createBases({ release: undefined, environment: undefined });
  for (const { original, path, read } of eachSpan(request)) {
    const readable = attempt(() => withKept(original, read(), baseOf));
    if (typeof readable !== 'string') spans.push(readable);
    else {
      diagnostics.push({
        code: 'otel-bridge/invalid-span',
        severity: 'error',
        path,
        message: `The span is left out: ${readable}`,
        hint: 'Sentry needs the ids of trace and span as 32 and 16 hex digits, not all zeros.',
        reference: 'open-telemetry/opentelemetry-proto docs/specification.md',
      });
    }
  }
  return { value: spans, diagnostics };
}

function withKept(
  original: SpanWithOrigin,
  readable: OtelReadableSpan | string,
  baseOf: BaseOf,
): OtelReadableSpan | string {
  if (typeof readable === 'string') return readable;
  const sent = toSentrySpan(readable, {
    base: baseOf(readable),
    isSegment: readable.parentSpanContext?.isRemote === true,
    segmentId: undefined,
    segmentName: undefined,
    added: undefined,
    opNames: 'current',
  });
  const kept = keep(original, bareSpanToOtlp(sent));
  return { ...readable, attributes: { ...readable.attributes, [KEPT]: kept } };
}

interface FoundSpan {
  readonly original: SpanWithOrigin;
  readonly path: readonly (string | number)[];
  readonly read: () => OtelReadableSpan | string;
}

function* eachSpan(request: OtlpTraces): Iterable<FoundSpan> {
  for (const [first, resourceSpans] of listOf(request?.resourceSpans).entries()) {
    const { resource = {}, schemaUrl: resourceSchemaUrl } = resourceSpans;
    const readScope = createReader(resource);
    for (const [second, scopeSpans] of listOf(resourceSpans.scopeSpans).entries()) {
      const { scope = {}, schemaUrl: scopeSchemaUrl } = scopeSpans;
      const readSpan = readScope(scope);
      for (const [third, span] of listOf(scopeSpans.spans).entries()) {
        yield {
          original: {
            span,
            resource,
            scope,
            ...(resourceSchemaUrl && { resourceSchemaUrl }),
            ...(scopeSchemaUrl && { scopeSchemaUrl }),
          },
          path: ['resourceSpans', first, 'scopeSpans', second, 'spans', third],
          read: () => readSpan(span),
        };
      }
    }
  }
}

function attempt<Value>(read: () => Value): Value | string {
  try {
    return read();
  } catch (error) {
    return `it is not of OTLP's shape (${String(error)}).`;
  }
}

/** What came over the network may be anything. */
function listOf<Item>(value: readonly Item[] | undefined): readonly Item[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === 'object' && item !== null)
    : [];
}
