import type { Attachment, Project, ProjectKey, StoredEvent } from '../store/model.ts';
import type { State } from '../store/state.ts';
import { normalizeEvent } from './normalize-event.ts';
import { addOutcome } from './outcomes.ts';
import { asHexId, field, type JsonObject } from './read-json.ts';
import { recordIssue } from './record-issue.ts';
import { symbolicateEvent } from '../symbolication/symbolicate-event.ts';
import { recordTransactionSpans } from './record-transaction-spans.ts';
import { ensureEnvironment, ensureRelease } from './releases.ts';

/** Where an event came from; each part has a default that fits an event made up by a test. */
export interface EventSource {
  /** Wins over the one in the payload. */
  readonly eventId?: string | undefined;
  readonly key?: ProjectKey | null | undefined;
  readonly clientAddress?: string | null | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
  /** Of the payload as it came; by default measured. */
  readonly sizeInBytes?: number | undefined;
}

/**
 * Everything that happens to an event: normalise, group, count, regress, and tell the listeners.
 * @returns the stored event; of a duplicate id the one that came first
 */
export function recordEvent(
  state: State,
  project: Project,
  sent: JsonObject,
  source: EventSource = {},
): StoredEvent {
  const payload = symbolicateEvent(state, project, sent);
  const key = source.key ?? null;
  const eventId =
    asHexId(source.eventId, 32) ?? asHexId(field(payload, 'event_id'), 32) ?? state.hex(32);
  const { event, metadata, userIdentity } = normalizeEvent(project, payload, {
    eventId,
    receivedAt: state.clock.now(),
    clientAddress: source.clientAddress ?? null,
    attachments: [...(source.attachments ?? [])],
  });
  const category = CATEGORIES[event.type];
  const known = state.eventsById.get(`${project.id}:${eventId}`);
  if (known) {
    addOutcome(state, project, category, { outcome: 'invalid', reason: 'duplicate', key });
    return known;
  }
  store(state, event, source.sizeInBytes ?? JSON.stringify(sent).length);
  addOutcome(state, project, category, { key });
  for (const attachment of event.attachments) {
    addOutcome(state, project, 'attachment', { key, quantity: attachment.bytes.length });
  }
  if (event.type === 'transaction') {
    const spans = recordTransactionSpans(state, event);
    addOutcome(state, project, 'span', { key, quantity: spans });
    state.emit({ type: 'telemetry.received', project, at: state.clock.now() });
  } else {
    recordIssue(state, event, metadata, userIdentity);
  }
  return event;
}

/** Sentry's data category of an event (getsentry/relay relay-base-schema, DataCategory). */
const CATEGORIES = {
  error: 'error',
  default: 'error',
  csp: 'security',
  transaction: 'transaction',
  feedback: 'feedback',
} as const satisfies Record<StoredEvent['type'], string>;

function store(state: State, event: StoredEvent, sizeInBytes: number): void {
  const { project } = event;
  project.firstEventAt ??= state.clock.now();
  if (event.release) ensureRelease(state, project, event.release);
  if (event.environment) ensureEnvironment(state, project, event.environment);
  const attached = event.attachments.reduce((sum, attachment) => sum + attachment.bytes.length, 0);
  state.events.push(event, sizeInBytes + attached);
  state.eventsById.set(`${project.id}:${event.id}`, event);
}
