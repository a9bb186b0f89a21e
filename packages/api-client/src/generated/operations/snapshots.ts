// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgCiProjectAdminReadReleasesWrite, orgCiProjectAdminReleasesWrite, projectAdminReadWrite, projectAdminReleases } from '../scopes.ts';
import type { SnapshotCheckRules, SnapshotCreated, SnapshotDetails, SnapshotImage, SnapshotLatestBase } from '../types/snapshots.ts';
import type { SnapshotsCreateInput, SnapshotsDeleteInput, SnapshotsGetInput, SnapshotsGetCheckRulesInput, SnapshotsGetImageInput, SnapshotsGetLatestBaseInput, SnapshotsSkipCheckInput } from '../types/snapshots.ts';
export type { SnapshotCheckRules, SnapshotCreated, SnapshotDetails, SnapshotDetailsImage, SnapshotDetailsRenamed, SnapshotDetailsVcsInfo, SnapshotImage, SnapshotImageFile, SnapshotLatestBase } from '../types/snapshots.ts';
export type { SnapshotsCreateInput, SnapshotsDeleteInput, SnapshotsGetInput, SnapshotsGetCheckRulesInput, SnapshotsGetImageInput, SnapshotsGetLatestBaseInput, SnapshotsSkipCheckInput } from '../types/snapshots.ts';

/** Creates one snapshot in a project. */
export const create = {
  id: 'snapshots.create',
  route: 'POST projects/{organization}/{project}/preprodartifacts/snapshots/',
  body: 'value',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<SnapshotsCreateInput, 'organization' | 'project'>, SnapshotCreated>;

/** Deletes one snapshot in an organization, by `snapshotId`. */
const remove = {
  id: 'snapshots.delete',
  route: 'DELETE organizations/{organization}/preprodartifacts/snapshots/{snapshotId}/',
  answer: 'empty',
  scopes: projectAdminReleases,
} satisfies OperationRow as Operation<WithDefaults<SnapshotsDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Returns one snapshot in an organization, by `snapshotId`. */
export const get = {
  id: 'snapshots.get',
  route: 'GET organizations/{organization}/preprodartifacts/snapshots/{snapshotId}/',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<SnapshotsGetInput, 'organization'>, SnapshotDetails>;

/** Returns the rules of the snapshot check of a project. */
export const getCheckRules = {
  id: 'snapshots.getCheckRules',
  route: 'GET projects/{organization}/{project}/preprod/snapshots/status-check-rules/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<SnapshotsGetCheckRulesInput, 'organization' | 'project'>, SnapshotCheckRules>;

/** Returns one image of a snapshot with what it is compared with. */
export const getImage = {
  id: 'snapshots.getImage',
  route: 'GET organizations/{organization}/preprodartifacts/snapshots/{snapshotId}/images/{imageIdentifier}/',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<SnapshotsGetImageInput, 'organization'>, SnapshotImage>;

/** Returns the newest snapshot to compare with. */
export const getLatestBase = {
  id: 'snapshots.getLatestBase',
  route: 'GET organizations/{organization}/preprodartifacts/snapshots/latest-base/',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<SnapshotsGetLatestBaseInput, 'organization'>, SnapshotLatestBase>;

/** Marks the snapshot check of a commit as skipped. */
export const skipCheck = {
  id: 'snapshots.skipCheck',
  route: 'POST projects/{organization}/{project}/preprod/snapshots/status-checks/skip/',
  answer: 'empty',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<SnapshotsSkipCheckInput, 'organization' | 'project'>, void>;
