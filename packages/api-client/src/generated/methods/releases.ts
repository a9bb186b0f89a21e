// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { Release, ReleaseThresholdStatusesValue } from '../types/releases.ts';
import type { ReleasesCreateInput, ReleasesDeleteInput, ReleasesGetInput, ReleasesGetPreviousWithCommitsInput, ReleasesGetThresholdStatusesInput, ReleasesListInput, ReleasesListInProjectInput, ReleasesUpdateInput } from '../types/releases.ts';

/** Operations of the group `releases`. `Default`: what the client knows already. */
export interface ReleaseMethods<Default extends PathDefault = never> {
  /**
   * Creates a release for one or more projects; one that exists is updated instead.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   */
  readonly create: (...call: CallArguments<WithDefaults<ReleasesCreateInput, Extract<Default, 'organization'>>>) => Promise<Release>;

  /**
   * Deletes a release that has no issues.
   * @remarks Scopes, one of: project:admin, project:releases.
   */
  readonly delete: (...call: CallArguments<WithDefaults<ReleasesDeleteInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Returns one release with its projects and authors.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<ReleasesGetInput, Extract<Default, 'organization'>>>) => Promise<Release>;

  /**
   * Returns the newest earlier release that has commits, or an empty object.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly getPreviousWithCommits: (...call: CallArguments<WithDefaults<ReleasesGetPreviousWithCommitsInput, Extract<Default, 'organization'>>>) => Promise<Readonly<Record<string, unknown>>>;

  /**
   * Tells which thresholds the releases of a period kept.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  readonly getThresholdStatuses: (...call: CallArguments<WithDefaults<ReleasesGetThresholdStatusesInput, Extract<Default, 'organization'>>>) => Promise<Readonly<Record<string, readonly ReleaseThresholdStatusesValue[]>>>;

  /**
   * Lists the releases of an organization, newest first.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<ReleasesListInput, Extract<Default, 'organization'>>>) => Pages<Release>;

  /**
   * Lists the releases of one project.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  readonly listInProject: (...call: CallArguments<WithDefaults<ReleasesListInProjectInput, Extract<Default, 'organization' | 'project'>>>) => Pages<Release>;

  /**
   * Changes a release: `dateReleased` finalizes it, `refs` or `commits` associate commits, `status` archives it.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<ReleasesUpdateInput, Extract<Default, 'organization'>>>) => Promise<Release>;
}
