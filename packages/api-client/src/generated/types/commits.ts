// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CommitPullRequest, Repository, User } from './shared.ts';
/** Input of `commits.list`. */
export interface CommitsListInput {
  readonly organization: string | number;
  readonly version: string | number;
}

/** Input of `commits.listFiles`. */
export interface CommitsListFilesInput {
  readonly organization: string | number;
  readonly version: string | number;
}

/** Input of `commits.listInProject`. */
export interface CommitsListInProjectInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly version: string | number;
}

export interface Commit {
  readonly id: string;
  readonly message: string | null;
  readonly dateCreated: string;
  readonly pullRequest: CommitPullRequest | null;
  readonly suspectCommitType: string;
  readonly repository?: Repository;
  readonly author?: User | { readonly name: string | null; readonly email: string; } | Readonly<Record<string, unknown>>;
  readonly releases: readonly ({ readonly version: string; readonly shortVersion: string; readonly ref: string | null; readonly url: string | null; readonly dateReleased: string | null; readonly dateCreated: string; })[];
}

export interface CommitFile {
  readonly id: string;
  readonly orgId: number;
  readonly author: Readonly<Record<string, unknown>>;
  readonly commitMessage: string | null;
  readonly filename: string;
  readonly type: 'A' | 'D' | 'M' | (string & {});
  readonly repoName: string | null;
}
