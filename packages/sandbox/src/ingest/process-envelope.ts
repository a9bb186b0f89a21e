import { addOutcome } from '../events/outcomes.ts';
import { asHexId, field } from '../events/read-json.ts';
import type { ReceivedItem } from '../store/model.ts';
import { applyRateLimits, rateLimited } from './apply-rate-limits.ts';
import { applyInboundFilters } from './apply-inbound-filters.ts';
import { checkItemLimits } from './check-item-limits.ts';
import { categoryOf, quantityOf, requiresEvent } from './item-categories.ts';
import type { ReadItem } from './items/item-processor.ts';
import { processItem } from './items/process-item.ts';
import type { Envelope, EnvelopeItem } from './parse-envelope.ts';
import { parseJson } from './parse-json.ts';
import type { IngestContext } from './types.ts';

/**
 * Stores what an envelope holds. A bad item is refused alone; a limit takes out its items and is then answered.
 *
 * @param listing `unlisted`: made up by a door that took something else, and no envelope that anybody sent.
 * @returns the event id, when the envelope has one or needs one
 */
export function processEnvelope(
  context: IngestContext,
  envelope: Envelope,
  listing: 'listed' | 'unlisted' = 'listed',
): string | null {
  const items = envelope.items.map(readItem);
  if (listing === 'listed') receive(context, envelope, items);
  const ownId = asHexId(field(envelope.headers, 'event_id'), 32);
  const eventId = ownId ?? (items.some(requiresEvent) ? context.state.hex(32) : null);
  const { allowed, limits } = applyRateLimits(context, items);
  checkItemLimits(allowed);
  const kept = new Set<EnvelopeItem>(allowed);
  const remaining = applyInboundFilters(
    context,
    items.filter((item) => kept.has(item)),
  );
  const attachments = remaining.filter((item) => item.type === 'attachment');
  const others = remaining.filter((item) => item.type !== 'attachment');
  const input = { context, headers: envelope.headers, eventId, attachments };
  // The event takes its attachments with it, wherever they stand; those that are left over come last.
  for (const item of [...others, ...attachments]) {
    const problem = processItem(item, input);
    if (problem !== null) refuseItem(context, item, problem);
  }
  // Events have told it themselves.
  if (remaining.some(({ type }) => TELEMETRY.has(type))) {
    const { state, project } = context;
    state.emit({ type: 'telemetry.received', project, at: state.clock.now() });
  }
  if (limits.length > 0) throw rateLimited(context, limits);
  return eventId;
}

/** Items that metrics are computed from. */
const TELEMETRY: ReadonlySet<string> = new Set([
  ...['session', 'sessions', 'span', 'log', 'trace_metric'],
]);

function refuseItem(context: IngestContext, item: EnvelopeItem, reason: string): void {
  const category = categoryOf(item);
  if (category === null) return;
  addOutcome(context.state, context.project, category, {
    outcome: 'invalid',
    reason,
    key: context.key,
    quantity: quantityOf(item),
  });
}

/** Types whose payload is no JSON, whatever it looks like. */
const BINARY: ReadonlySet<string> = new Set([
  'attachment',
  'replay_recording',
  'replay_video',
  'unreal_report',
  'form_data',
  'statsd',
]);

function readItem(item: EnvelopeItem): ReadItem {
  if (BINARY.has(item.type) || item.bytes.length === 0) return { ...item, json: undefined };
  const parsed = parseJson(item.bytes);
  return { ...item, json: 'value' in parsed ? parsed.value : undefined };
}

function receive(context: IngestContext, envelope: Envelope, items: readonly ReadItem[]): void {
  const received = items.map((item): ReceivedItem => ({
    headers: item.headers,
    payload: item.json ?? item.bytes,
  }));
  context.state.envelopes.push(
    {
      projectId: context.project.id,
      receivedAt: context.state.clock.now(),
      headers: envelope.headers,
      items: received,
    },
    envelope.items.reduce((size, item) => size + item.bytes.length + 200, 200),
  );
}
