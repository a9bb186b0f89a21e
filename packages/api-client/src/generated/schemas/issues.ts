// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as own from '../shapes/issues.ts';
import type { Issue, IssueActivities, IssueAttachment, IssueBulkUpdate, IssueBulkUpdateInProject, IssueByShortId, IssueComment, IssueDetails, IssueEvent, IssueHash, IssueInProject, IssueUpdated, IssueUserReport } from '../types/issues.ts';
import * as shared from '../shapes/shared.ts';
import type { EventSummary, IssueTagValue, Tag } from '../types/shared.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `issues.listEvents`. */
export const eventSummary: StandardSchema<EventSummary> = /*@__PURE__*/ schema(shared.eventSummary);

/** Answer, or item, of `issues.list`. */
export const issue: StandardSchema<Issue> = /*@__PURE__*/ schema(own.issue);

/** Answer, or item, of `issues.getActivities`. */
export const issueActivities: StandardSchema<IssueActivities> = /*@__PURE__*/ schema(own.issueActivities);

/** Answer, or item, of `issues.listAttachments`. */
export const issueAttachment: StandardSchema<IssueAttachment> = /*@__PURE__*/ schema(own.issueAttachment);

/** Answer, or item, of `issues.updateMany`. */
export const issueBulkUpdate: StandardSchema<IssueBulkUpdate> = /*@__PURE__*/ schema(own.issueBulkUpdate);

/** Answer, or item, of `issues.updateManyInProject`. */
export const issueBulkUpdateInProject: StandardSchema<IssueBulkUpdateInProject> = /*@__PURE__*/ schema(own.issueBulkUpdateInProject);

/** Answer, or item, of `issues.getByShortId`. */
export const issueByShortId: StandardSchema<IssueByShortId> = /*@__PURE__*/ schema(own.issueByShortId);

/** Answer, or item, of `issues.createComment`, `issues.listComments`, `issues.updateComment`. */
export const issueComment: StandardSchema<IssueComment> = /*@__PURE__*/ schema(own.issueComment);

/** Answer, or item, of `issues.get`. */
export const issueDetails: StandardSchema<IssueDetails> = /*@__PURE__*/ schema(own.issueDetails);

/** Answer, or item, of `issues.getEvent`. */
export const issueEvent: StandardSchema<IssueEvent> = /*@__PURE__*/ schema(own.issueEvent);

/** Answer, or item, of `issues.listHashes`. */
export const issueHash: StandardSchema<IssueHash> = /*@__PURE__*/ schema(own.issueHash);

/** Answer, or item, of `issues.listInProject`. */
export const issueInProject: StandardSchema<IssueInProject> = /*@__PURE__*/ schema(own.issueInProject);

/** Answer, or item, of `issues.listTagValues`. */
export const issueTagValue: StandardSchema<IssueTagValue> = /*@__PURE__*/ schema(shared.issueTagValue);

/** Answer, or item, of `issues.update`. */
export const issueUpdated: StandardSchema<IssueUpdated> = /*@__PURE__*/ schema(own.issueUpdated);

/** Answer, or item, of `issues.listUserReports`. */
export const issueUserReport: StandardSchema<IssueUserReport> = /*@__PURE__*/ schema(own.issueUserReport);

/** Answer, or item, of `issues.getTag`. */
export const tag: StandardSchema<Tag> = /*@__PURE__*/ schema(shared.tag);
