// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
export interface Actor {
  readonly type: 'user' | 'team' | (string & {});
  readonly id: string;
  readonly name: string;
  readonly email?: string;
}

export interface Avatar {
  readonly avatarType?: string;
  readonly avatarUuid?: string | null;
  readonly avatarUrl?: string | null;
}

export interface CommitPullRequest {
  readonly id: string;
  readonly title: string | null;
  readonly message: string | null;
  readonly dateCreated: string;
  readonly mergedAt: string | null;
  readonly status: 'merged' | 'open' | 'closed' | 'draft' | 'unknown' | (string & {}) | null;
  readonly repository: Repository;
  readonly author: User | { readonly name: string | null; readonly email: string; };
  readonly externalUrl: string;
}

export interface ConditionGroupInput {
  readonly id?: number | undefined;
  readonly logic_type: 'any' | 'any-short' | 'all' | 'none';
  readonly conditions?: readonly unknown[] | undefined;
}

export interface EventOccurrence {
  readonly id: string;
  readonly projectId: number;
  readonly eventId: string;
  readonly fingerprint: readonly string[];
  readonly issueTitle: string;
  readonly subtitle: string;
  readonly resourceId: string | null;
  readonly evidenceData: Readonly<Record<string, unknown>>;
  readonly evidenceDisplay: readonly ({ readonly name: string; readonly value: string; readonly important: boolean; })[];
  readonly type: number;
  readonly detectionTime: number;
  readonly level: string | null;
  readonly culprit: string | null;
  readonly assignee: string | null;
  readonly priority: number | null;
}

export interface EventRelease {
  readonly id?: number;
  readonly commitCount?: number;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly dateCreated?: string;
  readonly dateReleased?: string | null;
  readonly deployCount?: number;
  readonly ref?: string | null;
  readonly lastCommit?: Readonly<Record<string, unknown>> | null;
  readonly lastDeploy?: ReleaseLastDeploy | null;
  readonly status?: string;
  readonly url?: string | null;
  readonly userAgent?: string | null;
  readonly version?: string | null;
  readonly versionInfo?: ReleaseVersionInfo | null;
}

export interface EventSummary {
  readonly id: string;
  readonly 'event.type'?: string;
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

export interface EventUser {
  readonly id?: string | null;
  readonly email?: string | null;
  readonly username?: string | null;
  readonly ip_address?: string | null;
  readonly name?: string | null;
  readonly geo?: Readonly<Record<string, string>> | null;
  readonly data?: Readonly<Record<string, unknown>> | null;
}

export interface EventUserReport {
  readonly id: string;
  readonly eventID: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly comments: string;
  readonly dateCreated: string;
  readonly user: { readonly id: string; readonly username: string | null; readonly email: string | null; readonly name: string | null; readonly ipAddress: string | null; readonly avatarUrl: string | null; } | null;
  readonly event: { readonly id: string; readonly eventID: string; };
}

export interface ExternalIssue {
  readonly id: string;
  readonly issueId: string;
  readonly serviceType: string;
  readonly displayName: string;
  readonly webUrl: string;
}

export type ExternalProvider = 'github' | 'github_enterprise' | 'jira_server' | 'slack' | 'slack_staging' | 'perforce' | 'gitlab' | 'msteams' | 'custom_scm';

export interface ExternalTeam {
  readonly externalId?: string;
  readonly userId?: string;
  readonly teamId?: string;
  readonly id: string;
  readonly provider: string;
  readonly externalName: string;
  readonly integrationId: string;
}

export interface IssueTagValue {
  readonly query?: string | null;
  readonly key: string;
  readonly name: string;
  readonly value: string | null;
  readonly count: number | null;
  readonly lastSeen: string | null;
  readonly firstSeen: string | null;
}

export type IssueType = 'default' | 'error' | 'csp' | 'nel' | 'hpkp' | 'expectct' | 'expectstaple' | 'transaction' | 'generic' | 'feedback' | (string & {});

export interface LocatedEvent {
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
}

export interface Member {
  readonly externalUsers?: readonly ExternalTeam[];
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly user: User | null;
  readonly orgRole: string;
  readonly pending: boolean;
  readonly expired: boolean;
  readonly flags: MemberFlags;
  readonly dateCreated: string;
  readonly inviteStatus: string;
  readonly inviterName: string | null;
}

export interface MemberFlags {
  readonly 'idp:provisioned': boolean;
  readonly 'idp:role-restricted': boolean;
  readonly 'sso:linked': boolean;
  readonly 'sso:invalid': boolean;
  readonly 'member-limit:restricted': boolean;
  readonly 'partnership:restricted': boolean;
}

export interface MemberTeam {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly dateCreated: string | null;
  readonly isMember: boolean;
  readonly teamRole: string | null;
  readonly flags: Readonly<Record<string, unknown>>;
  readonly access: readonly string[];
  readonly hasAccess: boolean;
  readonly isPending: boolean;
  readonly memberCount: number;
  readonly avatar: Avatar;
}

export interface Organization {
  readonly features?: readonly string[];
  readonly extraOptions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly access?: readonly string[];
  readonly onboardingTasks?: readonly OrganizationOnboardingTask[];
  readonly id: string;
  readonly slug: string;
  readonly status: { readonly id: string; readonly name: string; };
  readonly name: string;
  readonly dateCreated: string;
  readonly isEarlyAdopter: boolean;
  readonly require2FA: boolean;
  readonly avatar: Avatar;
  readonly links: { readonly organizationUrl: string; readonly regionUrl: string; };
  readonly hasAuthProvider: boolean;
  readonly allowMemberInvite: boolean;
  readonly allowMemberProjectCreation: boolean;
  readonly allowSuperuserAccess: boolean;
}

export interface OrganizationOnboardingTask {
  readonly task: string | null;
  readonly status: string;
  readonly completionSeen: string | null;
  readonly dateCompleted: string;
  readonly data: unknown;
}

export interface OrganizationRole {
  readonly id: string;
  readonly name: string;
  readonly desc: string;
  readonly scopes: readonly string[];
  readonly allowed: boolean;
  readonly isAllowed: boolean;
  readonly isRetired: boolean;
  readonly isTeamRolesAllowed: boolean;
  readonly is_global: boolean;
  readonly isGlobal: boolean;
  readonly minimumTeamRole: string;
}

export interface Project {
  readonly latestDeploys?: Readonly<Record<string, Readonly<Record<string, string>>>> | null;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly stats?: unknown;
  readonly transactionStats?: unknown;
  readonly sessionStats?: unknown;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly platform: string | null;
  readonly dateCreated: string;
  readonly isBookmarked: boolean;
  readonly isMember: boolean;
  readonly features: readonly string[];
  readonly firstEvent: string | null;
  readonly firstTransactionEvent: boolean;
  readonly access: readonly string[];
  readonly hasAccess: boolean;
  readonly hasFeedbacks: boolean;
  readonly hasFlags: boolean;
  readonly hasMinifiedStackTrace: boolean;
  readonly hasMonitors: boolean;
  readonly hasNewFeedbacks: boolean;
  readonly hasProfiles: boolean;
  readonly hasReplays: boolean;
  readonly hasSessions: boolean;
  readonly hasInsightsHttp: boolean;
  readonly hasInsightsDb: boolean;
  readonly hasInsightsAssets: boolean;
  readonly hasInsightsAppStart: boolean;
  readonly hasInsightsScreenLoad: boolean;
  readonly hasInsightsVitals: boolean;
  readonly hasInsightsCaches: boolean;
  readonly hasInsightsQueues: boolean;
  readonly hasInsightsAgentMonitoring: boolean;
  readonly hasInsightsMCP: boolean;
  readonly hasLogs: boolean;
  readonly hasTraceMetrics: boolean;
  readonly team: { readonly id: string; readonly name: string; readonly slug: string; } | null;
  readonly teams: readonly ({ readonly id: string; readonly name: string; readonly slug: string; })[];
  readonly platforms: readonly string[];
  readonly hasUserReports: boolean;
  readonly environments: readonly string[];
  readonly latestRelease: { readonly version: string; } | null;
}

export interface ProjectSummary {
  readonly stats?: unknown;
  readonly transactionStats?: unknown;
  readonly sessionStats?: unknown;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly platform: string | null;
  readonly dateCreated: string;
  readonly isBookmarked: boolean;
  readonly isMember: boolean;
  readonly features: readonly string[];
  readonly firstEvent: string | null;
  readonly firstTransactionEvent: boolean;
  readonly access: readonly string[];
  readonly hasAccess: boolean;
  readonly hasFeedbacks: boolean;
  readonly hasFlags: boolean;
  readonly hasMinifiedStackTrace: boolean;
  readonly hasMonitors: boolean;
  readonly hasNewFeedbacks: boolean;
  readonly hasProfiles: boolean;
  readonly hasReplays: boolean;
  readonly hasSessions: boolean;
  readonly hasInsightsHttp: boolean;
  readonly hasInsightsDb: boolean;
  readonly hasInsightsAssets: boolean;
  readonly hasInsightsAppStart: boolean;
  readonly hasInsightsScreenLoad: boolean;
  readonly hasInsightsVitals: boolean;
  readonly hasInsightsCaches: boolean;
  readonly hasInsightsQueues: boolean;
  readonly hasInsightsAgentMonitoring: boolean;
  readonly hasInsightsMCP: boolean;
  readonly hasLogs: boolean;
  readonly hasTraceMetrics: boolean;
  readonly isInternal: boolean;
  readonly isPublic: boolean;
  readonly avatar: Avatar;
  readonly color: string;
  readonly status: string;
}

export interface ReleaseLastDeploy {
  readonly dateStarted?: string | null;
  readonly url?: string | null;
  readonly id: string;
  readonly environment: string;
  readonly dateFinished: string;
  readonly name: string;
}

export interface ReleaseVersionInfo {
  readonly description?: string;
  readonly package: string | null;
  readonly version: Readonly<Record<string, unknown>>;
  readonly buildHash: string | null;
}

export interface Repository {
  readonly url?: string | null;
  readonly provider?: Readonly<Record<string, string>>;
  readonly status?: string;
  readonly integrationId?: string | null;
  readonly externalSlug?: string | null;
  readonly externalId?: string | null;
  readonly settings?: { readonly enabledCodeReview: boolean; readonly codeReviewTriggers: readonly string[]; } | null;
  readonly id: string;
  readonly name: string;
  readonly dateCreated: string;
}

export interface Tag {
  readonly uniqueValues?: number | null;
  readonly totalValues?: number | null;
  readonly topValues?: (readonly IssueTagValue[]) | null;
  readonly key: string;
  readonly name: string;
}

export interface Team {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly dateCreated: string | null;
  readonly isMember: boolean;
  readonly teamRole: string | null;
  readonly flags: Readonly<Record<string, unknown>>;
  readonly access: readonly string[];
  readonly hasAccess: boolean;
  readonly isPending: boolean;
  readonly memberCount: number;
  readonly avatar: Avatar;
  readonly externalTeams?: readonly ExternalTeam[];
  readonly organization?: Organization;
  readonly projects?: readonly ProjectSummary[];
}

export interface TeamRole {
  readonly id: string;
  readonly name: string;
  readonly desc: string;
  readonly scopes: readonly string[];
  readonly allowed: boolean;
  readonly isAllowed: boolean;
  readonly isRetired: boolean;
  readonly isTeamRolesAllowed: boolean;
  readonly isMinimumRoleFor: string | null;
}

export interface User {
  readonly identities?: readonly ({ readonly id: string; readonly name: string; readonly organization: { readonly slug: string; readonly name: string; }; readonly provider: { readonly id: string; readonly name: string; }; readonly dateVerified: string; readonly dateSynced: string; })[];
  readonly avatar?: Avatar;
  readonly authenticators?: readonly unknown[];
  readonly canReset2fa?: boolean;
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly email: string;
  readonly avatarUrl: string;
  readonly isActive: boolean;
  readonly isSuspended: boolean;
  readonly hasPasswordAuth: boolean;
  readonly isManaged: boolean;
  readonly dateJoined: string;
  readonly lastLogin: string | null;
  readonly has2fa: boolean;
  readonly lastActive: string | null;
  readonly isSuperuser: boolean;
  readonly isStaff: boolean;
  readonly experiments: Readonly<Record<string, unknown>>;
  readonly emails: readonly ({ readonly id: string; readonly email: string; readonly is_verified: boolean; })[];
}
