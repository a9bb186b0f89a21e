// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { Issue, IssueActivity, IssueAttachment, IssueBulkUpdate, IssueBulkUpdateInProject, IssueByShortId, IssueComment, IssueDetails, IssueEvent, IssueHash, IssueInProject, IssueUpdated, IssueUserReport } from '../types/issues.ts';
import type { EventSummary, IssueTagValue, Tag } from '../types/shared.ts';
import type { IssuesCreateCommentInput, IssuesDeleteInput, IssuesDeleteCommentInput, IssuesDeleteManyInput, IssuesDeleteManyInProjectInput, IssuesGetInput, IssuesGetByShortIdInput, IssuesGetEventInput, IssuesGetTagInput, IssuesListInput, IssuesListActivitiesInput, IssuesListAttachmentsInput, IssuesListCommentsInput, IssuesListEventsInput, IssuesListHashesInput, IssuesListInProjectInput, IssuesListTagValuesInput, IssuesListUserReportsInput, IssuesUpdateInput, IssuesUpdateCommentInput, IssuesUpdateManyInput, IssuesUpdateManyInProjectInput } from '../types/issues.ts';

/** Operations of the group `issues`. `Default`: what the client knows already. */
export interface IssueMethods<Default extends PathDefault = never> {
  /**
   * Creates comment (issues) in an organization, by `issueId`.
   * @remarks Scopes, one of: event:admin, event:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  createComment(...call: CallArguments<WithDefaults<IssuesCreateCommentInput, Extract<Default, 'organization'>>>): Promise<IssueComment>;

  /**
   * Deletes one issue in an organization, by `issueId`.
   * @remarks Scopes, one of: event:admin.
   */
  delete(...call: CallArguments<WithDefaults<IssuesDeleteInput, Extract<Default, 'organization'>>>): Promise<void>;

  /**
   * Deletes comment (issues) in an organization, by `issueId`, `noteId`.
   * @remarks Scopes, one of: event:admin, event:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  deleteComment(...call: CallArguments<WithDefaults<IssuesDeleteCommentInput, Extract<Default, 'organization'>>>): Promise<void>;

  /**
   * Deletes issues in an organization.
   * @remarks Scopes, one of: event:admin.
   */
  deleteMany(...call: CallArguments<WithDefaults<IssuesDeleteManyInput, Extract<Default, 'organization'>>>): Promise<void>;

  /**
   * Deletes issues in a project.
   * @remarks Scopes, one of: event:admin.
   */
  deleteManyInProject(...call: CallArguments<WithDefaults<IssuesDeleteManyInProjectInput, Extract<Default, 'organization' | 'project'>>>): Promise<void>;

  /**
   * Returns one issue in an organization, by `issueId`.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  get(...call: CallArguments<WithDefaults<IssuesGetInput, Extract<Default, 'organization'>>>): Promise<IssueDetails>;

  /**
   * Returns by short id (issues) in an organization, by `issueId`.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  getByShortId(...call: CallArguments<WithDefaults<IssuesGetByShortIdInput, Extract<Default, 'organization'>>>): Promise<IssueByShortId>;

  /**
   * Returns event (issues) in an organization, by `issueId`, `eventId`.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  getEvent(...call: CallArguments<WithDefaults<IssuesGetEventInput, Extract<Default, 'organization'>>>): Promise<IssueEvent>;

  /**
   * Returns tag (issues) in an organization, by `issueId`, `key`.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  getTag(...call: CallArguments<WithDefaults<IssuesGetTagInput, Extract<Default, 'organization'>>>): Promise<Tag>;

  /**
   * Lists issues in an organization.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  list(...call: CallArguments<WithDefaults<IssuesListInput, Extract<Default, 'organization'>>>): Pages<Issue>;

  /**
   * Lists activities (issues) in an organization, by `issueId`.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  listActivities(...call: CallArguments<WithDefaults<IssuesListActivitiesInput, Extract<Default, 'organization'>>>): Promise<IssueActivity>;

  /**
   * Lists attachments (issues) in an organization, by `issueId`.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  listAttachments(...call: CallArguments<WithDefaults<IssuesListAttachmentsInput, Extract<Default, 'organization'>>>): Pages<IssueAttachment>;

  /**
   * Lists comments (issues) in an organization, by `issueId`.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  listComments(...call: CallArguments<WithDefaults<IssuesListCommentsInput, Extract<Default, 'organization'>>>): Pages<IssueComment>;

  /**
   * Lists events (issues) in an organization, by `issueId`.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  listEvents(...call: CallArguments<WithDefaults<IssuesListEventsInput, Extract<Default, 'organization'>>>): Pages<EventSummary>;

  /**
   * Lists hashes (issues) in an organization, by `issueId`.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  listHashes(...call: CallArguments<WithDefaults<IssuesListHashesInput, Extract<Default, 'organization'>>>): Pages<IssueHash>;

  /**
   * Lists issues in a project.
   * @remarks Scopes, one of: event:read.
   * @deprecated Sentry marks this operation as deprecated.
   */
  listInProject(...call: CallArguments<WithDefaults<IssuesListInProjectInput, Extract<Default, 'organization' | 'project'>>>): Pages<IssueInProject>;

  /**
   * Lists tag values (issues) in an organization, by `issueId`, `key`.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  listTagValues(...call: CallArguments<WithDefaults<IssuesListTagValuesInput, Extract<Default, 'organization'>>>): Pages<IssueTagValue>;

  /**
   * Lists user reports (issues) in an organization, by `issueId`.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  listUserReports(...call: CallArguments<WithDefaults<IssuesListUserReportsInput, Extract<Default, 'organization'>>>): Pages<IssueUserReport>;

  /**
   * Updates one issue in an organization, by `issueId`.
   * @remarks Scopes, one of: event:admin, event:write.
   */
  update(...call: CallArguments<WithDefaults<IssuesUpdateInput, Extract<Default, 'organization'>>>): Promise<IssueUpdated>;

  /**
   * Updates comment (issues) in an organization, by `issueId`, `noteId`.
   * @remarks Scopes, one of: event:admin, event:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  updateComment(...call: CallArguments<WithDefaults<IssuesUpdateCommentInput, Extract<Default, 'organization'>>>): Promise<IssueComment>;

  /**
   * Updates issues in an organization.
   * @remarks Scopes, one of: event:admin, event:write.
   */
  updateMany(...call: CallArguments<WithDefaults<IssuesUpdateManyInput, Extract<Default, 'organization'>>>): Promise<IssueBulkUpdate | undefined>;

  /**
   * Updates issues in a project.
   * @remarks Scopes, one of: event:write.
   */
  updateManyInProject(...call: CallArguments<WithDefaults<IssuesUpdateManyInProjectInput, Extract<Default, 'organization' | 'project'>>>): Promise<IssueBulkUpdateInProject>;
}
