import { transactionDurationInMs } from '../../search/event-fields.ts';
import { asTexts, isRecord, valueAt } from '../../search/payload.ts';
import type { StoredEvent } from '../../store/model.ts';
import { iso } from '../iso.ts';
import { metadataOf } from './event-metadata.ts';
import { serializeEntries } from './serialize-entries.ts';
import { serializeErrors } from './serialize-errors.ts';

type Json = Record<string, unknown>;

/** An event in a list (src/sentry/api/serializers/models/event.py, SimpleEventSerializer). */
export function serializeSimpleEvent(event: StoredEvent): Json {
  return {
    id: event.id,
    'event.type': event.type,
    groupID: event.issue?.id ?? null,
    eventID: event.id,
    projectID: event.project.id,
    message: event.message,
    title: event.title,
    location: locationOf(event),
    culprit: event.culprit,
    user: serializeUser(event),
    tags: serializeTags(event),
    platform: event.platform,
    dateCreated: iso(event.timestamp),
    crashFile: null,
    metadata: metadataOf(event),
  };
}

/** An event with everything that it brought (EventSerializer in the same file). */
export function serializeEvent(event: StoredEvent): Json {
  const { payload } = event;
  return {
    id: event.id,
    groupID: event.issue?.id ?? null,
    eventID: event.id,
    projectID: event.project.id,
    size: Buffer.byteLength(JSON.stringify(payload)),
    entries: serializeEntries(event),
    dist: event.dist,
    message: event.message,
    title: event.title,
    location: locationOf(event),
    user: serializeUser(event),
    contexts: recordOr(payload['contexts'], {}),
    sdk: serializeSdk(payload['sdk']),
    context: recordOr(payload['extra'], {}),
    packages: recordOr(payload['modules'], {}),
    type: event.type,
    metadata: metadataOf(event),
    tags: serializeTags(event),
    platform: event.platform,
    dateReceived: iso(event.receivedAt),
    errors: serializeErrors(payload['errors']),
    occurrence: null,
    _meta: {
      entries: {},
      message: null,
      user: null,
      contexts: null,
      extra: null,
      packages: null,
      tags: {},
    },
    ...(event.type === 'transaction' ? transactionPart(event) : errorPart(event)),
  };
}

function errorPart(event: StoredEvent): Json {
  return {
    crashFile: null,
    culprit: event.culprit,
    dateCreated: iso(event.timestamp),
    fingerprints: event.hashes,
    groupingConfig: { id: 'sandbox', enhancements: '' },
  };
}

function transactionPart(event: StoredEvent): Json {
  const [durationInMs = 0] = transactionDurationInMs(event);
  const { payload } = event;
  return {
    startTimestamp: (event.timestamp - durationInMs) / 1000,
    endTimestamp: event.timestamp / 1000,
    measurements: serializeMeasurements(payload['measurements']),
    breakdowns: isRecord(payload['breakdowns']) ? payload['breakdowns'] : null,
  };
}

function serializeMeasurements(value: unknown): Json | null {
  if (!isRecord(value)) return null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => typeof valueAt(entry, 'value') === 'number')
      .map(([name, entry]) => {
        const unit = valueAt(entry, 'unit');
        return [
          name,
          { value: valueAt(entry, 'value'), unit: typeof unit === 'string' ? unit : null },
        ];
      }),
  );
}

function locationOf(event: StoredEvent): string | null {
  const { filename } = metadataOf(event);
  return typeof filename === 'string' ? filename : null;
}

function serializeUser({ user }: StoredEvent): Json | null {
  if (!user) return null;
  const text = (key: string): string | null => asTexts(user[key])[0] ?? null;
  return {
    id: text('id'),
    email: text('email'),
    username: text('username'),
    ip_address: text('ip_address'),
    name: text('name'),
    geo: isRecord(user['geo']) ? textsOnly(user['geo']) : null,
    data: isRecord(user['data']) ? user['data'] : null,
  };
}

/** Sorted by key. `query` is the search that finds the tag where its key alone would mean a field. */
function serializeTags({ tags }: StoredEvent): Json[] {
  return tags
    .map(([key, value]) => ({
      key,
      value,
      ...(key === 'user' ? { query: `user:"${value}"` } : {}),
    }))
    .toSorted((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));
}

function serializeSdk(value: unknown): Json | null {
  if (!isRecord(value)) return null;
  const { name, version } = value;
  return {
    name: typeof name === 'string' ? name : null,
    version: typeof version === 'string' ? version : null,
  };
}

function textsOnly(value: Readonly<Json>): Json {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => typeof entry === 'string'));
}

function recordOr(value: unknown, fallback: Json): Json {
  return isRecord(value) ? { ...value } : fallback;
}
