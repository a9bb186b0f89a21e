import { deriveTags } from './derive-tags.ts';
import { describeEvent, isSecurityReport } from './describe-event.ts';
import { groupEvent } from './group-event.ts';
import { readExceptions } from './read-exceptions.ts';
import { asFilledText, asHexId, asObject, asValues, field, type JsonObject } from './read-json.ts';
import { readLogEntry } from './read-message.ts';
import { readTags } from './read-tags.ts';
import { readEventTimestamp } from './read-timestamp.ts';
import { identifyUser, readUser } from './read-user.ts';
import type { Attachment, Level, Project, StoredEvent } from '../store/model.ts';

export interface EventOrigin {
  readonly eventId: string;
  readonly receivedAt: number;
  readonly clientAddress: string | null;
  readonly attachments: Attachment[];
}

export interface NormalizedEvent {
  readonly event: StoredEvent;
  readonly metadata: Readonly<Record<string, unknown>>;
  /** `id:1` and the like; what users are counted by. */
  readonly userIdentity: string | null;
}

/** What an SDK sent, in the one form that the rest of the sandbox reads. */
export function normalizeEvent(
  project: Project,
  sent: JsonObject,
  origin: EventOrigin,
): NormalizedEvent {
  const type = eventType(sent);
  const platform = asFilledText(field(sent, 'platform')) ?? 'other';
  const exceptions = readExceptions(sent);
  const logEntry = readLogEntry(sent);
  const message = logEntry?.formatted ?? '';
  const sentTags = readTags(field(sent, 'tags'));
  const environment = readEnvironment(field(sent, 'environment') ?? sentTags.get('environment'));
  const release = readRelease(field(sent, 'release'));
  const dist = release ? (asFilledText(field(sent, 'dist'))?.slice(0, 64) ?? null) : null;
  const transaction = asFilledText(field(sent, 'transaction'));
  const user = readUser(sent, platform, origin.clientAddress);
  const userIdentity = identifyUser(user);
  const level = readLevel(field(sent, 'level'), type);
  const payload = canonicalPayload(sent, logEntry);
  const tags = deriveTags(sentTags, {
    level,
    environment,
    release,
    dist,
    transaction,
    user: userIdentity,
    exceptions,
    payload,
  });
  const { title, culprit, metadata } = describeEvent({
    type,
    message,
    platform,
    transaction,
    exceptions,
    payload,
  });
  const trace = field(field(sent, 'contexts'), 'trace');
  const hashes =
    type === 'transaction'
      ? []
      : groupEvent({
          id: origin.eventId,
          type,
          message,
          template: logEntry?.message ?? null,
          level,
          transaction,
          tags,
          exceptions,
          payload,
        });
  const event: StoredEvent = {
    id: origin.eventId,
    project,
    issue: null,
    type,
    timestamp: readEventTimestamp(field(sent, 'timestamp'), origin.receivedAt),
    receivedAt: origin.receivedAt,
    level,
    title,
    culprit,
    message,
    platform,
    environment,
    release,
    dist,
    transaction,
    traceId: asHexId(field(trace, 'trace_id'), 32),
    spanId: asHexId(field(trace, 'span_id'), 16),
    user,
    tags,
    hashes,
    payload,
    attachments: origin.attachments,
  };
  return { event, metadata, userIdentity };
}

function eventType(sent: JsonObject): StoredEvent['type'] {
  if (field(sent, 'type') === 'transaction') return 'transaction';
  if (asObject(field(field(sent, 'contexts'), 'feedback'))) return 'feedback';
  if (readExceptions(sent).length > 0) return 'error';
  return isSecurityReport(sent) ? 'csp' : 'default';
}

/** Lists in their `{ values }` form, the message as `logentry`; everything else as it was sent. */
function canonicalPayload(sent: JsonObject, logEntry: ReturnType<typeof readLogEntry>): JsonObject {
  const payload: Record<string, unknown> = { ...sent };
  for (const name of ['exception', 'threads', 'breadcrumbs']) {
    const values = asValues(field(sent, name));
    if (values.length > 0) payload[name] = { values };
    else delete payload[name];
  }
  delete payload['message'];
  if (logEntry) payload['logentry'] = logEntry;
  else delete payload['logentry'];
  return payload;
}

/** Every spelling that Sentry takes (getsentry/relay relay-event-schema, Level). */
const LEVELS: ReadonlyMap<string, Level> = new Map([
  ['fatal', 'fatal'],
  ['critical', 'fatal'],
  ['error', 'error'],
  ['warning', 'warning'],
  ['warn', 'warning'],
  ['info', 'info'],
  ['log', 'info'],
  ['debug', 'debug'],
  ['sample', 'sample'],
]);

function readLevel(value: unknown, type: StoredEvent['type']): Level {
  const fallback = type === 'transaction' || type === 'feedback' ? 'info' : 'error';
  return LEVELS.get(asFilledText(value)?.toLowerCase() ?? '') ?? fallback;
}

/** Null when Sentry would refuse the name (getsentry/relay relay-event-schema, validate_release). */
export function readRelease(value: unknown): string | null {
  const release = asFilledText(value);
  if (!release || release.length > 200 || /[\n\r\f\t/\\]/.test(release)) return null;
  return /^(?:\.{1,2}|latest)$/i.test(release) ? null : release;
}

/** Null when Sentry would refuse the name (validate_environment). */
export function readEnvironment(value: unknown): string | null {
  const environment = asFilledText(value);
  if (!environment || environment.length > 64 || /[\n\r\f\t/\\]/.test(environment)) return null;
  return environment.toLowerCase() === 'none' ? null : environment;
}
