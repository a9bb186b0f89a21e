// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { Issue, IssueActivities, IssueAttachment, IssueBulkUpdate, IssueBulkUpdateInProject, IssueByShortId, IssueComment, IssueDetails, IssueEvent, IssueHash, IssueInProject, IssueUpdated, IssueUserReport } from '../types/issues.ts';
import type { EventSummary, IssueTagValue, Tag } from '../types/shared.ts';
import type { IssuesCreateCommentInput, IssuesDeleteInput, IssuesDeleteCommentInput, IssuesDeleteManyInput, IssuesDeleteManyInProjectInput, IssuesGetInput, IssuesGetActivitiesInput, IssuesGetByShortIdInput, IssuesGetEventInput, IssuesGetTagInput, IssuesListInput, IssuesListAttachmentsInput, IssuesListCommentsInput, IssuesListEventsInput, IssuesListHashesInput, IssuesListInProjectInput, IssuesListTagValuesInput, IssuesListUserReportsInput, IssuesUpdateInput, IssuesUpdateCommentInput, IssuesUpdateManyInput, IssuesUpdateManyInProjectInput } from '../types/issues.ts';

/** Operations of the group `issues`. `Default`: what the client knows already. */
export interface IssueMethods<Default extends PathDefault = never> {
  /**
   * Writes a comment on an issue.
   * @remarks Scopes, one of: event:admin, event:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly createComment: (...call: CallArguments<WithDefaults<IssuesCreateCommentInput, Extract<Default, 'organization'>>>) => Promise<IssueComment>;

  /**
   * Deletes one issue; Sentry does the work later.
   * @remarks Scopes, one of: event:admin.
   */
  readonly delete: (...call: CallArguments<WithDefaults<IssuesDeleteInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Deletes a comment on an issue.
   * @remarks Scopes, one of: event:admin.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly deleteComment: (...call: CallArguments<WithDefaults<IssuesDeleteCommentInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Deletes every issue that `id` or `query` selects in an organization.
   * @remarks Scopes, one of: event:admin.
   */
  readonly deleteMany: (...call: CallArguments<WithDefaults<IssuesDeleteManyInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Deletes the issues of a project that `id` lists.
   * @remarks Scopes, one of: event:admin.
   */
  readonly deleteManyInProject: (...call: CallArguments<WithDefaults<IssuesDeleteManyInProjectInput, Extract<Default, 'organization' | 'project'>>>) => Promise<void>;

  /**
   * Returns one issue with its activity, tags and counts.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<IssuesGetInput, Extract<Default, 'organization'>>>) => Promise<IssueDetails>;

  /**
   * Returns what happened to one issue.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly getActivities: (...call: CallArguments<WithDefaults<IssuesGetActivitiesInput, Extract<Default, 'organization'>>>) => Promise<IssueActivities>;

  /**
   * Finds an issue by its short id, such as `SHOP-12`.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  readonly getByShortId: (...call: CallArguments<WithDefaults<IssuesGetByShortIdInput, Extract<Default, 'organization'>>>) => Promise<IssueByShortId>;

  /**
   * Returns one event of an issue: by id, or `latest`, `oldest`, `recommended`.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  readonly getEvent: (...call: CallArguments<WithDefaults<IssuesGetEventInput, Extract<Default, 'organization'>>>) => Promise<IssueEvent>;

  /**
   * Returns one tag of an issue with its most frequent values.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  readonly getTag: (...call: CallArguments<WithDefaults<IssuesGetTagInput, Extract<Default, 'organization'>>>) => Promise<Tag>;

  /**
   * Lists issues of an organization, searched with Sentry's search language; without `query` the unresolved ones.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<IssuesListInput, Extract<Default, 'organization'>>>) => Pages<Issue>;

  /**
   * Lists the attachments of all events of one issue.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly listAttachments: (...call: CallArguments<WithDefaults<IssuesListAttachmentsInput, Extract<Default, 'organization'>>>) => Pages<IssueAttachment>;

  /**
   * Lists the comments on one issue.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly listComments: (...call: CallArguments<WithDefaults<IssuesListCommentsInput, Extract<Default, 'organization'>>>) => Pages<IssueComment>;

  /**
   * Lists the events of one issue, newest first.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  readonly listEvents: (...call: CallArguments<WithDefaults<IssuesListEventsInput, Extract<Default, 'organization'>>>) => Pages<EventSummary>;

  /**
   * Lists the grouping hashes of one issue, each with its latest event.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  readonly listHashes: (...call: CallArguments<WithDefaults<IssuesListHashesInput, Extract<Default, 'organization'>>>) => Pages<IssueHash>;

  /**
   * Lists issues of one project. Use `issues.list` with `project` instead.
   * @remarks Scopes, one of: event:read.
   * @deprecated Sentry marks this operation as deprecated.
   */
  readonly listInProject: (...call: CallArguments<WithDefaults<IssuesListInProjectInput, Extract<Default, 'organization' | 'project'>>>) => Pages<IssueInProject>;

  /**
   * Lists the values that one tag has in an issue.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  readonly listTagValues: (...call: CallArguments<WithDefaults<IssuesListTagValuesInput, Extract<Default, 'organization'>>>) => Pages<IssueTagValue>;

  /**
   * Lists what end users reported with the events of one issue.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly listUserReports: (...call: CallArguments<WithDefaults<IssuesListUserReportsInput, Extract<Default, 'organization'>>>) => Pages<IssueUserReport>;

  /**
   * Changes one issue: resolve, ignore, assign, mark as seen; what is left out stays.
   * @remarks Scopes, one of: event:admin, event:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<IssuesUpdateInput, Extract<Default, 'organization'>>>) => Promise<IssueUpdated>;

  /**
   * Changes the text of a comment on an issue.
   * @remarks Scopes, one of: event:admin, event:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly updateComment: (...call: CallArguments<WithDefaults<IssuesUpdateCommentInput, Extract<Default, 'organization'>>>) => Promise<IssueComment>;

  /**
   * Changes every issue that `id` or `query` selects in an organization. Without both it selects the unresolved ones.
   * @remarks Scopes, one of: event:admin, event:write.
   */
  readonly updateMany: (...call: CallArguments<WithDefaults<IssuesUpdateManyInput, Extract<Default, 'organization'>>>) => Promise<IssueBulkUpdate | undefined>;

  /**
   * Changes every issue of a project that `id` or `currentStatus` selects.
   * @remarks Scopes, one of: event:write.
   */
  readonly updateManyInProject: (...call: CallArguments<WithDefaults<IssuesUpdateManyInProjectInput, Extract<Default, 'organization' | 'project'>>>) => Promise<IssueBulkUpdateInProject>;
}
