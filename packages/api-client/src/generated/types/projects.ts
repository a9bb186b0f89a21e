// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Avatar, Organization } from './shared.ts';
/** Input of `projects.addTeam`. */
export interface ProjectsAddTeamInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly team: string | number;
}

/** Input of `projects.create`. */
export interface ProjectsCreateInput {
  readonly organization: string | number;
  readonly name: string;
  readonly slug?: string | null | undefined;
  readonly platform?: string | null | undefined;
  readonly default_rules?: boolean | undefined;
}

/** Input of `projects.createInTeam`. */
export interface ProjectsCreateInTeamInput {
  readonly organization: string | number;
  readonly team: string | number;
  readonly name: string;
  readonly slug?: string | null | undefined;
  readonly platform?: string | null | undefined;
  readonly default_rules?: boolean | undefined;
}

/** Input of `projects.delete`. */
export interface ProjectsDeleteInput {
  readonly organization: string | number;
  readonly project: string | number;
}

/** Input of `projects.get`. */
export interface ProjectsGetInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly collapse?: readonly string[] | undefined;
}

/** Input of `projects.getStats`. */
export interface ProjectsGetStatsInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly stat?: 'blacklisted' | 'generated' | 'received' | 'rejected' | undefined;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  readonly resolution?: '10s' | '1d' | '1h' | undefined;
}

/** Input of `projects.linkRepo`. */
export interface ProjectsLinkRepoInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly repositoryId: number;
}

/** Input of `projects.list`. */
export interface ProjectsListInput {
  readonly organization: string | number;
  readonly per_page?: number | undefined;
  readonly query?: string | undefined;
}

/** Input of `projects.listAll`. */
export interface ProjectsListAllInput {
  readonly per_page?: number | undefined;
  readonly query?: string | undefined;
  readonly organizationId?: number | string | undefined;
}

/** Input of `projects.listMembers`. */
export interface ProjectsListMembersInput {
  readonly organization: string | number;
  readonly project: string | number;
}

/** Input of `projects.listTeams`. */
export interface ProjectsListTeamsInput {
  readonly organization: string | number;
  readonly project: string | number;
}

/** Input of `projects.listUsers`. */
export interface ProjectsListUsersInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly query?: string | undefined;
}

/** Input of `projects.removeTeam`. */
export interface ProjectsRemoveTeamInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly team: string | number;
}

/** Input of `projects.update`. */
export interface ProjectsUpdateInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly isBookmarked?: boolean | undefined;
  readonly name?: string | undefined;
  readonly slug?: string | undefined;
  readonly platform?: string | null | undefined;
  readonly subjectPrefix?: string | undefined;
  readonly subjectTemplate?: string | undefined;
  readonly resolveAge?: number | null | undefined;
  readonly highlightContext?: Readonly<Record<string, unknown>> | undefined;
  readonly highlightTags?: readonly string[] | undefined;
  readonly enableAutoReleaseCreation?: boolean | undefined;
  readonly scmSourceContextEnabled?: boolean | undefined;
}

export interface ProjectDetails {
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
  readonly team?: { readonly id: string; readonly name: string; readonly slug: string; };
  readonly teams: readonly ({ readonly id: string; readonly name: string; readonly slug: string; })[];
  readonly latestRelease: { readonly version: string; } | null;
  readonly options: Readonly<Record<string, unknown>>;
  readonly digestsMinDelay: number;
  readonly digestsMaxDelay: number;
  readonly subjectPrefix: string;
  readonly allowedDomains: readonly string[];
  readonly resolveAge: number;
  readonly dataScrubber: boolean;
  readonly dataScrubberDefaults: boolean;
  readonly safeFields: readonly string[];
  readonly storeCrashReports: number | null;
  readonly sensitiveFields: readonly string[];
  readonly subjectTemplate: string;
  readonly securityToken: string;
  readonly securityTokenHeader: string | null;
  readonly verifySSL: boolean;
  readonly scrubIPAddresses: boolean;
  readonly scrapeJavaScript: boolean;
  readonly enableAutoReleaseCreation: boolean;
  readonly highlightTags: readonly string[];
  readonly highlightContext: Readonly<Record<string, unknown>>;
  readonly highlightPreset: { readonly tags: readonly string[]; readonly context: Readonly<Record<string, readonly string[]>>; };
  readonly groupingConfig: string;
  readonly derivedGroupingEnhancements: string;
  readonly groupingEnhancements: string;
  readonly secondaryGroupingExpiry: number;
  readonly secondaryGroupingConfig: string | null;
  readonly fingerprintingRules: string;
  readonly organization: Organization;
  readonly platforms: readonly string[];
  readonly processingIssues: number;
  readonly defaultEnvironment: string | null;
  readonly relayPiiConfig: string | null;
  readonly builtinSymbolSources: readonly string[];
  readonly dynamicSamplingBiases: (readonly (Readonly<Record<string, string | boolean>>)[]) | null;
  readonly symbolSources: string;
  readonly isDynamicallySampled: boolean;
  readonly tempestFetchScreenshots: boolean;
  readonly autofixAutomationTuning: string;
  readonly seerScannerAutomation: boolean;
  readonly seerNightshiftTweaks: unknown;
  readonly scmSourceContextEnabled: boolean;
  readonly debugFilesRole: string | null;
}

export interface ProjectReference {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly platform: string | null;
  readonly dateCreated: string;
  readonly organization?: { readonly id: string; readonly slug: string; readonly name: string; };
  readonly [key: string]: unknown;
}

export interface ProjectRepository {
  readonly id: string;
  readonly projectId: string;
  readonly repositoryId: string;
  readonly source: string;
  readonly created: boolean;
}

export interface ProjectUser {
  readonly id: string | null;
  readonly tagValue: string;
  readonly identifier: string;
  readonly username: string;
  readonly email: string;
  readonly name: string;
  readonly ipAddress: string;
  readonly avatarUrl: string;
  readonly hash: string;
  readonly dateCreated: string | null;
}

export interface ProjectWithTeams {
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
  readonly team?: { readonly id: string; readonly name: string; readonly slug: string; };
  readonly teams: readonly ({ readonly id: string; readonly name: string; readonly slug: string; })[];
}
