import type { Issue, Project } from '../store/model.ts';
import type { State } from '../store/state.ts';

/** Grouping hash to issue, per project. */
const key = (project: Project, hash: string): string => `${project.id}:${hash}`;

export function findIssueByHashes(
  state: State,
  project: Project,
  hashes: readonly string[],
): Issue | null {
  for (const hash of hashes) {
    const issue = state.issuesByHash.get(key(project, hash));
    if (issue) return issue;
  }
  return null;
}

export function rememberHashes(state: State, issue: Issue): void {
  for (const hash of issue.hashes) state.issuesByHash.set(key(issue.project, hash), issue);
}

export function forgetHashes(state: State, issue: Issue): void {
  for (const hash of issue.hashes) state.issuesByHash.delete(key(issue.project, hash));
}
