// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Avatar, OrganizationOnboardingTask, OrganizationRole, Project, Team, TeamRole } from './shared.ts';
/** Input of `organizations.get`. */
export interface OrganizationsGetInput {
  readonly organization: string | number;
  readonly detailed?: string | undefined;
}

/** Input of `organizations.list`. */
export interface OrganizationsListInput {
  readonly owner?: boolean | undefined;
  readonly query?: string | undefined;
  readonly sortBy?: string | undefined;
  readonly per_page?: number | undefined;
}

/** Input of `organizations.listRelays`. */
export interface OrganizationsListRelaysInput {
  readonly organization: string | number;
}

/** Input of `organizations.update`. */
export interface OrganizationsUpdateInput {
  readonly organization: string | number;
  readonly slug?: string | undefined;
  readonly name?: string | undefined;
  readonly isEarlyAdopter?: boolean | undefined;
  readonly hideAiFeatures?: boolean | undefined;
  readonly defaultRole?: 'member' | 'admin' | 'manager' | 'owner' | undefined;
  readonly openMembership?: boolean | undefined;
  readonly eventsMemberAdmin?: boolean | undefined;
  readonly alertsMemberWrite?: boolean | undefined;
  readonly attachmentsRole?: 'member' | 'admin' | 'manager' | 'owner' | undefined;
  readonly debugFilesRole?: 'member' | 'admin' | 'manager' | 'owner' | undefined;
  readonly hasGranularReplayPermissions?: boolean | undefined;
  readonly replayAccessMembers?: (readonly number[]) | null | undefined;
  readonly avatarType?: 'letter_avatar' | 'upload' | undefined;
  readonly avatar?: string | undefined;
  readonly require2FA?: boolean | undefined;
  readonly allowSharedIssues?: boolean | undefined;
  readonly enhancedPrivacy?: boolean | undefined;
  readonly scrapeJavaScript?: boolean | undefined;
  readonly storeCrashReports?: 0 | 1 | 5 | 10 | 20 | 50 | 100 | -1 | undefined;
  readonly allowJoinRequests?: boolean | undefined;
  readonly dataScrubber?: boolean | undefined;
  readonly dataScrubberDefaults?: boolean | undefined;
  readonly sensitiveFields?: readonly string[] | undefined;
  readonly safeFields?: readonly string[] | undefined;
  readonly scrubIPAddresses?: boolean | undefined;
  readonly relayPiiConfig?: string | undefined;
  readonly trustedRelays?: readonly (Readonly<Record<string, unknown>>)[] | undefined;
  readonly relayDsnEndpoint?: string | null | undefined;
  readonly issueAlertsThreadFlag?: boolean | undefined;
  readonly metricAlertsThreadFlag?: boolean | undefined;
  readonly cancelDeletion?: boolean | undefined;
}

export interface OrganizationRelay {
  readonly relayId: string;
  readonly version: string;
  readonly publicKey: string | null;
  readonly firstSeen: string;
  readonly lastSeen: string;
}

export interface OrganizationUpdated {
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
  readonly role?: unknown;
  readonly orgRole?: string;
  readonly targetSampleRate?: number;
  readonly samplingMode?: string;
  readonly planSampleRate?: number;
  readonly desiredSampleRate?: number;
  readonly experiments: Readonly<Record<string, string>>;
  readonly isDefault: boolean;
  readonly defaultRole: string;
  readonly orgRoleList: readonly OrganizationRole[];
  readonly teamRoleList: readonly TeamRole[];
  readonly openMembership: boolean;
  readonly allowSharedIssues: boolean;
  readonly enhancedPrivacy: boolean;
  readonly dataScrubber: boolean;
  readonly dataScrubberDefaults: boolean;
  readonly sensitiveFields: readonly string[];
  readonly safeFields: readonly string[];
  readonly storeCrashReports: number;
  readonly attachmentsRole: string;
  readonly debugFilesRole: string;
  readonly eventsMemberAdmin: boolean;
  readonly alertsMemberWrite: boolean;
  readonly scrubIPAddresses: boolean;
  readonly scrapeJavaScript: boolean;
  readonly allowJoinRequests: boolean;
  readonly relayPiiConfig: string | null;
  readonly relayDsnEndpoint: string | null;
  readonly trustedRelays: readonly ({ readonly name?: string; readonly description?: string; readonly publicKey?: string; readonly created?: string; readonly lastModified?: string; })[];
  readonly pendingAccessRequests: number;
  readonly hideAiFeatures: boolean;
  readonly aggregatedDataConsent: boolean;
  readonly isDynamicallySampled: boolean;
  readonly issueAlertsThreadFlag: boolean;
  readonly metricAlertsThreadFlag: boolean;
  readonly requiresSso: boolean;
  readonly defaultAutofixAutomationTuning: string;
  readonly defaultSeerScannerAutomation: boolean;
  readonly enableSeerCoding: boolean;
  readonly defaultCodingAgent: string;
  readonly defaultCodingAgentIntegrationId: string | null;
  readonly defaultAutomatedRunStoppingPoint: string;
  readonly autoEnableCodeReview: boolean;
  readonly autoOpenPrs: boolean;
  readonly defaultCodeReviewTriggers: readonly string[];
  readonly teams: readonly Team[];
  readonly projects: readonly Project[];
}
