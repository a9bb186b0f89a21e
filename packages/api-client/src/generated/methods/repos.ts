// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { RepositoryCommit } from '../types/repos.ts';
import type { Repository } from '../types/shared.ts';
import type { ReposListInput, ReposListCommitsInput } from '../types/repos.ts';

/** Operations of the group `repos`. `Default`: what the client knows already. */
export interface RepositoryMethods<Default extends PathDefault = never> {
  /**
   * Lists the repositories that are connected to an organization.
   * @remarks Scopes, one of: org:admin, org:ci, org:integrations, org:read, org:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<ReposListInput, Extract<Default, 'organization'>>>) => Pages<Repository>;

  /**
   * Lists the commits that Sentry knows of a repository.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly listCommits: (...call: CallArguments<WithDefaults<ReposListCommitsInput, Extract<Default, 'organization'>>>) => Pages<RepositoryCommit>;
}
