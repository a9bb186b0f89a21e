// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CommitPullRequest, Repository, User } from './shared.ts';
/** Input of `repos.list`. */
export interface ReposListInput {
  readonly organization: string | number;
  readonly query?: string | undefined;
  readonly status?: 'active' | 'deleted' | undefined;
  readonly integration_id?: string | undefined;
  readonly expand?: readonly string[] | undefined;
}

/** Input of `repos.listCommits`. */
export interface ReposListCommitsInput {
  readonly organization: string | number;
  readonly repoId: string | number;
}

export interface RepositoryCommit {
  readonly id: string;
  readonly message: string | null;
  readonly dateCreated: string;
  readonly pullRequest: CommitPullRequest | null;
  readonly suspectCommitType: string;
  readonly repository?: Repository;
  readonly author?: User | { readonly name: string | null; readonly email: string; } | Readonly<Record<string, unknown>>;
}
