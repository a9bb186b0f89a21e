// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { Issue, IssueActivities, IssueAttachment, IssueBulkUpdate, IssueBulkUpdateInProject, IssueByShortId, IssueComment, IssueDetails, IssueEvent, IssueHash, IssueInProject, IssueUpdated, IssueUserReport } from '../types/issues.ts';
import type { EventSummary, IssueTagValue, Tag } from '../types/shared.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `issues.listEvents`. */
export const eventSummary: StandardSchema<EventSummary> = /*@__PURE__*/ schema(shapes.eventSummary);

/** Answer, or item, of `issues.list`. */
export const issue: StandardSchema<Issue> = /*@__PURE__*/ schema(shapes.issue);

/** Answer, or item, of `issues.getActivities`. */
export const issueActivities: StandardSchema<IssueActivities> = /*@__PURE__*/ schema(shapes.issueActivities);

/** Answer, or item, of `issues.listAttachments`. */
export const issueAttachment: StandardSchema<IssueAttachment> = /*@__PURE__*/ schema(shapes.issueAttachment);

/** Answer, or item, of `issues.updateMany`. */
export const issueBulkUpdate: StandardSchema<IssueBulkUpdate> = /*@__PURE__*/ schema(shapes.issueBulkUpdate);

/** Answer, or item, of `issues.updateManyInProject`. */
export const issueBulkUpdateInProject: StandardSchema<IssueBulkUpdateInProject> = /*@__PURE__*/ schema(shapes.issueBulkUpdateInProject);

/** Answer, or item, of `issues.getByShortId`. */
export const issueByShortId: StandardSchema<IssueByShortId> = /*@__PURE__*/ schema(shapes.issueByShortId);

/** Answer, or item, of `issues.createComment`, `issues.listComments`, `issues.updateComment`. */
export const issueComment: StandardSchema<IssueComment> = /*@__PURE__*/ schema(shapes.issueComment);

/** Answer, or item, of `issues.get`. */
export const issueDetails: StandardSchema<IssueDetails> = /*@__PURE__*/ schema(shapes.issueDetails);

/** Answer, or item, of `issues.getEvent`. */
export const issueEvent: StandardSchema<IssueEvent> = /*@__PURE__*/ schema(shapes.issueEvent);

/** Answer, or item, of `issues.listHashes`. */
export const issueHash: StandardSchema<IssueHash> = /*@__PURE__*/ schema(shapes.issueHash);

/** Answer, or item, of `issues.listInProject`. */
export const issueInProject: StandardSchema<IssueInProject> = /*@__PURE__*/ schema(shapes.issueInProject);

/** Answer, or item, of `issues.listTagValues`. */
export const issueTagValue: StandardSchema<IssueTagValue> = /*@__PURE__*/ schema(shapes.issueTagValue);

/** Answer, or item, of `issues.update`. */
export const issueUpdated: StandardSchema<IssueUpdated> = /*@__PURE__*/ schema(shapes.issueUpdated);

/** Answer, or item, of `issues.listUserReports`. */
export const issueUserReport: StandardSchema<IssueUserReport> = /*@__PURE__*/ schema(shapes.issueUserReport);

/** Answer, or item, of `issues.getTag`. */
export const tag: StandardSchema<Tag> = /*@__PURE__*/ schema(shapes.tag);
