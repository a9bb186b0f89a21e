import { SpanKind, trace, type Context } from '@opentelemetry/api';
import { traceStateOf } from '../trace-state/trace-state.ts';

/** The URL among a client span's attributes, by the newer and the older semantic conventions. */
export function urlAmong(attributes: Readonly<Record<string, unknown>>): string | undefined {
  const url = attributes['url.full'] ?? attributes['http.url'];
  return typeof url === 'string' ? url : undefined;
}

/** Where the request of a context goes, if its span says so. A server span has the URL that it was called by instead. */
export function targetUrl(context: Context): string | undefined {
  const span = trace.getSpan(context);
  if (!span) return undefined;
  if (isRecorded(span))
    return span.kind === SpanKind.CLIENT ? urlAmong(span.attributes) : undefined;
  return traceStateOf(span.spanContext())?.url;
}

interface RecordedSpan {
  readonly kind: SpanKind;
  readonly attributes: Readonly<Record<string, unknown>>;
}

function isRecorded(span: object): span is RecordedSpan {
  return 'attributes' in span && typeof span.attributes === 'object' && 'kind' in span;
}
