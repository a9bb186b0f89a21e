// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { Replay, ReplayClick, ReplayDeletionJob, ReplayDeletionJobCreated, ReplayDetails, ReplaySegment, ReplaySelector, ReplayViewers } from '../types/replays.ts';
import type { ReplaysCountInput, ReplaysCreateDeletionJobInput, ReplaysDeleteInput, ReplaysDownloadSegmentInput, ReplaysGetInput, ReplaysGetDeletionJobInput, ReplaysGetSegmentInput, ReplaysGetViewersInput, ReplaysListInput, ReplaysListClicksInput, ReplaysListDeletionJobsInput, ReplaysListSegmentsInput, ReplaysListSelectorsInput } from '../types/replays.ts';

/** Operations of the group `replays`. `Default`: what the client knows already. */
export interface ReplayMethods<Default extends PathDefault = never> {
  /**
   * Counts one replay in an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  count(...call: CallArguments<WithDefaults<ReplaysCountInput, Extract<Default, 'organization'>>>): Promise<Readonly<Record<string, number>>>;

  /**
   * Creates deletion job (replays) in a project.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  createDeletionJob(...call: CallArguments<WithDefaults<ReplaysCreateDeletionJobInput, Extract<Default, 'organization' | 'project'>>>): Promise<ReplayDeletionJobCreated>;

  /**
   * Deletes one replay in a project, by `replayId`.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  delete(...call: CallArguments<WithDefaults<ReplaysDeleteInput, Extract<Default, 'organization' | 'project'>>>): Promise<void>;

  /**
   * Downloads segment (replays) in a project, by `replayId`, `segmentId`.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  downloadSegment(...call: CallArguments<WithDefaults<ReplaysDownloadSegmentInput, Extract<Default, 'organization' | 'project'>>>): Promise<Blob>;

  /**
   * Returns one replay in an organization, by `replayId`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  get(...call: CallArguments<WithDefaults<ReplaysGetInput, Extract<Default, 'organization'>>>): Promise<ReplayDetails>;

  /**
   * Returns deletion job (replays) in a project, by `jobId`.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  getDeletionJob(...call: CallArguments<WithDefaults<ReplaysGetDeletionJobInput, Extract<Default, 'organization' | 'project'>>>): Promise<ReplayDeletionJobCreated>;

  /**
   * Returns segment (replays) in a project, by `replayId`, `segmentId`.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  getSegment(...call: CallArguments<WithDefaults<ReplaysGetSegmentInput, Extract<Default, 'organization' | 'project'>>>): Promise<ReplaySegment>;

  /**
   * Returns viewers (replays) in a project, by `replayId`.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  getViewers(...call: CallArguments<WithDefaults<ReplaysGetViewersInput, Extract<Default, 'organization' | 'project'>>>): Promise<ReplayViewers>;

  /**
   * Lists replays in an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  list(...call: CallArguments<WithDefaults<ReplaysListInput, Extract<Default, 'organization'>>>): Pages<Replay>;

  /**
   * Lists clicks (replays) in a project, by `replayId`.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  listClicks(...call: CallArguments<WithDefaults<ReplaysListClicksInput, Extract<Default, 'organization' | 'project'>>>): Pages<ReplayClick>;

  /**
   * Lists deletion jobs (replays) in a project.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  listDeletionJobs(...call: CallArguments<WithDefaults<ReplaysListDeletionJobsInput, Extract<Default, 'organization' | 'project'>>>): Pages<ReplayDeletionJob>;

  /**
   * Lists segments (replays) in a project, by `replayId`.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  listSegments(...call: CallArguments<WithDefaults<ReplaysListSegmentsInput, Extract<Default, 'organization' | 'project'>>>): Pages<readonly (Readonly<Record<string, unknown>>)[]>;

  /**
   * Lists selectors (replays) in an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  listSelectors(...call: CallArguments<WithDefaults<ReplaysListSelectorsInput, Extract<Default, 'organization'>>>): Pages<ReplaySelector>;
}
