import { notFound } from '../errors.ts';
import type { Issue, StoredEvent } from '../../store/model.ts';

/** The events of an issue in the environments that the query names; one that nobody has answers 404, as in Sentry. */
export function eventsInEnvironments(issue: Issue, query: URLSearchParams): readonly StoredEvent[] {
  const wanted = query.getAll('environment');
  if (wanted.length === 0) return issue.events;
  const known = new Set(
    issue.project.organization.projects.flatMap(({ environments }) =>
      environments.map(({ name }) => name),
    ),
  );
  if (wanted.some((name) => name !== '' && !known.has(name))) throw notFound();
  return issue.events.filter((event) => wanted.includes(event.environment ?? ''));
}
