import { tagOf } from '../../search/payload.ts';
import type { Issue, StoredEvent } from '../../store/model.ts';
import type { Selection } from '../../query/selection.ts';
import { lifetimeCounts, type SeenCounts } from './serialize-issue.ts';

export function countEvents(events: readonly StoredEvent[]): SeenCounts {
  const users = new Set(
    events.map((event) => tagOf(event, 'user')).filter((user) => user !== null),
  );
  const times = events.map(({ timestamp }) => timestamp);
  return {
    count: events.length,
    userCount: users.size,
    firstSeen: times.length === 0 ? null : times.reduce((left, right) => Math.min(left, right)),
    lastSeen: times.length === 0 ? null : times.reduce((left, right) => Math.max(left, right)),
  };
}

/** The counts that a list shows: of the selected events, or of all life when nothing narrows them. */
export function selectedCounts(
  issue: Issue,
  events: readonly StoredEvent[],
  selection: Selection,
): SeenCounts {
  // Events may have left memory; where the selection covers the whole life, the issue's own counts know better.
  const coversLife =
    selection.environments === null &&
    (selection.range === null ||
      (selection.range.from <= issue.firstSeen && selection.range.until >= issue.lastSeen));
  return coversLife ? lifetimeCounts(issue) : countEvents(events);
}
