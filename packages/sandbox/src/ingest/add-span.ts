import { addOutcome } from '../events/outcomes.ts';
import { asFilledText, field, type JsonObject } from '../events/read-json.ts';
import type { StoredSpan } from '../store/model.ts';
import type { IngestContext } from './types.ts';

/** A span as some wire format said it. */
export interface SentSpan {
  readonly traceId: string | null;
  readonly spanId: string | null;
  readonly parentSpanId: string | null;
  readonly name: string | null;
  readonly op: string | null;
  readonly status: string;
  readonly isSegment: boolean;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly attributes: JsonObject;
  readonly links: readonly unknown[];
  /** For what the attributes do not say. */
  readonly defaults: Pick<StoredSpan, 'release' | 'environment' | 'transaction'>;
}

/** Stores a span; one without ids or times, or that ends before it starts, is refused in the ledger. */
export function addSpan(context: IngestContext, sent: SentSpan): void {
  const { traceId, spanId, startedAt, endedAt, attributes, defaults, ...rest } = sent;
  const { state, project, key } = context;
  if (!traceId || !spanId || startedAt === null || endedAt === null || endedAt < startedAt) {
    addOutcome(state, project, 'span', { outcome: 'invalid', reason: 'invalid_span', key });
    return;
  }
  const attribute = (name: string): string | null => asFilledText(field(attributes, name));
  const name = rest.name ?? rest.op ?? 'unnamed';
  state.spans.push(
    {
      ...rest,
      project,
      traceId,
      spanId,
      // A span without a parent begins a segment, whatever it says (Sentry's span buffer).
      isSegment: rest.isSegment || rest.parentSpanId === null,
      name,
      op: rest.op ?? 'default',
      kind: attribute('sentry.kind') ?? attribute('otel.kind'),
      startedAt,
      endedAt,
      environment:
        attribute('sentry.environment') ?? attribute('environment') ?? defaults.environment,
      release: attribute('sentry.release') ?? attribute('release') ?? defaults.release,
      transaction:
        attribute('sentry.segment.name') ??
        attribute('sentry.transaction') ??
        defaults.transaction ??
        (rest.parentSpanId === null ? name : null),
      attributes,
    },
    500 + JSON.stringify(attributes).length,
  );
  addOutcome(state, project, 'span', { key });
}
