import type { FoundIssue } from '../../search/search-issues.ts';
import type { Selection } from '../../query/selection.ts';
import { badRequest } from '../errors.ts';
import { selectedCounts } from './count-events.ts';

/** What `sort` knows in Sentry; those that need a model or an inbox are refused by name. */
const KEYS = ['date', 'new', 'freq', 'user'] as const;

/** Issues in their order, each with what it is sorted by. */
interface RankedIssue {
  readonly entry: FoundIssue;
  readonly rank: number;
}

export function sortIssues(
  found: readonly FoundIssue[],
  sort: string,
  selection: Selection,
): RankedIssue[] {
  const key = KEYS.find((known) => known === sort);
  if (!key) {
    throw badRequest(`Sort key '${sort}' not supported. The sandbox sorts by: ${KEYS.join(', ')}.`);
  }
  const ranked = found.map((entry) => ({ entry, rank: rankOf(entry, key, selection) }));
  ranked.sort(
    (left, right) =>
      right.rank - left.rank || Number(right.entry.issue.id) - Number(left.entry.issue.id),
  );
  return ranked;
}

function rankOf(
  { issue, events }: FoundIssue,
  key: (typeof KEYS)[number],
  selection: Selection,
): number {
  const counts = selectedCounts(issue, events, selection);
  switch (key) {
    case 'date':
      return counts.lastSeen ?? issue.lastSeen;
    case 'new':
      return issue.firstSeen;
    case 'freq':
      return counts.count;
    case 'user':
      return counts.userCount;
  }
}
