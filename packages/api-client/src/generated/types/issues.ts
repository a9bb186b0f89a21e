// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Actor, EventOccurrence, EventRelease, EventUser, EventUserReport, ExternalIssue, IssueType, LocatedEvent, User } from './shared.ts';
/** Input of `issues.createComment`. */
export interface IssuesCreateCommentInput {
  readonly organization: string | number;
  readonly issueId: string | number;
  readonly text: string;
  readonly mentions?: readonly string[] | undefined;
  readonly external_id?: string | undefined;
}

/** Input of `issues.delete`. */
export interface IssuesDeleteInput {
  readonly organization: string | number;
  readonly issueId: string | number;
}

/** Input of `issues.deleteComment`. */
export interface IssuesDeleteCommentInput {
  readonly organization: string | number;
  readonly issueId: string | number;
  readonly commentId: string | number;
}

/** Input of `issues.deleteMany`. */
export interface IssuesDeleteManyInput {
  readonly organization: string | number;
  readonly environment?: readonly string[] | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly id?: readonly (number | string)[] | undefined;
  readonly query?: string | undefined;
  readonly viewId?: string | undefined;
  readonly sort?: 'date' | 'freq' | 'inbox' | 'new' | 'recommended' | 'trends' | 'user' | undefined;
  readonly limit?: number | undefined;
}

/** Input of `issues.deleteManyInProject`. */
export interface IssuesDeleteManyInProjectInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly id?: readonly (number | string)[] | undefined;
}

/** Input of `issues.get`. */
export interface IssuesGetInput {
  readonly organization: string | number;
  readonly issueId: string | number;
  readonly environment?: readonly string[] | undefined;
  readonly expand?: readonly ('forecast' | 'inbox' | 'integrationIssues' | 'latestEventHasAttachments' | 'owners' | 'sentryAppIssues')[] | undefined;
  readonly collapse?: readonly ('release' | 'stats' | 'tags')[] | undefined;
}

/** Input of `issues.getActivities`. */
export interface IssuesGetActivitiesInput {
  readonly organization: string | number;
  readonly issueId: string | number;
}

/** Input of `issues.getByShortId`. */
export interface IssuesGetByShortIdInput {
  readonly organization: string | number;
  readonly shortId: string | number;
  readonly collapse?: readonly ('base' | 'filtered' | 'lifetime' | 'stats' | 'unhandled')[] | undefined;
}

/** Input of `issues.getEvent`. */
export interface IssuesGetEventInput {
  readonly organization: string | number;
  readonly issueId: string | number;
  readonly eventId: string | number;
  readonly environment?: readonly string[] | undefined;
  readonly llmFormat?: 'markdown' | 'xml' | undefined;
}

/** Input of `issues.getTag`. */
export interface IssuesGetTagInput {
  readonly organization: string | number;
  readonly issueId: string | number;
  readonly key: string | number;
  readonly environment?: readonly string[] | undefined;
}

/** Input of `issues.list`. */
export interface IssuesListInput {
  readonly organization: string | number;
  readonly environment?: readonly string[] | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly statsPeriod?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
  readonly groupStatsPeriod?: '' | '14d' | '24h' | 'auto' | undefined;
  readonly shortIdLookup?: '0' | '1' | undefined;
  readonly query?: string | undefined;
  readonly viewId?: string | undefined;
  readonly sort?: 'date' | 'freq' | 'inbox' | 'new' | 'recommended' | 'trends' | 'user' | undefined;
  readonly limit?: number | undefined;
  readonly expand?: readonly ('inbox' | 'integrationIssues' | 'latestEventHasAttachments' | 'owners' | 'sentryAppIssues' | 'sessions')[] | undefined;
  readonly collapse?: readonly ('base' | 'filtered' | 'lifetime' | 'stats' | 'unhandled')[] | undefined;
}

/** Input of `issues.listAttachments`. */
export interface IssuesListAttachmentsInput {
  readonly organization: string | number;
  readonly issueId: string | number;
  readonly per_page?: number | undefined;
  readonly types?: readonly string[] | undefined;
  readonly event_id?: readonly string[] | undefined;
  readonly query?: string | undefined;
  readonly screenshot?: '1' | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly statsPeriod?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
}

/** Input of `issues.listComments`. */
export interface IssuesListCommentsInput {
  readonly organization: string | number;
  readonly issueId: string | number;
  readonly per_page?: number | undefined;
}

/** Input of `issues.listEvents`. */
export interface IssuesListEventsInput {
  readonly organization: string | number;
  readonly issueId: string | number;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
  readonly statsPeriod?: string | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly full?: boolean | undefined;
  readonly sample?: boolean | undefined;
  readonly query?: string | undefined;
  readonly per_page?: number | undefined;
}

/** Input of `issues.listHashes`. */
export interface IssuesListHashesInput {
  readonly organization: string | number;
  readonly issueId: string | number;
  readonly full?: boolean | undefined;
}

/** Input of `issues.listInProject`. */
export interface IssuesListInProjectInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly statsPeriod?: string | undefined;
  readonly shortIdLookup?: boolean | undefined;
  readonly query?: string | undefined;
  readonly hashes?: string | undefined;
  readonly sort?: 'date' | 'new' | 'trends' | 'freq' | 'user' | 'inbox' | undefined;
  readonly limit?: number | undefined;
}

/** Input of `issues.listTagValues`. */
export interface IssuesListTagValuesInput {
  readonly organization: string | number;
  readonly issueId: string | number;
  readonly key: string | number;
  readonly sort?: 'age' | 'count' | 'date' | 'id' | undefined;
  readonly environment?: readonly string[] | undefined;
}

/** Input of `issues.listUserReports`. */
export interface IssuesListUserReportsInput {
  readonly organization: string | number;
  readonly issueId: string | number;
  readonly per_page?: number | undefined;
  readonly environment?: string | undefined;
}

/** Input of `issues.update`. */
export interface IssuesUpdateInput {
  readonly organization: string | number;
  readonly issueId: string | number;
  readonly inbox?: boolean | undefined;
  readonly status?: IssueStatusInput | undefined;
  readonly statusDetails?: IssueStatusDetailsInput | undefined;
  readonly substatus?: IssueSubstatusInput | null | undefined;
  readonly hasSeen?: boolean | undefined;
  readonly isBookmarked?: boolean | undefined;
  readonly isPublic?: boolean | undefined;
  readonly isSubscribed?: boolean | undefined;
  readonly merge?: boolean | undefined;
  readonly discard?: boolean | undefined;
  readonly assignedTo?: string | null | undefined;
  readonly priority?: 'low' | 'medium' | 'high' | undefined;
}

/** Input of `issues.updateComment`. */
export interface IssuesUpdateCommentInput {
  readonly organization: string | number;
  readonly issueId: string | number;
  readonly commentId: string | number;
  readonly text: string;
  readonly mentions?: readonly string[] | undefined;
  readonly external_id?: string | undefined;
}

/** Input of `issues.updateMany`. */
export interface IssuesUpdateManyInput {
  readonly organization: string | number;
  readonly environment?: readonly string[] | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly id?: readonly (number | string)[] | undefined;
  readonly query?: string | undefined;
  readonly viewId?: string | undefined;
  readonly sort?: 'date' | 'freq' | 'inbox' | 'new' | 'recommended' | 'trends' | 'user' | undefined;
  readonly limit?: number | undefined;
  readonly inbox?: boolean | undefined;
  readonly status?: IssueStatusInput | undefined;
  readonly statusDetails?: IssueStatusDetailsInput | undefined;
  readonly substatus?: IssueSubstatusInput | null | undefined;
  readonly hasSeen?: boolean | undefined;
  readonly isBookmarked?: boolean | undefined;
  readonly isPublic?: boolean | undefined;
  readonly isSubscribed?: boolean | undefined;
  readonly merge?: boolean | undefined;
  readonly discard?: boolean | undefined;
  readonly assignedTo?: string | null | undefined;
  readonly priority?: 'low' | 'medium' | 'high' | undefined;
}

/** Input of `issues.updateManyInProject`. */
export interface IssuesUpdateManyInProjectInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly id?: readonly (number | string)[] | undefined;
  readonly currentStatus?: string | undefined;
  readonly status?: string | undefined;
  readonly statusDetails?: { readonly inRelease?: string | undefined; readonly inNextRelease?: boolean | undefined; readonly inCommit?: string | undefined; readonly ignoreDuration?: number | undefined; readonly ignoreCount?: number | undefined; readonly ignoreWindow?: number | undefined; readonly ignoreUserCount?: number | undefined; readonly ignoreUserWindow?: number | undefined; } | undefined;
  readonly ignoreDuration?: number | undefined;
  readonly isPublic?: boolean | undefined;
  readonly merge?: boolean | undefined;
  readonly assignedTo?: string | undefined;
  readonly hasSeen?: boolean | undefined;
  readonly isBookmarked?: boolean | undefined;
}

export interface Issue {
  readonly id: string;
  readonly shareId: string | null;
  readonly shortId: string;
  readonly title: string;
  readonly culprit: string | null;
  readonly permalink: string;
  readonly logger: string | null;
  readonly level: IssueLevel;
  readonly status: IssueStatus;
  readonly statusDetails: IssueStatusDetails;
  readonly substatus: IssueSubstatus | null;
  readonly isPublic: boolean;
  readonly platform: string | null;
  readonly priority: 'low' | 'medium' | 'high' | (string & {}) | null;
  readonly priorityLockedAt: string | null;
  readonly seerFixabilityScore: number | null;
  readonly seerAutofixLastTriggered: string | null;
  readonly seerExplorerAutofixLastTriggered: string | null;
  readonly project: IssueProject;
  readonly type: IssueType;
  readonly issueType: string;
  readonly issueCategory: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly numComments: number;
  readonly assignedTo: Actor | null;
  readonly isBookmarked: boolean;
  readonly isSubscribed: boolean;
  readonly subscriptionDetails: { readonly disabled?: boolean; readonly reason?: string; } | null;
  readonly hasSeen: boolean;
  readonly annotations: readonly ({ readonly displayName: string; readonly url: string; })[];
  readonly isUnhandled: boolean;
  readonly count: string;
  readonly userCount: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly derivedData?: IssueDerivedData;
  readonly stats?: Readonly<Record<string, unknown>>;
  readonly lifetime?: Readonly<Record<string, unknown>>;
  readonly filtered?: { readonly count: string; readonly userCount: number; readonly firstSeen: string | null; readonly lastSeen: string | null; readonly stats?: Readonly<Record<string, unknown>>; } | null;
  readonly sessionCount?: number | null;
  readonly inbox?: IssueInbox | null;
  readonly owners?: (readonly ({ readonly type: string; readonly owner: string; readonly date_added: string; })[]) | null;
  readonly integrationIssues?: readonly (Readonly<Record<string, unknown>>)[];
  readonly sentryAppIssues?: readonly (Readonly<Record<string, unknown>>)[];
  readonly latestEventHasAttachments?: boolean;
  readonly matchingEventId?: string | null;
  readonly matchingEventEnvironment?: string | null;
}

export interface IssueActivities {
  readonly activity: readonly IssueComment[];
}

export interface IssueAttachment {
  readonly id: string;
  readonly event_id: string;
  readonly type: string;
  readonly name: string;
  readonly mimetype: string | null;
  readonly dateCreated: string;
  readonly size: number;
  readonly headers: Readonly<Record<string, string | null>>;
  readonly sha1: string | null;
  readonly [key: string]: unknown;
}

export interface IssueBulkUpdate {
  readonly assignedTo?: Actor;
  readonly discard?: boolean;
  readonly hasSeen?: boolean;
  readonly inbox?: boolean;
  readonly isBookmarked?: boolean;
  readonly isPublic?: boolean;
  readonly isSubscribed?: boolean;
  readonly merge?: { readonly parent: string; readonly children: readonly string[]; };
  readonly priority?: string;
  readonly shareId?: string;
  readonly status?: string;
  readonly statusDetails?: IssueBulkUpdateStatusDetails;
  readonly subscriptionDetails?: { readonly disabled?: boolean; readonly reason?: string; };
  readonly substatus?: string;
}

export interface IssueBulkUpdateInProject {
  readonly isPublic: boolean;
  readonly status: 'resolved' | 'unresolved' | 'ignored' | (string & {});
  readonly statusDetails: Readonly<Record<string, unknown>>;
}

export interface IssueBulkUpdateStatusDetails {
  readonly inNextRelease?: boolean;
  readonly inRelease?: string;
  readonly inCommit?: { readonly commit: string; readonly repository: string; };
  readonly ignoreDuration?: number;
  readonly ignoreCount?: number;
  readonly ignoreWindow?: number;
  readonly ignoreUserCount?: number;
  readonly ignoreUserWindow?: number;
}

export interface IssueByShortId {
  readonly organizationSlug: string;
  readonly projectSlug: string;
  readonly groupId: string;
  readonly group: IssueUpdated;
  readonly shortId: string;
}

export interface IssueComment {
  readonly id: string;
  readonly type: string;
  readonly dateCreated: string;
  readonly user: { readonly id: string; readonly name: string; readonly email?: string; readonly [key: string]: unknown; } | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

export interface IssueDerivedData {
  readonly blocker: string;
  readonly progress: string;
  readonly status: string;
  readonly viewCount: number;
  readonly hasOpenFixPr: boolean;
  readonly isAssigned: boolean;
  readonly hasRootCause: boolean;
  readonly lastCompletedAutofixStep: string;
  readonly lastProgressedAt: string | null;
}

export interface IssueDetails {
  readonly isUnhandled?: boolean;
  readonly count?: string;
  readonly userCount?: number;
  readonly firstSeen?: string | null;
  readonly lastSeen?: string | null;
  readonly derivedData?: IssueDerivedData;
  readonly id: string;
  readonly shareId: string | null;
  readonly shortId: string;
  readonly title: string;
  readonly culprit: string | null;
  readonly permalink: string;
  readonly logger: string | null;
  readonly level: IssueLevel;
  readonly status: IssueStatus;
  readonly statusDetails: IssueStatusDetails;
  readonly substatus: IssueSubstatus | null;
  readonly isPublic: boolean;
  readonly platform: string | null;
  readonly priority: 'low' | 'medium' | 'high' | (string & {}) | null;
  readonly priorityLockedAt: string | null;
  readonly seerFixabilityScore: number | null;
  readonly seerAutofixLastTriggered: string | null;
  readonly seerExplorerAutofixLastTriggered: string | null;
  readonly project: IssueProject;
  readonly type: IssueType;
  readonly issueType: string;
  readonly issueCategory: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly numComments: number;
  readonly assignedTo: Actor | null;
  readonly isBookmarked: boolean;
  readonly isSubscribed: boolean;
  readonly subscriptionDetails: { readonly disabled?: boolean; readonly reason?: string; } | null;
  readonly hasSeen: boolean;
  readonly annotations: readonly ({ readonly displayName: string; readonly url: string; })[];
  readonly firstRelease?: Readonly<Record<string, unknown>> | null;
  readonly lastRelease?: Readonly<Record<string, unknown>> | null;
  readonly tags?: readonly (Readonly<Record<string, unknown>>)[];
  readonly stats?: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly inbox?: IssueInbox | null;
  readonly owners?: (readonly ({ readonly type: string; readonly owner: string; readonly date_added: string; })[]) | null;
  readonly forecast?: Readonly<Record<string, unknown>>;
  readonly integrationIssues?: readonly (Readonly<Record<string, unknown>>)[];
  readonly sentryAppIssues?: readonly ExternalIssue[];
  readonly latestEventHasAttachments?: boolean;
  readonly activity: readonly (Readonly<Record<string, unknown>>)[];
  readonly seenBy: readonly (Readonly<Record<string, unknown>>)[];
  readonly userReportCount: number;
  readonly participants: readonly (Readonly<Record<string, unknown>>)[];
}

export interface IssueEvent {
  readonly id: string;
  readonly groupID: string | null;
  readonly eventID: string;
  readonly projectID: string;
  readonly message: string | null;
  readonly title: string;
  readonly location: string | null;
  readonly user: EventUser | null;
  readonly tags: readonly ({ readonly query?: string; readonly key: string; readonly value: string; })[];
  readonly platform: string;
  readonly dateReceived: string | null;
  readonly contexts: Readonly<Record<string, unknown>> | null;
  readonly size: number | null;
  readonly entries: readonly unknown[];
  readonly dist: string | null;
  readonly sdk: { readonly name: string | null; readonly version: string | null; } | null;
  readonly context: Readonly<Record<string, unknown>> | null;
  readonly packages: Readonly<Record<string, unknown>>;
  readonly type: IssueType;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly errors: readonly ({ readonly type: string; readonly message: string; readonly data: Readonly<Record<string, unknown>>; })[];
  readonly occurrence: EventOccurrence | null;
  readonly _meta: Readonly<Record<string, unknown>>;
  readonly crashFile?: string | null;
  readonly culprit?: string | null;
  readonly dateCreated?: string;
  readonly fingerprints?: readonly string[];
  readonly groupingConfig?: { readonly id: string; readonly enhancements: string; };
  readonly startTimestamp?: number;
  readonly endTimestamp?: number;
  readonly measurements?: Readonly<Record<string, { readonly value: number; readonly unit: string | null; }>> | null;
  readonly breakdowns?: Readonly<Record<string, Readonly<Record<string, { readonly value: number; readonly unit: string | null; }>>>> | null;
  readonly release: EventRelease | null;
  readonly userReport: EventUserReport | null;
  readonly sdkUpdates: readonly (Readonly<Record<string, unknown>>)[];
  readonly resolvedWith: (readonly string[]) | null;
  readonly nextEventID: string | null;
  readonly previousEventID: string | null;
  readonly formatted?: { readonly format: 'markdown' | 'xml' | (string & {}); readonly content: string; };
}

export interface IssueHash {
  readonly id: string;
  readonly latestEvent: LocatedEvent | IssueHashLatestEvent | Readonly<Record<string, unknown>> | null;
  readonly mergedBySeer: boolean;
  readonly seerMatchDistance: number | null;
}

export interface IssueHashLatestEvent {
  readonly id: string;
  readonly 'event.type': string;
  readonly groupID: string | null;
  readonly eventID: string;
  readonly projectID: string;
  readonly message: string;
  readonly title: string;
  readonly location: string | null;
  readonly culprit: string | null;
  readonly user: EventUser | null;
  readonly tags: readonly ({ readonly query?: string; readonly key: string; readonly value: string; })[];
  readonly platform: string | null;
  readonly dateCreated: string;
  readonly crashFile: string | null;
  readonly metadata: Readonly<Record<string, unknown>>;
}

export interface IssueInProject {
  readonly annotations: readonly string[];
  readonly assignedTo: Readonly<Record<string, unknown>> | null;
  readonly count: string;
  readonly culprit: string;
  readonly firstSeen: string;
  readonly hasSeen: boolean;
  readonly id: string;
  readonly isBookmarked: boolean;
  readonly isPublic: boolean;
  readonly isSubscribed: boolean;
  readonly lastSeen: string;
  readonly level: string;
  readonly logger: string | null;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly numComments: number;
  readonly permalink: string;
  readonly project: { readonly id?: string; readonly name?: string; readonly slug?: string; };
  readonly shareId: string | null;
  readonly shortId: string;
  readonly stats: { readonly '24h'?: readonly (readonly number[])[]; };
  readonly status: 'resolved' | 'unresolved' | 'ignored' | (string & {});
  readonly statusDetails: Readonly<Record<string, unknown>>;
  readonly subscriptionDetails: Readonly<Record<string, unknown>> | null;
  readonly title: string;
  readonly type: string;
  readonly userCount: number;
}

export interface IssueInbox {
  readonly reason: number;
  readonly reason_details: { readonly until: string | null; readonly count: number | null; readonly window: number | null; readonly user_count: number | null; readonly user_window: number | null; } | null;
  readonly date_added: string;
}

export type IssueLevel = 'sample' | 'debug' | 'info' | 'warning' | 'error' | 'fatal' | 'unknown' | (string & {});

export interface IssueProject {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly platform: string | null;
}

export type IssueStatus = 'resolved' | 'ignored' | 'pending_deletion' | 'pending_merge' | 'reprocessing' | 'unresolved' | (string & {});

export interface IssueStatusDetails {
  readonly ignoreCount?: number;
  readonly ignoreUntil?: string;
  readonly ignoreUserCount?: number;
  readonly ignoreUserWindow?: number;
  readonly ignoreWindow?: number;
  readonly actor?: User;
  readonly inNextRelease?: boolean;
  readonly inRelease?: string;
  readonly inCommit?: string;
  readonly pendingEvents?: number;
  readonly info?: { readonly dateCreated: string; readonly syncCount: number; readonly totalEvents: number; } | null;
}

export interface IssueStatusDetailsInput {
  readonly inNextRelease?: boolean | undefined;
  readonly inRelease?: string | undefined;
  readonly inCommit?: { readonly commit: string; readonly repository?: string | undefined; } | undefined;
  readonly ignoreDuration?: number | undefined;
  readonly ignoreCount?: number | undefined;
  readonly ignoreWindow?: number | undefined;
  readonly ignoreUserCount?: number | undefined;
  readonly ignoreUserWindow?: number | undefined;
}

export type IssueStatusInput = 'resolved' | 'unresolved' | 'ignored' | 'resolvedInNextRelease' | 'muted';

export type IssueSubstatus = 'archived_until_escalating' | 'archived_until_condition_met' | 'archived_forever' | 'escalating' | 'ongoing' | 'regressed' | 'new' | (string & {});

export type IssueSubstatusInput = 'archived_until_escalating' | 'archived_until_condition_met' | 'archived_forever' | 'escalating' | 'ongoing' | 'regressed' | 'new';

export interface IssueUpdated {
  readonly isUnhandled?: boolean;
  readonly count?: string;
  readonly userCount?: number;
  readonly firstSeen?: string | null;
  readonly lastSeen?: string | null;
  readonly derivedData?: IssueDerivedData;
  readonly id: string;
  readonly shareId: string | null;
  readonly shortId: string;
  readonly title: string;
  readonly culprit: string | null;
  readonly permalink: string;
  readonly logger: string | null;
  readonly level: IssueLevel;
  readonly status: IssueStatus;
  readonly statusDetails: IssueStatusDetails;
  readonly substatus: IssueSubstatus | null;
  readonly isPublic: boolean;
  readonly platform: string | null;
  readonly priority: 'low' | 'medium' | 'high' | (string & {}) | null;
  readonly priorityLockedAt: string | null;
  readonly seerFixabilityScore: number | null;
  readonly seerAutofixLastTriggered: string | null;
  readonly seerExplorerAutofixLastTriggered: string | null;
  readonly project: IssueProject;
  readonly type: IssueType;
  readonly issueType: string;
  readonly issueCategory: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly numComments: number;
  readonly assignedTo: Actor | null;
  readonly isBookmarked: boolean;
  readonly isSubscribed: boolean;
  readonly subscriptionDetails: { readonly disabled?: boolean; readonly reason?: string; } | null;
  readonly hasSeen: boolean;
  readonly annotations: readonly ({ readonly displayName: string; readonly url: string; })[];
}

export interface IssueUserReport {
  readonly id: string;
  readonly eventID: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly comments: string;
  readonly dateCreated: string;
  readonly [key: string]: unknown;
}
