import type { IssueScope } from '../../search/issue-row.ts';
import type { Project } from '../../store/model.ts';
import type { RestContext } from '../route.ts';

export function issueScope(context: RestContext, projects: readonly Project[]): IssueScope {
  return {
    state: context.state,
    organization: context.organization,
    projects,
    userId: context.token.userId,
  };
}
