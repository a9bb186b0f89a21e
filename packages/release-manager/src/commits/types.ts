/** Commits of one repository that Sentry knows, by their ends; Sentry itself fetches what is between. */
export interface CommitRange {
  /** Name of the repository in Sentry, such as `acme/shop`. */
  readonly repository: string;
  /** The last commit of the release before; Sentry takes that release's own when it is absent. */
  readonly from?: string | undefined;
  /** The commit of this release. Anything but a full id is resolved in the working copy. */
  readonly to: string;
}

/**
 * Where the commits of a release come from.
 *
 * - `auto`: the repositories of Sentry that this working copy is a clone of, or has as submodules, at
 *   what is checked out; the local history where none is
 * - `local`: the local history, with authors and files, for a repository that Sentry does not know
 * - `clear`: none any more
 * - a list: exactly these
 */
export type Commits = 'auto' | 'local' | 'clear' | readonly CommitRange[];

/** How to read the working copy. */
export interface GitOptions {
  /** A folder of the working copy; the working directory by default. */
  readonly directory?: string | undefined;
  /** Only commits that touch these paths of the repository: one project of a monorepo. Local history only. */
  readonly paths?: readonly string[] | undefined;
  /** Commits to send when no earlier release has any; 20 by default. Local history only. */
  readonly initialDepth?: number | undefined;
  /** Take `initialDepth` commits where the last release's commit is gone, such as after a squash; an error by default. */
  readonly ignoreMissing?: boolean | undefined;
  /** Fetch more of a shallow clone, where that is needed; nothing is fetched by default. */
  readonly deepen?: boolean | undefined;
}

/** One end of a repository, in the words of the API. */
export interface CommitReference {
  /** Name of the repository in Sentry. */
  readonly repository: string;
  /** The commit of this release. */
  readonly commit: string;
  /** The last commit of the release before; null leaves it to Sentry. */
  readonly previousCommit: string | null;
}

/** One commit of the local history, in the words of the API. */
export interface LocalCommit {
  /** Full id. */
  readonly id: string;
  /** Path of the repository at its host, such as `acme/shop`; absent without a remote. */
  readonly repository?: string;
  /** Who wrote it. */
  readonly author_name: string;
  /** Address of who wrote it. */
  readonly author_email: string;
  /** In ISO 8601. */
  readonly timestamp: string;
  /** The whole message. */
  readonly message: string;
  /** Changed files: added, modified, deleted. */
  readonly patch_set: readonly { readonly path: string; readonly type: 'A' | 'M' | 'D' }[];
}

/** What is sent as the commits of a release: references, or the commits themselves. */
export type CommitsBody =
  | { readonly refs: readonly CommitReference[] }
  | { readonly commits: readonly LocalCommit[] };
