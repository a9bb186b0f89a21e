import type { Issue, Organization } from '../../store/model.ts';

type Parsed = { readonly assignee: Issue['assignee'] } | { readonly error: string };

const FORMAT = 'Could not parse actor. Format should be `type:id` where type is `team` or `user`.';

/**
 * Reads who an issue is given to: `user:1`, `team:2`, a user's id, email or name, `#team`; empty takes it away
 * (getsentry/sentry, src/sentry/types/actor.py).
 */
export function parseActor(value: unknown, organization: Organization): Parsed {
  if (value === null || value === '') return { assignee: null };
  if (typeof value === 'number') return parseActor(String(value), organization);
  if (typeof value !== 'string') return { error: FORMAT };
  const [, type, id] = /^(user|team):(.+)$/.exec(value) ?? [];
  const wanted = id ?? value;
  if (type === 'team' || value.startsWith('#')) {
    const team = organization.teams.find(
      (candidate) => candidate.id === wanted || `#${candidate.slug}` === value,
    );
    return team ? { assignee: { type: 'team', id: team.id } } : { error: 'Unknown actor input' };
  }
  const member = organization.members.find(
    (candidate) =>
      candidate.userId === wanted ||
      (type === undefined && (candidate.email === wanted || candidate.name === wanted)),
  );
  return member
    ? { assignee: { type: 'user', id: member.userId } }
    : { error: type === undefined && /:/.test(value) ? FORMAT : 'Unknown actor input' };
}
