// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { PathDefault } from '../../core/types.ts';
import type { SnapshotCheckRules, SnapshotCreated, SnapshotDetails, SnapshotImage, SnapshotLatestBase } from '../types/snapshots.ts';
import type { SnapshotsCreateInput, SnapshotsDeleteInput, SnapshotsGetInput, SnapshotsGetCheckRulesInput, SnapshotsGetImageInput, SnapshotsGetLatestBaseInput, SnapshotsSkipCheckInput } from '../types/snapshots.ts';

/** Operations of the group `snapshots`. `Default`: what the client knows already. */
export interface SnapshotMethods<Default extends PathDefault = never> {
  /**
   * Creates one snapshot in a project.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   */
  readonly create: (...call: CallArguments<WithDefaults<SnapshotsCreateInput, Extract<Default, 'organization' | 'project'>>>) => Promise<SnapshotCreated>;

  /**
   * Deletes one snapshot in an organization, by `snapshotId`.
   * @remarks Scopes, one of: project:admin, project:releases.
   */
  readonly delete: (...call: CallArguments<WithDefaults<SnapshotsDeleteInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Returns one snapshot in an organization, by `snapshotId`.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<SnapshotsGetInput, Extract<Default, 'organization'>>>) => Promise<SnapshotDetails>;

  /**
   * Returns the rules of the snapshot check of a project.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly getCheckRules: (...call: CallArguments<WithDefaults<SnapshotsGetCheckRulesInput, Extract<Default, 'organization' | 'project'>>>) => Promise<SnapshotCheckRules>;

  /**
   * Returns one image of a snapshot with what it is compared with.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  readonly getImage: (...call: CallArguments<WithDefaults<SnapshotsGetImageInput, Extract<Default, 'organization'>>>) => Promise<SnapshotImage>;

  /**
   * Returns the newest snapshot to compare with.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  readonly getLatestBase: (...call: CallArguments<WithDefaults<SnapshotsGetLatestBaseInput, Extract<Default, 'organization'>>>) => Promise<SnapshotLatestBase>;

  /**
   * Marks the snapshot check of a commit as skipped.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   */
  readonly skipCheck: (...call: CallArguments<WithDefaults<SnapshotsSkipCheckInput, Extract<Default, 'organization' | 'project'>>>) => Promise<void>;
}
