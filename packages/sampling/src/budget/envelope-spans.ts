import { isRecord } from './read-span.ts';

/** Called for each root span that an envelope has spans of; complete when the root itself is among them. */
export type OnSpans = (rootSpanId: string, spans: number, isComplete: boolean) => void;

/**
 * Counts the spans in an envelope as Sentry bills them: a transaction is its root and its `spans`; an item `span` is one
 * span, or in SDK 11 a container of them (develop-docs/sdk/telemetry/spans/span-protocol.mdx).
 */
export function countSpans(envelope: unknown, onSpans: OnSpans): void {
  if (!Array.isArray(envelope) || !Array.isArray(envelope[1])) return;
  for (const item of envelope[1] as unknown[]) {
    if (!Array.isArray(item)) continue;
    const [header, payload] = item as unknown[];
    if (!isRecord(header) || !isRecord(payload)) continue;
    if (header['type'] === 'transaction') countTransaction(payload, onSpans);
    if (header['type'] === 'span') countStreamed(payload, onSpans);
  }
}

function countTransaction(event: Record<string, unknown>, onSpans: OnSpans): void {
  const { contexts, spans } = event;
  const trace = isRecord(contexts) ? contexts['trace'] : undefined;
  const spanId = isRecord(trace) ? trace['span_id'] : undefined;
  onSpans(
    typeof spanId === 'string' ? spanId : '',
    1 + (Array.isArray(spans) ? spans.length : 0),
    true,
  );
}

function countStreamed(payload: Record<string, unknown>, onSpans: OnSpans): void {
  const { items } = payload;
  if (!Array.isArray(items)) {
    onSpans('', 1, true);
    return;
  }
  // Children end before their root, so that a root comes last.
  for (const span of items as unknown[]) {
    if (!isRecord(span)) continue;
    const isRoot = span['is_segment'] === true;
    const root = isRoot ? span['span_id'] : segmentOf(span);
    onSpans(typeof root === 'string' ? root : '', 1, isRoot);
  }
}

function segmentOf(span: Record<string, unknown>): unknown {
  const { attributes } = span;
  const segment = isRecord(attributes) ? attributes['sentry.segment.id'] : undefined;
  return isRecord(segment) ? segment['value'] : segment;
}
