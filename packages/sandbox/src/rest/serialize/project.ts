import type { Project } from '../../store/model.ts';
import type { State } from '../../store/state.ts';
import { serializeTeamReference } from './team.ts';
import { iso, isoOrNull } from '../iso.ts';

/** What every form of a project has in common. */
function serializeBase(state: State, project: Project): Record<string, unknown> {
  const isOurs = (entry: { readonly project: Project }): boolean => entry.project === project;
  const hasItem = (type: string): boolean =>
    state.items.entries.some((item) => item.project === project && item.type.startsWith(type));
  const hasFeedbacks = [...state.issues.values()].some(
    (issue) => issue.project === project && issue.category === 'feedback',
  );
  return {
    id: project.id,
    slug: project.slug,
    name: project.name,
    platform: project.platform,
    dateCreated: iso(project.createdAt),
    isBookmarked: project.options['isBookmarked'] === true,
    isMember: true,
    features: [],
    firstEvent: isoOrNull(project.firstEventAt),
    firstTransactionEvent: state.events.entries.some(
      (event) => event.project === project && event.type === 'transaction',
    ),
    access: ['project:read', 'project:write', 'project:admin', 'project:releases'],
    hasAccess: true,
    hasFeedbacks,
    hasFlags: false,
    hasMinifiedStackTrace: false,
    hasMonitors: project.organization.monitors.some(isOurs),
    hasNewFeedbacks: hasFeedbacks,
    hasProfiles: hasItem('profile'),
    hasReplays: hasItem('replay'),
    hasSessions: state.sessions.entries.some(isOurs),
    hasInsightsHttp: false,
    hasInsightsDb: false,
    hasInsightsAssets: false,
    hasInsightsAppStart: false,
    hasInsightsScreenLoad: false,
    hasInsightsVitals: false,
    hasInsightsCaches: false,
    hasInsightsQueues: false,
    hasInsightsAgentMonitoring: false,
    hasInsightsMCP: false,
    hasLogs: state.logs.entries.some(isOurs),
    hasTraceMetrics: state.metrics.entries.some(isOurs),
  };
}

/** As in lists and in the answer to its creation. */
export function serializeProject(state: State, project: Project): Record<string, unknown> {
  const [firstTeam] = project.teams;
  return {
    ...serializeBase(state, project),
    team: firstTeam ? serializeTeamReference(firstTeam) : null,
    teams: project.teams.map((team) => serializeTeamReference(team)),
    platforms: platformsOf(state, project),
    hasUserReports: false,
    environments: project.environments.map(({ name }) => name),
    latestRelease: latestRelease(project),
    latestDeploys: null,
  };
}

/** As part of something else: of a team, of a monitor. */
export function serializeProjectWithAvatar(
  state: State,
  project: Project,
): Record<string, unknown> {
  return {
    ...serializeBase(state, project),
    isInternal: false,
    isPublic: false,
    avatar: { avatarType: 'letter_avatar', avatarUuid: null, avatarUrl: null },
    color: '#3fb6bf',
    status: 'active',
  };
}

export function serializeProjectDetails(
  state: State,
  project: Project,
  organization: Record<string, unknown> | undefined,
): Record<string, unknown> {
  const [firstTeam] = project.teams;
  return {
    ...serializeProjectWithAvatar(state, project),
    ...(firstTeam ? { team: serializeTeamReference(firstTeam) } : {}),
    teams: project.teams.map((team) => serializeTeamReference(team)),
    platforms: platformsOf(state, project),
    latestRelease: latestRelease(project),
    ...DETAILS,
    options: { [SPIKE_PROTECTION]: spikeProtectionOf(project) },
    ...project.options,
    ...(organization ? { organization } : {}),
  };
}

/** getsentry/sentry, src/sentry/api/serializers/models/project.py: null until somebody chooses. */
const SPIKE_PROTECTION = 'quotas:spike-protection-disabled';

function spikeProtectionOf({ isSpikeProtected }: Project): boolean | null {
  return isSpikeProtected === null ? null : !isSpikeProtected;
}

export function platformsOf(state: State, project: Project): string[] {
  const issues = [...state.issues.values()].filter((issue) => issue.project === project);
  return [...new Set(issues.map((issue) => issue.platform))].toSorted();
}

function latestRelease(project: Project): { version: string } | null {
  const releases = project.organization.releases.filter((entry) =>
    entry.projects.includes(project),
  );
  const latest = releases.toSorted((a, b) => a.createdAt - b.createdAt).at(-1);
  return latest ? { version: latest.version } : null;
}

/** Options of a project that has just been made, from getsentry/sentry, src/sentry/projectoptions/defaults.py. */
const DETAILS = {
  digestsMinDelay: 300,
  digestsMaxDelay: 1800,
  subjectPrefix: '',
  allowedDomains: ['*'],
  resolveAge: 0,
  dataScrubber: true,
  dataScrubberDefaults: true,
  safeFields: [],
  storeCrashReports: null,
  sensitiveFields: [],
  subjectTemplate: '$shortID - $title',
  securityToken: '',
  securityTokenHeader: null,
  verifySSL: false,
  scrubIPAddresses: false,
  scrapeJavaScript: true,
  enableAutoReleaseCreation: true,
  highlightTags: ['handled', 'level'],
  highlightContext: {},
  highlightPreset: { tags: ['handled', 'level'], context: {} },
  groupingConfig: 'newstyle:2023-01-11',
  derivedGroupingEnhancements: '',
  groupingEnhancements: '',
  secondaryGroupingExpiry: 0,
  secondaryGroupingConfig: null,
  fingerprintingRules: '',
  processingIssues: 0,
  defaultEnvironment: null,
  relayPiiConfig: null,
  builtinSymbolSources: [],
  dynamicSamplingBiases: null,
  symbolSources: '[]',
  isDynamicallySampled: false,
  tempestFetchScreenshots: false,
  autofixAutomationTuning: 'off',
  seerScannerAutomation: false,
  seerNightshiftTweaks: {},
  scmSourceContextEnabled: false,
  debugFilesRole: null,
};
