import { readEnvironments } from '../../query/selection.ts';
import type { Issue, StoredEvent } from '../../store/model.ts';

/** The events of an issue in the environments that the query names. */
export function eventsInEnvironments(issue: Issue, query: URLSearchParams): readonly StoredEvent[] {
  const wanted = readEnvironments(issue.project.organization, query);
  if (wanted === null) return issue.events;
  return issue.events.filter(({ environment }) => wanted.includes(environment ?? ''));
}
