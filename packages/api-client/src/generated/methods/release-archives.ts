// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { ReleaseArchive } from '../types/release-archives.ts';
import type { ReleaseArchivesDeleteInput, ReleaseArchivesListInput } from '../types/release-archives.ts';

/** Operations of the group `releaseArchives`. `Default`: what the client knows already. */
export interface ReleaseArchiveMethods<Default extends PathDefault = never> {
  /**
   * Deletes all files of one release, by its name.
   * @remarks Scopes, one of: project:admin, project:releases.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly delete: (...call: CallArguments<WithDefaults<ReleaseArchivesDeleteInput, Extract<Default, 'organization' | 'project'>>>) => Promise<void>;

  /**
   * Lists the releases of a project that have files of the older kind.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly list: (...call: CallArguments<WithDefaults<ReleaseArchivesListInput, Extract<Default, 'organization' | 'project'>>>) => Pages<ReleaseArchive>;
}
