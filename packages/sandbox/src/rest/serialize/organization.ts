import type { Organization } from '../../store/model.ts';
import type { State } from '../../store/state.ts';
import { ALL_SCOPES } from '../create-token.ts';
import { serializeProject } from './project.ts';
import { ORGANIZATION_ROLES, TEAM_ROLES } from './roles.ts';
import { serializeTeam } from './team.ts';
import { iso } from '../iso.ts';

export function serializeOrganization(
  organization: Organization,
  baseUrl: string,
): Record<string, unknown> {
  return {
    id: organization.id,
    slug: organization.slug,
    name: organization.name,
    status: { id: 'active', name: 'active' },
    dateCreated: iso(organization.createdAt),
    isEarlyAdopter: false,
    require2FA: false,
    avatar: { avatarType: 'letter_avatar', avatarUuid: null, avatarUrl: null },
    links: { organizationUrl: baseUrl, regionUrl: baseUrl },
    features: [],
    extraOptions: {},
    access: ALL_SCOPES,
    onboardingTasks: [],
    hasAuthProvider: false,
    allowMemberInvite: true,
    allowMemberProjectCreation: true,
    allowSuperuserAccess: false,
    ...pick(organization.options, SUMMARY_OPTIONS),
  };
}

export function serializeOrganizationDetails(
  state: State,
  organization: Organization,
  baseUrl: string,
  isDetailed: boolean,
): Record<string, unknown> {
  return {
    ...serializeOrganization(organization, baseUrl),
    ...DETAILS,
    ...organization.options,
    role: 'owner',
    orgRole: 'owner',
    orgRoleList: ORGANIZATION_ROLES,
    teamRoleList: TEAM_ROLES,
    pendingAccessRequests: 0,
    ...(isDetailed
      ? {
          teams: organization.teams.map((team) => serializeTeam(organization, team)),
          projects: organization.projects.map((project) => serializeProject(state, project)),
        }
      : {}),
  };
}

/** Options of an organization that has just been made, from getsentry/sentry, src/sentry/constants.py. */
const DETAILS = {
  experiments: {},
  isDefault: false,
  defaultRole: 'member',
  openMembership: true,
  allowSharedIssues: true,
  enhancedPrivacy: false,
  dataScrubber: true,
  dataScrubberDefaults: true,
  sensitiveFields: [],
  safeFields: [],
  storeCrashReports: 0,
  attachmentsRole: 'member',
  debugFilesRole: 'admin',
  eventsMemberAdmin: true,
  alertsMemberWrite: true,
  scrubIPAddresses: false,
  scrapeJavaScript: true,
  allowJoinRequests: true,
  relayPiiConfig: null,
  relayDsnEndpoint: null,
  trustedRelays: [],
  hideAiFeatures: false,
  aggregatedDataConsent: false,
  isDynamicallySampled: false,
  issueAlertsThreadFlag: true,
  metricAlertsThreadFlag: true,
  requiresSso: false,
  defaultAutofixAutomationTuning: 'off',
  defaultSeerScannerAutomation: false,
  enableSeerCoding: true,
  defaultCodingAgent: 'seer',
  defaultCodingAgentIntegrationId: null,
  defaultAutomatedRunStoppingPoint: 'code_changes',
  autoEnableCodeReview: false,
  autoOpenPrs: false,
  defaultCodeReviewTriggers: [],
};

const SUMMARY_OPTIONS = ['isEarlyAdopter', 'require2FA'];

function pick(
  record: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));
}
