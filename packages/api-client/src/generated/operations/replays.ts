// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { eventAdminReadWrite, orgAdminReadWrite, projectAdminReadWrite, projectAdminWrite } from '../scopes.ts';
import type { Replay, ReplayClick, ReplayDeletionJob, ReplayDeletionJobCreated, ReplayDetails, ReplaySegment, ReplaySelector, ReplayViewers } from '../types/replays.ts';
import type { ReplaysCountInput, ReplaysCreateDeletionJobInput, ReplaysDeleteInput, ReplaysDownloadSegmentInput, ReplaysGetInput, ReplaysGetDeletionJobInput, ReplaysGetSegmentInput, ReplaysGetViewersInput, ReplaysListInput, ReplaysListClicksInput, ReplaysListDeletionJobsInput, ReplaysListSegmentsInput, ReplaysListSelectorsInput } from '../types/replays.ts';
export type { Replay, ReplayClick, ReplayDeletionJob, ReplayDeletionJobCreated, ReplayDetails, ReplayField, ReplaySegment, ReplaySelector, ReplayUser, ReplayViewers } from '../types/replays.ts';
export type { ReplaysCountInput, ReplaysCreateDeletionJobInput, ReplaysDeleteInput, ReplaysDownloadSegmentInput, ReplaysGetInput, ReplaysGetDeletionJobInput, ReplaysGetSegmentInput, ReplaysGetViewersInput, ReplaysListInput, ReplaysListClicksInput, ReplaysListDeletionJobsInput, ReplaysListSegmentsInput, ReplaysListSelectorsInput } from '../types/replays.ts';

/** Counts the replays that belong to issues, transactions or replay ids. */
export const count = {
  id: 'replays.count',
  route: 'GET organizations/{organization}/replay-count/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ReplaysCountInput, 'organization'>, Readonly<Record<string, number>>>;

/** Starts deleting every replay that a query selects. */
export const createDeletionJob = {
  id: 'replays.createDeletionJob',
  route: 'POST projects/{organization}/{project}/replays/jobs/delete/',
  scopes: projectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ReplaysCreateDeletionJobInput, 'organization' | 'project'>, ReplayDeletionJobCreated>;

/** Deletes one replay in a project, by `replayId`. */
const remove = {
  id: 'replays.delete',
  route: 'DELETE projects/{organization}/{project}/replays/{replayId}/',
  answer: 'empty',
  scopes: projectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ReplaysDeleteInput, 'organization' | 'project'>, void>;
export { remove as delete };

/** Downloads one segment of a replay's recording. */
export const downloadSegment = {
  id: 'replays.downloadSegment',
  route: 'GET projects/{organization}/{project}/replays/{replayId}/recording-segments/{segmentId}/?download=true',
  answer: 'binary',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ReplaysDownloadSegmentInput, 'organization' | 'project'>, Blob>;

/** Returns one replay. */
export const get = {
  id: 'replays.get',
  route: 'GET organizations/{organization}/replays/{replayId}/',
  rename: {'fields': 'field'},
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ReplaysGetInput, 'organization'>, ReplayDetails>;

/** Returns the state of a job that deletes replays. */
export const getDeletionJob = {
  id: 'replays.getDeletionJob',
  route: 'GET projects/{organization}/{project}/replays/jobs/delete/{jobId}/',
  scopes: projectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ReplaysGetDeletionJobInput, 'organization' | 'project'>, ReplayDeletionJobCreated>;

/** Describes one segment of a replay's recording. */
export const getSegment = {
  id: 'replays.getSegment',
  route: 'GET projects/{organization}/{project}/replays/{replayId}/recording-segments/{segmentId}/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ReplaysGetSegmentInput, 'organization' | 'project'>, ReplaySegment>;

/** Tells who has viewed one replay. */
export const getViewers = {
  id: 'replays.getViewers',
  route: 'GET projects/{organization}/{project}/replays/{replayId}/viewed-by/',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ReplaysGetViewersInput, 'organization' | 'project'>, ReplayViewers>;

/** Lists the session replays of an organization. */
export const list = {
  id: 'replays.list',
  route: 'GET organizations/{organization}/replays/',
  rename: {'fields': 'field'},
  paginated: true,
  items: 'data',
  pageSize: 'per_page',
  pager: createPages,
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ReplaysListInput, 'organization'>, Replay>;

/** Lists the clicks in one replay, by DOM node. */
export const listClicks = {
  id: 'replays.listClicks',
  route: 'GET projects/{organization}/{project}/replays/{replayId}/clicks/',
  paginated: true,
  items: 'data',
  pageSize: 'per_page',
  pager: createPages,
  scopes: projectAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ReplaysListClicksInput, 'organization' | 'project'>, ReplayClick>;

/** Lists the jobs that delete replays of a project. */
export const listDeletionJobs = {
  id: 'replays.listDeletionJobs',
  route: 'GET projects/{organization}/{project}/replays/jobs/delete/',
  paginated: true,
  items: 'data',
  pager: createPages,
  scopes: projectAdminWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ReplaysListDeletionJobsInput, 'organization' | 'project'>, ReplayDeletionJob>;

/** Lists the recording of one replay, a list of rrweb events per segment. */
export const listSegments = {
  id: 'replays.listSegments',
  route: 'GET projects/{organization}/{project}/replays/{replayId}/recording-segments/',
  paginated: true,
  pageSize: 'per_page',
  pager: createPages,
  scopes: projectAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ReplaysListSegmentsInput, 'organization' | 'project'>, readonly (Readonly<Record<string, unknown>>)[]>;

/** Lists the page elements that got dead or rage clicks. */
export const listSelectors = {
  id: 'replays.listSelectors',
  route: 'GET organizations/{organization}/replay-selectors/',
  paginated: true,
  items: 'data',
  pageSize: 'per_page',
  pager: createPages,
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ReplaysListSelectorsInput, 'organization'>, ReplaySelector>;
