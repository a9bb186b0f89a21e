import { newestRelease } from '../events/compare-releases.ts';
import type { Issue, Member } from '../store/model.ts';
import type { IssueScope, SearchScope } from './issue-row.ts';

type Assignee = Issue['assignee'];

/**
 * `me`, `my_teams`, `none`, `#team`, or a user's email, name or id. One that does not exist matches nothing, as in
 * Sentry (src/sentry/search/utils.py, parse_actor_or_none_value).
 */
export function actorTest(value: string, scope: IssueScope): (assignee: Assignee) => boolean {
  const { teams } = scope.organization;
  if (value === 'none') return (assignee) => assignee === null;
  if (value === 'my_teams') {
    const mine = new Set(memberOf(scope, scope.userId)?.teams.map((team) => team.id));
    return (assignee) => assignee?.type === 'team' && mine.has(assignee.id);
  }
  if (value.startsWith('#')) {
    const slug = value.slice(1).toLowerCase();
    const team = teams.find((candidate) => candidate.slug.toLowerCase() === slug);
    return (assignee) => assignee?.type === 'team' && assignee.id === team?.id;
  }
  const userId = value === 'me' ? scope.userId : findUserId(scope, value);
  return (assignee) => assignee?.type === 'user' && assignee.id === userId;
}

/** The version that `latest` stands for (src/sentry/search/utils.py, parse_release). */
export function latestRelease(scope: SearchScope): string | null {
  const releases = scope.organization.releases.filter((release) =>
    release.projects.some((project) => scope.projects.includes(project)),
  );
  return newestRelease(releases)?.version ?? null;
}

function memberOf(scope: IssueScope, userId: string): Member | undefined {
  return scope.organization.members.find((member) => member.userId === userId);
}

function findUserId(scope: IssueScope, value: string): string | null {
  const wanted = value.toLowerCase();
  const member = scope.organization.members.find(
    (candidate) =>
      candidate.email.toLowerCase() === wanted ||
      candidate.name.toLowerCase() === wanted ||
      candidate.userId === value,
  );
  return member?.userId ?? null;
}
