// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgCiProjectAdminReadReleasesWrite, orgCiProjectAdminReleasesWrite, projectAdminReadWrite, projectAdminReleases } from '../scopes.ts';
import type { SnapshotCheckRule, SnapshotCreated, SnapshotDetails, SnapshotImage, SnapshotLatestBase } from '../types/snapshots.ts';
import type { SnapshotsCreateInput, SnapshotsDeleteInput, SnapshotsGetInput, SnapshotsGetImageInput, SnapshotsGetLatestBaseInput, SnapshotsListCheckRulesInput, SnapshotsSkipCheckInput } from '../types/snapshots.ts';
export type { SnapshotCheckRule, SnapshotCreated, SnapshotDetails, SnapshotDetailsImage, SnapshotDetailsRenamed, SnapshotDetailsVcsInfo, SnapshotImage, SnapshotImageFile, SnapshotLatestBase } from '../types/snapshots.ts';
export type { SnapshotsCreateInput, SnapshotsDeleteInput, SnapshotsGetInput, SnapshotsGetImageInput, SnapshotsGetLatestBaseInput, SnapshotsListCheckRulesInput, SnapshotsSkipCheckInput } from '../types/snapshots.ts';

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

/** Returns image (snapshots) in an organization, by `snapshotId`, `imageIdentifier`. */
export const getImage = {
  id: 'snapshots.getImage',
  route: 'GET organizations/{organization}/preprodartifacts/snapshots/{snapshotId}/images/{imageIdentifier}/',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<SnapshotsGetImageInput, 'organization'>, SnapshotImage>;

/** Returns latest base (snapshots) in an organization. */
export const getLatestBase = {
  id: 'snapshots.getLatestBase',
  route: 'GET organizations/{organization}/preprodartifacts/snapshots/latest-base/',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<SnapshotsGetLatestBaseInput, 'organization'>, SnapshotLatestBase>;

/** Lists check rules (snapshots) in a project. */
export const listCheckRules = {
  id: 'snapshots.listCheckRules',
  route: 'GET projects/{organization}/{project}/preprod/snapshots/status-check-rules/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<SnapshotsListCheckRulesInput, 'organization' | 'project'>, SnapshotCheckRule>;

/** Skips check (snapshots) in a project. */
export const skipCheck = {
  id: 'snapshots.skipCheck',
  route: 'POST projects/{organization}/{project}/preprod/snapshots/status-checks/skip/',
  answer: 'empty',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<SnapshotsSkipCheckInput, 'organization' | 'project'>, void>;
