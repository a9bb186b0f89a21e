// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { eventAdmin, eventAdminReadWrite, eventAdminWrite, eventRead, eventWrite } from '../scopes.ts';
import type { Issue, IssueActivities, IssueAttachment, IssueBulkUpdate, IssueBulkUpdateInProject, IssueByShortId, IssueComment, IssueDetails, IssueEvent, IssueHash, IssueInProject, IssueUpdated, IssueUserReport } from '../types/issues.ts';
import type { EventSummary, IssueTagValue, Tag } from '../types/shared.ts';
import type { IssuesCreateCommentInput, IssuesDeleteInput, IssuesDeleteCommentInput, IssuesDeleteManyInput, IssuesDeleteManyInProjectInput, IssuesGetInput, IssuesGetActivitiesInput, IssuesGetByShortIdInput, IssuesGetEventInput, IssuesGetTagInput, IssuesListInput, IssuesListAttachmentsInput, IssuesListCommentsInput, IssuesListEventsInput, IssuesListHashesInput, IssuesListInProjectInput, IssuesListTagValuesInput, IssuesListUserReportsInput, IssuesUpdateInput, IssuesUpdateCommentInput, IssuesUpdateManyInput, IssuesUpdateManyInProjectInput } from '../types/issues.ts';
export type { Issue, IssueActivities, IssueAttachment, IssueBulkUpdate, IssueBulkUpdateInProject, IssueBulkUpdateStatusDetails, IssueByShortId, IssueComment, IssueDerivedData, IssueDetails, IssueEvent, IssueHash, IssueHashLatestEvent, IssueInProject, IssueInbox, IssueLevel, IssueProject, IssueStatus, IssueStatusDetails, IssueStatusDetailsInput, IssueStatusInput, IssueSubstatus, IssueSubstatusInput, IssueUpdated, IssueUserReport } from '../types/issues.ts';
export type { Actor, Avatar, EventOccurrence, EventRelease, EventSummary, EventUser, EventUserReport, ExternalIssue, IssueTagValue, IssueType, LocatedEvent, ReleaseLastDeploy, ReleaseVersionInfo, Tag, User } from '../types/shared.ts';
export type { IssuesCreateCommentInput, IssuesDeleteInput, IssuesDeleteCommentInput, IssuesDeleteManyInput, IssuesDeleteManyInProjectInput, IssuesGetInput, IssuesGetActivitiesInput, IssuesGetByShortIdInput, IssuesGetEventInput, IssuesGetTagInput, IssuesListInput, IssuesListAttachmentsInput, IssuesListCommentsInput, IssuesListEventsInput, IssuesListHashesInput, IssuesListInProjectInput, IssuesListTagValuesInput, IssuesListUserReportsInput, IssuesUpdateInput, IssuesUpdateCommentInput, IssuesUpdateManyInput, IssuesUpdateManyInProjectInput } from '../types/issues.ts';

/** Writes a comment on an issue. */
export const createComment = {
  id: 'issues.createComment',
  route: 'POST organizations/{organization}/issues/{issueId}/comments/',
  stability: 'private',
  scopes: eventAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesCreateCommentInput, 'organization'>, IssueComment>;

/** Deletes one issue; Sentry does the work later. */
const remove = {
  id: 'issues.delete',
  route: 'DELETE organizations/{organization}/issues/{issueId}/',
  answer: 'empty',
  scopes: eventAdmin,
} satisfies OperationRow as Operation<WithDefaults<IssuesDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Deletes a comment on an issue. */
export const deleteComment = {
  id: 'issues.deleteComment',
  route: 'DELETE organizations/{organization}/issues/{issueId}/comments/{commentId}/',
  answer: 'empty',
  stability: 'private',
  scopes: eventAdmin,
} satisfies OperationRow as Operation<WithDefaults<IssuesDeleteCommentInput, 'organization'>, void>;

/** Deletes every issue that `id` or `query` selects in an organization. */
export const deleteMany = {
  id: 'issues.deleteMany',
  route: 'DELETE organizations/{organization}/issues/',
  answer: 'empty',
  oneOf: ['id','query','viewId'],
  scopes: eventAdmin,
} satisfies OperationRow as Operation<WithDefaults<IssuesDeleteManyInput, 'organization'>, void>;

/** Deletes the issues of a project that `id` lists. */
export const deleteManyInProject = {
  id: 'issues.deleteManyInProject',
  route: 'DELETE projects/{organization}/{project}/issues/',
  answer: 'empty',
  oneOf: ['id'],
  scopes: eventAdmin,
} satisfies OperationRow as Operation<WithDefaults<IssuesDeleteManyInProjectInput, 'organization' | 'project'>, void>;

/** Returns one issue with its activity, tags and counts. */
export const get = {
  id: 'issues.get',
  route: 'GET organizations/{organization}/issues/{issueId}/',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesGetInput, 'organization'>, IssueDetails>;

/** Returns what happened to one issue. */
export const getActivities = {
  id: 'issues.getActivities',
  route: 'GET organizations/{organization}/issues/{issueId}/activities/',
  stability: 'private',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesGetActivitiesInput, 'organization'>, IssueActivities>;

/** Finds an issue by its short id, such as `SHOP-12`. */
export const getByShortId = {
  id: 'issues.getByShortId',
  route: 'GET organizations/{organization}/shortids/{shortId}/',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesGetByShortIdInput, 'organization'>, IssueByShortId>;

/** Returns one event of an issue: by id, or `latest`, `oldest`, `recommended`. */
export const getEvent = {
  id: 'issues.getEvent',
  route: 'GET organizations/{organization}/issues/{issueId}/events/{eventId}/',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesGetEventInput, 'organization'>, IssueEvent>;

/** Returns one tag of an issue with its most frequent values. */
export const getTag = {
  id: 'issues.getTag',
  route: 'GET organizations/{organization}/issues/{issueId}/tags/{key}/',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesGetTagInput, 'organization'>, Tag>;

/** Lists issues of an organization, searched with Sentry's search language; without `query` the unresolved ones. */
export const list = {
  id: 'issues.list',
  route: 'GET organizations/{organization}/issues/',
  paginated: true,
  steadySort: 'new',
  pageSize: 'limit',
  pager: createPages,
  scopes: eventAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<IssuesListInput, 'organization'>, Issue>;

/** Lists the attachments of all events of one issue. */
export const listAttachments = {
  id: 'issues.listAttachments',
  route: 'GET organizations/{organization}/issues/{issueId}/attachments/',
  paginated: true,
  pageSize: 'per_page',
  stability: 'private',
  pager: createPages,
  scopes: eventAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<IssuesListAttachmentsInput, 'organization'>, IssueAttachment>;

/** Lists the comments on one issue. */
export const listComments = {
  id: 'issues.listComments',
  route: 'GET organizations/{organization}/issues/{issueId}/comments/',
  paginated: true,
  pageSize: 'per_page',
  stability: 'private',
  pager: createPages,
  scopes: eventAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<IssuesListCommentsInput, 'organization'>, IssueComment>;

/** Lists the events of one issue, newest first. */
export const listEvents = {
  id: 'issues.listEvents',
  route: 'GET organizations/{organization}/issues/{issueId}/events/',
  paginated: true,
  pageSize: 'per_page',
  pager: createPages,
  scopes: eventAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<IssuesListEventsInput, 'organization'>, EventSummary>;

/** Lists the grouping hashes of one issue, each with its latest event. */
export const listHashes = {
  id: 'issues.listHashes',
  route: 'GET organizations/{organization}/issues/{issueId}/hashes/',
  paginated: true,
  pager: createPages,
  scopes: eventAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<IssuesListHashesInput, 'organization'>, IssueHash>;

/** Lists issues of one project. Use `issues.list` with `project` instead. */
export const listInProject = {
  id: 'issues.listInProject',
  route: 'GET projects/{organization}/{project}/issues/',
  paginated: true,
  steadySort: 'new',
  pageSize: 'limit',
  deprecated: true,
  pager: createPages,
  scopes: eventRead,
} satisfies OperationRow as ListOperation<WithDefaults<IssuesListInProjectInput, 'organization' | 'project'>, IssueInProject>;

/** Lists the values that one tag has in an issue. */
export const listTagValues = {
  id: 'issues.listTagValues',
  route: 'GET organizations/{organization}/issues/{issueId}/tags/{key}/values/',
  paginated: true,
  pager: createPages,
  scopes: eventAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<IssuesListTagValuesInput, 'organization'>, IssueTagValue>;

/** Lists what end users reported with the events of one issue. */
export const listUserReports = {
  id: 'issues.listUserReports',
  route: 'GET organizations/{organization}/issues/{issueId}/user-reports/',
  paginated: true,
  pageSize: 'per_page',
  stability: 'private',
  pager: createPages,
  scopes: eventAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<IssuesListUserReportsInput, 'organization'>, IssueUserReport>;

/** Changes one issue: resolve, ignore, assign, mark as seen; what is left out stays. */
export const update = {
  id: 'issues.update',
  route: 'PUT organizations/{organization}/issues/{issueId}/',
  scopes: eventAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesUpdateInput, 'organization'>, IssueUpdated>;

/** Changes the text of a comment on an issue. */
export const updateComment = {
  id: 'issues.updateComment',
  route: 'PUT organizations/{organization}/issues/{issueId}/comments/{commentId}/',
  stability: 'private',
  scopes: eventAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesUpdateCommentInput, 'organization'>, IssueComment>;

/** Changes every issue that `id` or `query` selects in an organization. Without both it selects the unresolved ones. */
export const updateMany = {
  id: 'issues.updateMany',
  route: 'PUT organizations/{organization}/issues/',
  query: ['environment','project','id','query','viewId','sort','limit'],
  answer: 'optional',
  oneOf: ['id','query','viewId'],
  scopes: eventAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesUpdateManyInput, 'organization'>, IssueBulkUpdate | undefined>;

/** Changes every issue of a project that `id` or `currentStatus` selects. */
export const updateManyInProject = {
  id: 'issues.updateManyInProject',
  route: 'PUT projects/{organization}/{project}/issues/',
  query: ['id','currentStatus'],
  rename: {'currentStatus': 'status'},
  oneOf: ['id','currentStatus'],
  scopes: eventWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesUpdateManyInProjectInput, 'organization' | 'project'>, IssueBulkUpdateInProject>;
