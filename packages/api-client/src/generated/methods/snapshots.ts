// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { PathDefault } from '../../core/types.ts';
import type { SnapshotCheckRule, SnapshotCreated, SnapshotDetails, SnapshotImage, SnapshotLatestBase } from '../types/snapshots.ts';
import type { SnapshotsCreateInput, SnapshotsDeleteInput, SnapshotsGetInput, SnapshotsGetImageInput, SnapshotsGetLatestBaseInput, SnapshotsListCheckRulesInput, SnapshotsSkipCheckInput } from '../types/snapshots.ts';

/** Operations of the group `snapshots`. `Default`: what the client knows already. */
export interface SnapshotMethods<Default extends PathDefault = never> {
  /**
   * Creates one snapshot in a project.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   */
  create(...call: CallArguments<WithDefaults<SnapshotsCreateInput, Extract<Default, 'organization' | 'project'>>>): Promise<SnapshotCreated>;

  /**
   * Deletes one snapshot in an organization, by `snapshotId`.
   * @remarks Scopes, one of: project:admin, project:releases.
   */
  delete(...call: CallArguments<WithDefaults<SnapshotsDeleteInput, Extract<Default, 'organization'>>>): Promise<void>;

  /**
   * Returns one snapshot in an organization, by `snapshotId`.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  get(...call: CallArguments<WithDefaults<SnapshotsGetInput, Extract<Default, 'organization'>>>): Promise<SnapshotDetails>;

  /**
   * Returns image (snapshots) in an organization, by `snapshotId`, `imageIdentifier`.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  getImage(...call: CallArguments<WithDefaults<SnapshotsGetImageInput, Extract<Default, 'organization'>>>): Promise<SnapshotImage>;

  /**
   * Returns latest base (snapshots) in an organization.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  getLatestBase(...call: CallArguments<WithDefaults<SnapshotsGetLatestBaseInput, Extract<Default, 'organization'>>>): Promise<SnapshotLatestBase>;

  /**
   * Lists check rules (snapshots) in a project.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  listCheckRules(...call: CallArguments<WithDefaults<SnapshotsListCheckRulesInput, Extract<Default, 'organization' | 'project'>>>): Promise<SnapshotCheckRule>;

  /**
   * Skips check (snapshots) in a project.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   */
  skipCheck(...call: CallArguments<WithDefaults<SnapshotsSkipCheckInput, Extract<Default, 'organization' | 'project'>>>): Promise<void>;
}
