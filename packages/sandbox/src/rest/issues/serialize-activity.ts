import type { Issue, IssueActivity } from '../../store/model.ts';
import { iso } from '../iso.ts';
import { serializePerson } from './serialize-person.ts';

export function serializeActivity(issue: Issue, entry: IssueActivity): Record<string, unknown> {
  return {
    id: entry.id,
    user: serializePerson(issue.project.organization, entry.userId),
    sentry_app: null,
    type: entry.type,
    data: entry.data,
    dateCreated: iso(entry.at),
  };
}
