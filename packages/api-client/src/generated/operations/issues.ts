// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { eventAdmin, eventAdminReadWrite, eventAdminWrite, eventRead, eventWrite } from '../scopes.ts';
import type { Issue, IssueActivity, IssueAttachment, IssueBulkUpdate, IssueBulkUpdateInProject, IssueByShortId, IssueComment, IssueDetails, IssueEvent, IssueHash, IssueInProject, IssueUpdated, IssueUserReport } from '../types/issues.ts';
import type { EventSummary, IssueTagValue, Tag } from '../types/shared.ts';
import type { IssuesCreateCommentInput, IssuesDeleteInput, IssuesDeleteCommentInput, IssuesDeleteManyInput, IssuesDeleteManyInProjectInput, IssuesGetInput, IssuesGetByShortIdInput, IssuesGetEventInput, IssuesGetTagInput, IssuesListInput, IssuesListActivitiesInput, IssuesListAttachmentsInput, IssuesListCommentsInput, IssuesListEventsInput, IssuesListHashesInput, IssuesListInProjectInput, IssuesListTagValuesInput, IssuesListUserReportsInput, IssuesUpdateInput, IssuesUpdateCommentInput, IssuesUpdateManyInput, IssuesUpdateManyInProjectInput } from '../types/issues.ts';
export type { Issue, IssueActivity, IssueAttachment, IssueBulkUpdate, IssueBulkUpdateInProject, IssueBulkUpdateStatusDetails, IssueByShortId, IssueComment, IssueDerivedData, IssueDetails, IssueEvent, IssueHash, IssueInProject, IssueInbox, IssueLevel, IssueProject, IssueStatus, IssueStatusDetails, IssueStatusDetailsInput, IssueStatusInput, IssueSubstatus, IssueSubstatusInput, IssueUpdated, IssueUserReport } from '../types/issues.ts';
export type { EventSummary, IssueTagValue, Tag } from '../types/shared.ts';
export type { IssuesCreateCommentInput, IssuesDeleteInput, IssuesDeleteCommentInput, IssuesDeleteManyInput, IssuesDeleteManyInProjectInput, IssuesGetInput, IssuesGetByShortIdInput, IssuesGetEventInput, IssuesGetTagInput, IssuesListInput, IssuesListActivitiesInput, IssuesListAttachmentsInput, IssuesListCommentsInput, IssuesListEventsInput, IssuesListHashesInput, IssuesListInProjectInput, IssuesListTagValuesInput, IssuesListUserReportsInput, IssuesUpdateInput, IssuesUpdateCommentInput, IssuesUpdateManyInput, IssuesUpdateManyInProjectInput } from '../types/issues.ts';

/** Creates comment (issues) in an organization, by `issueId`. */
export const createComment = {
  id: 'issues.createComment',
  route: 'POST organizations/{organization}/issues/{issueId}/comments/',
  stability: 'private',
  scopes: eventAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesCreateCommentInput, 'organization'>, IssueComment>;

/** Deletes one issue in an organization, by `issueId`. */
const remove = {
  id: 'issues.delete',
  route: 'DELETE organizations/{organization}/issues/{issueId}/',
  answer: 'empty',
  scopes: eventAdmin,
} satisfies OperationRow as Operation<WithDefaults<IssuesDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Deletes comment (issues) in an organization, by `issueId`, `noteId`. */
export const deleteComment = {
  id: 'issues.deleteComment',
  route: 'DELETE organizations/{organization}/issues/{issueId}/comments/{noteId}/',
  answer: 'empty',
  stability: 'private',
  scopes: eventAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesDeleteCommentInput, 'organization'>, void>;

/** Deletes issues in an organization. */
export const deleteMany = {
  id: 'issues.deleteMany',
  route: 'DELETE organizations/{organization}/issues/',
  answer: 'empty',
  scopes: eventAdmin,
} satisfies OperationRow as Operation<WithDefaults<IssuesDeleteManyInput, 'organization'>, void>;

/** Deletes issues in a project. */
export const deleteManyInProject = {
  id: 'issues.deleteManyInProject',
  route: 'DELETE projects/{organization}/{project}/issues/',
  answer: 'empty',
  scopes: eventAdmin,
} satisfies OperationRow as Operation<WithDefaults<IssuesDeleteManyInProjectInput, 'organization' | 'project'>, void>;

/** Returns one issue in an organization, by `issueId`. */
export const get = {
  id: 'issues.get',
  route: 'GET organizations/{organization}/issues/{issueId}/',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesGetInput, 'organization'>, IssueDetails>;

/** Returns by short id (issues) in an organization, by `issueId`. */
export const getByShortId = {
  id: 'issues.getByShortId',
  route: 'GET organizations/{organization}/shortids/{issueId}/',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesGetByShortIdInput, 'organization'>, IssueByShortId>;

/** Returns event (issues) in an organization, by `issueId`, `eventId`. */
export const getEvent = {
  id: 'issues.getEvent',
  route: 'GET organizations/{organization}/issues/{issueId}/events/{eventId}/',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesGetEventInput, 'organization'>, IssueEvent>;

/** Returns tag (issues) in an organization, by `issueId`, `key`. */
export const getTag = {
  id: 'issues.getTag',
  route: 'GET organizations/{organization}/issues/{issueId}/tags/{key}/',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesGetTagInput, 'organization'>, Tag>;

/** Lists issues in an organization. */
export const list = {
  id: 'issues.list',
  route: 'GET organizations/{organization}/issues/',
  paginated: true,
  pageSize: 'limit',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<IssuesListInput, 'organization'>, Issue>;

/** Lists activities (issues) in an organization, by `issueId`. */
export const listActivities = {
  id: 'issues.listActivities',
  route: 'GET organizations/{organization}/issues/{issueId}/activities/',
  stability: 'private',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesListActivitiesInput, 'organization'>, IssueActivity>;

/** Lists attachments (issues) in an organization, by `issueId`. */
export const listAttachments = {
  id: 'issues.listAttachments',
  route: 'GET organizations/{organization}/issues/{issueId}/attachments/',
  paginated: true,
  pageSize: 'per_page',
  stability: 'private',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<IssuesListAttachmentsInput, 'organization'>, IssueAttachment>;

/** Lists comments (issues) in an organization, by `issueId`. */
export const listComments = {
  id: 'issues.listComments',
  route: 'GET organizations/{organization}/issues/{issueId}/comments/',
  paginated: true,
  pageSize: 'per_page',
  stability: 'private',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<IssuesListCommentsInput, 'organization'>, IssueComment>;

/** Lists events (issues) in an organization, by `issueId`. */
export const listEvents = {
  id: 'issues.listEvents',
  route: 'GET organizations/{organization}/issues/{issueId}/events/',
  paginated: true,
  pageSize: 'per_page',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<IssuesListEventsInput, 'organization'>, EventSummary>;

/** Lists hashes (issues) in an organization, by `issueId`. */
export const listHashes = {
  id: 'issues.listHashes',
  route: 'GET organizations/{organization}/issues/{issueId}/hashes/',
  paginated: true,
  scopes: eventAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<IssuesListHashesInput, 'organization'>, IssueHash>;

/** Lists issues in a project. */
export const listInProject = {
  id: 'issues.listInProject',
  route: 'GET projects/{organization}/{project}/issues/',
  paginated: true,
  pageSize: 'limit',
  deprecated: true,
  scopes: eventRead,
} satisfies OperationRow as ListOperation<WithDefaults<IssuesListInProjectInput, 'organization' | 'project'>, IssueInProject>;

/** Lists tag values (issues) in an organization, by `issueId`, `key`. */
export const listTagValues = {
  id: 'issues.listTagValues',
  route: 'GET organizations/{organization}/issues/{issueId}/tags/{key}/values/',
  paginated: true,
  scopes: eventAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<IssuesListTagValuesInput, 'organization'>, IssueTagValue>;

/** Lists user reports (issues) in an organization, by `issueId`. */
export const listUserReports = {
  id: 'issues.listUserReports',
  route: 'GET organizations/{organization}/issues/{issueId}/user-reports/',
  paginated: true,
  stability: 'private',
  scopes: eventAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<IssuesListUserReportsInput, 'organization'>, IssueUserReport>;

/** Updates one issue in an organization, by `issueId`. */
export const update = {
  id: 'issues.update',
  route: 'PUT organizations/{organization}/issues/{issueId}/',
  scopes: eventAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesUpdateInput, 'organization'>, IssueUpdated>;

/** Updates comment (issues) in an organization, by `issueId`, `noteId`. */
export const updateComment = {
  id: 'issues.updateComment',
  route: 'PUT organizations/{organization}/issues/{issueId}/comments/{noteId}/',
  stability: 'private',
  scopes: eventAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesUpdateCommentInput, 'organization'>, IssueComment>;

/** Updates issues in an organization. */
export const updateMany = {
  id: 'issues.updateMany',
  route: 'PUT organizations/{organization}/issues/',
  query: ['environment','project','id','query','viewId','sort','limit'],
  answer: 'optional',
  scopes: eventAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesUpdateManyInput, 'organization'>, IssueBulkUpdate | undefined>;

/** Updates issues in a project. */
export const updateManyInProject = {
  id: 'issues.updateManyInProject',
  route: 'PUT projects/{organization}/{project}/issues/',
  query: ['id','currentStatus'],
  rename: {'currentStatus': 'status'},
  scopes: eventWrite,
} satisfies OperationRow as Operation<WithDefaults<IssuesUpdateManyInProjectInput, 'organization' | 'project'>, IssueBulkUpdateInProject>;
