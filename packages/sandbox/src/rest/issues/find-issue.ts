import { ageIssues } from '../../events/issue-status.ts';
import type { Issue } from '../../store/model.ts';
import { notFound } from '../errors.ts';
import type { RestContext } from '../route.ts';

/** The issue that a path names by id or short id, or 404. Paths without an organization take only ids. */
export function findIssue(context: RestContext): Issue {
  const { state, params, token } = context;
  const name = params['issue_id'] ?? '';
  ageIssues(state);
  if (params['organization_id_or_slug'] === undefined) {
    const issue = state.issues.get(name);
    const isReachable = !token.organization || token.organization === issue?.project.organization;
    if (!issue || !isReachable) throw notFound();
    return issue;
  }
  const issue = state.issues.get(name) ?? findByShortId(context, name);
  if (issue?.project.organization !== context.organization) throw notFound();
  return issue;
}

/** Short ids are unique in an organization and compared without regard to case. */
export function findByShortId(context: RestContext, shortId: string): Issue | undefined {
  const wanted = shortId.toUpperCase();
  return [...context.state.issues.values()].find(
    (issue) =>
      issue.project.organization === context.organization && issue.shortId.toUpperCase() === wanted,
  );
}
