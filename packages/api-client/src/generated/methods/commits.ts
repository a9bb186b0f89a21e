// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { Commit, CommitFile } from '../types/commits.ts';
import type { CommitsListInput, CommitsListFilesInput, CommitsListInProjectInput } from '../types/commits.ts';

/** Operations of the group `commits`. `Default`: what the client knows already. */
export interface CommitMethods<Default extends PathDefault = never> {
  /**
   * Lists the commits of a release.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<CommitsListInput, Extract<Default, 'organization'>>>) => Pages<Commit>;

  /**
   * Lists the files that the commits of a release changed.
   * @remarks Scopes, one of: project:releases.
   */
  readonly listFiles: (...call: CallArguments<WithDefaults<CommitsListFilesInput, Extract<Default, 'organization'>>>) => Pages<CommitFile>;

  /**
   * Lists the commits of a release in one project.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  readonly listInProject: (...call: CallArguments<WithDefaults<CommitsListInProjectInput, Extract<Default, 'organization' | 'project'>>>) => Pages<Commit>;
}
