// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { Release, ReleaseThresholdStatus } from '../types/releases.ts';
import type { ReleasesCreateInput, ReleasesDeleteInput, ReleasesGetInput, ReleasesGetPreviousWithCommitsInput, ReleasesListInput, ReleasesListInProjectInput, ReleasesListThresholdStatusesInput, ReleasesUpdateInput } from '../types/releases.ts';

/** Operations of the group `releases`. `Default`: what the client knows already. */
export interface ReleaseMethods<Default extends PathDefault = never> {
  /**
   * Creates one release in an organization.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   */
  create(...call: CallArguments<WithDefaults<ReleasesCreateInput, Extract<Default, 'organization'>>>): Promise<Release>;

  /**
   * Deletes one release in an organization, by `version`.
   * @remarks Scopes, one of: project:admin, project:releases.
   */
  delete(...call: CallArguments<WithDefaults<ReleasesDeleteInput, Extract<Default, 'organization'>>>): Promise<void>;

  /**
   * Returns one release in an organization, by `version`.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  get(...call: CallArguments<WithDefaults<ReleasesGetInput, Extract<Default, 'organization'>>>): Promise<Release>;

  /**
   * Returns previous with commits (releases) in an organization, by `version`.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  getPreviousWithCommits(...call: CallArguments<WithDefaults<ReleasesGetPreviousWithCommitsInput, Extract<Default, 'organization'>>>): Promise<Readonly<Record<string, unknown>>>;

  /**
   * Lists releases in an organization.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  list(...call: CallArguments<WithDefaults<ReleasesListInput, Extract<Default, 'organization'>>>): Pages<Release>;

  /**
   * Lists releases in a project.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  listInProject(...call: CallArguments<WithDefaults<ReleasesListInProjectInput, Extract<Default, 'organization' | 'project'>>>): Pages<Release>;

  /**
   * Lists threshold statuses (releases) in an organization.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  listThresholdStatuses(...call: CallArguments<WithDefaults<ReleasesListThresholdStatusesInput, Extract<Default, 'organization'>>>): Promise<Readonly<Record<string, readonly ReleaseThresholdStatus[]>>>;

  /**
   * Updates one release in an organization, by `version`.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   */
  update(...call: CallArguments<WithDefaults<ReleasesUpdateInput, Extract<Default, 'organization'>>>): Promise<Release>;
}
