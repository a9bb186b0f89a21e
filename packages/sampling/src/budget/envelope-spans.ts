/** Called for each root span that an envelope has spans of; complete when the root itself is among them. */
export type OnSpans = (rootSpanId: string | undefined, spans: number, isComplete: boolean) => void;

/** An envelope as the SDKs hand it to their hooks. */
export type SdkEnvelope = readonly [
  header: unknown,
  items: readonly (readonly [header: { readonly type: string }, payload: SdkPayload])[],
];

interface SdkPayload {
  readonly contexts?: { readonly trace?: { readonly span_id: string } };
  readonly spans?: readonly unknown[];
  readonly items?: readonly StreamedSpan[];
}

interface StreamedSpan {
  readonly span_id: string;
  readonly is_segment?: boolean;
  readonly attributes?: Readonly<Record<string, { readonly value: string } | undefined>>;
}

/**
 * Counts the spans in an envelope as Sentry bills them: a transaction is its root and its `spans`; an item `span` is one
 * span, or in SDK 11 a container of them (develop-docs/sdk/telemetry/spans/span-protocol.mdx).
 */
export function countSpans([, items]: SdkEnvelope, onSpans: OnSpans): void {
  for (const [{ type }, payload] of items) {
    const { contexts, spans = [], items: streamed } = payload;
    if (type === 'transaction') onSpans(contexts?.trace?.span_id, 1 + spans.length, true);
    if (type !== 'span') continue;
    if (!streamed) onSpans(undefined, 1, true);
    // Children end before their root, so that a root comes last.
    for (const { span_id, is_segment, attributes } of streamed ?? []) {
      const root = is_segment ? span_id : attributes?.['sentry.segment.id']?.value;
      onSpans(root, 1, is_segment === true);
    }
  }
}
