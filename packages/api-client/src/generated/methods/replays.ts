// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { Replay, ReplayClick, ReplayDeletionJob, ReplayDeletionJobCreated, ReplayDetails, ReplaySegment, ReplaySelector, ReplayViewers } from '../types/replays.ts';
import type { ReplaysCountInput, ReplaysCreateDeletionJobInput, ReplaysDeleteInput, ReplaysDownloadSegmentInput, ReplaysGetInput, ReplaysGetDeletionJobInput, ReplaysGetSegmentInput, ReplaysGetViewersInput, ReplaysListInput, ReplaysListClicksInput, ReplaysListDeletionJobsInput, ReplaysListSegmentsInput, ReplaysListSelectorsInput } from '../types/replays.ts';

/** Operations of the group `replays`. `Default`: what the client knows already. */
export interface ReplayMethods<Default extends PathDefault = never> {
  /**
   * Counts the replays that belong to issues, transactions or replay ids.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly count: (...call: CallArguments<WithDefaults<ReplaysCountInput, Extract<Default, 'organization'>>>) => Promise<Readonly<Record<string, number>>>;

  /**
   * Starts deleting every replay that a query selects.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  readonly createDeletionJob: (...call: CallArguments<WithDefaults<ReplaysCreateDeletionJobInput, Extract<Default, 'organization' | 'project'>>>) => Promise<ReplayDeletionJobCreated>;

  /**
   * Deletes one replay in a project, by `replayId`.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  readonly delete: (...call: CallArguments<WithDefaults<ReplaysDeleteInput, Extract<Default, 'organization' | 'project'>>>) => Promise<void>;

  /**
   * Downloads one segment of a replay's recording.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly downloadSegment: (...call: CallArguments<WithDefaults<ReplaysDownloadSegmentInput, Extract<Default, 'organization' | 'project'>>>) => Promise<Blob>;

  /**
   * Returns one replay.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<ReplaysGetInput, Extract<Default, 'organization'>>>) => Promise<ReplayDetails>;

  /**
   * Returns the state of a job that deletes replays.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  readonly getDeletionJob: (...call: CallArguments<WithDefaults<ReplaysGetDeletionJobInput, Extract<Default, 'organization' | 'project'>>>) => Promise<ReplayDeletionJobCreated>;

  /**
   * Describes one segment of a replay's recording.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly getSegment: (...call: CallArguments<WithDefaults<ReplaysGetSegmentInput, Extract<Default, 'organization' | 'project'>>>) => Promise<ReplaySegment>;

  /**
   * Tells who has viewed one replay.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  readonly getViewers: (...call: CallArguments<WithDefaults<ReplaysGetViewersInput, Extract<Default, 'organization' | 'project'>>>) => Promise<ReplayViewers>;

  /**
   * Lists the session replays of an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<ReplaysListInput, Extract<Default, 'organization'>>>) => Pages<Replay>;

  /**
   * Lists the clicks in one replay, by DOM node.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly listClicks: (...call: CallArguments<WithDefaults<ReplaysListClicksInput, Extract<Default, 'organization' | 'project'>>>) => Pages<ReplayClick>;

  /**
   * Lists the jobs that delete replays of a project.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  readonly listDeletionJobs: (...call: CallArguments<WithDefaults<ReplaysListDeletionJobsInput, Extract<Default, 'organization' | 'project'>>>) => Pages<ReplayDeletionJob>;

  /**
   * Lists the recording of one replay, a list of rrweb events per segment.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly listSegments: (...call: CallArguments<WithDefaults<ReplaysListSegmentsInput, Extract<Default, 'organization' | 'project'>>>) => Pages<readonly (Readonly<Record<string, unknown>>)[]>;

  /**
   * Lists the page elements that got dead or rage clicks.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly listSelectors: (...call: CallArguments<WithDefaults<ReplaysListSelectorsInput, Extract<Default, 'organization'>>>) => Pages<ReplaySelector>;
}
