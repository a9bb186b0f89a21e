import type { Release, StoredEvent } from '../../store/model.ts';
import type { State } from '../../store/state.ts';
import { findRelease } from '../../events/releases.ts';
import { isRecord, valueAt } from '../../search/payload.ts';
import { iso, isoOrNull } from '../iso.ts';
import { serializeEvent } from './serialize-event.ts';

/** An event with its neighbours in the issue (IssueEventSerializer in src/sentry/api/serializers/models/event.py). */
export function serializeIssueEvent(
  state: State,
  event: StoredEvent,
  neighbours: readonly StoredEvent[],
): Record<string, unknown> {
  const sorted = sortByTime(neighbours);
  const index = sorted.indexOf(event);
  const release = event.release === null ? null : findRelease(event.project, event.release);
  return {
    ...serializeEvent(event),
    release: release ? serializeRelease(release) : null,
    userReport: findUserReport(state, event),
    sdkUpdates: [],
    resolvedWith: [],
    nextEventID: index < 0 ? null : (sorted[index + 1]?.id ?? null),
    previousEventID: index < 0 ? null : (sorted[index - 1]?.id ?? null),
  };
}

/** Oldest first; of the same moment, in the order of their ids. */
export function sortByTime(events: readonly StoredEvent[]): StoredEvent[] {
  return events.toSorted(
    (left, right) => left.timestamp - right.timestamp || (left.id < right.id ? -1 : 1),
  );
}

function serializeRelease(release: Release): Record<string, unknown> {
  const version = release.version.slice(release.version.lastIndexOf('@') + 1);
  const at = release.version.lastIndexOf('@');
  return {
    id: Number(release.id),
    commitCount: release.commits.length,
    data: release.data,
    dateCreated: iso(release.createdAt),
    dateReleased: isoOrNull(release.releasedAt),
    deployCount: release.deploys.length,
    ref: release.ref,
    lastCommit: null,
    lastDeploy: null,
    status: release.status,
    url: release.url,
    userAgent: null,
    version: release.version,
    versionInfo: {
      description: version,
      package: at > 0 ? release.version.slice(0, at) : null,
      version: { raw: version },
      buildHash: null,
    },
  };
}

/** What a user wrote about this event: the older `user_report` item of an envelope. */
function findUserReport(state: State, event: StoredEvent): unknown {
  const item = state.items.entries.findLast(
    ({ type, payload }) =>
      type === 'user_report' && isRecord(payload) && payload['event_id'] === event.id,
  );
  if (!item) return null;
  const text = (key: string): string | null => {
    const value = valueAt(item.payload, key);
    return typeof value === 'string' ? value : null;
  };
  return {
    id: event.id,
    eventID: event.id,
    name: text('name'),
    email: text('email'),
    comments: text('comments') ?? '',
    dateCreated: iso(item.receivedAt),
    user: null,
    event: { id: event.id, eventID: event.id },
  };
}
