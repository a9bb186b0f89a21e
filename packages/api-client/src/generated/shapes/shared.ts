// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, amountOrNull, anyMap, anything, choice, either, flag, list, map, moment, momentOrNull, nullable, once, text, textOrNull, texts, thing, type Lazy } from '../../schemas/parts.ts';

export const actor: Lazy = /*@__PURE__*/ once(() =>
  thing({ type: choice('user', 'team'), id: text, name: text }, { email: text }));
export const avatar: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { avatarType: text, avatarUuid: textOrNull, avatarUrl: textOrNull }));
export const commitPullRequest: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, title: textOrNull, message: textOrNull, dateCreated: moment, mergedAt: momentOrNull, status: nullable(choice('merged', 'open', 'closed', 'draft', 'unknown')), repository: repository(), author: either(user(), thing({ name: textOrNull, email: text })), externalUrl: text }));
export const conditionGroupInput: Lazy = /*@__PURE__*/ once(() =>
  thing({ logic_type: choice('any', 'any-short', 'all', 'none') }, { id: amount, conditions: list(anything) }));
export const eventOccurrence: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, projectId: amount, eventId: text, fingerprint: texts, issueTitle: text, subtitle: text, resourceId: textOrNull, evidenceData: anyMap, evidenceDisplay: list(thing({ name: text, value: text, important: flag })), type: amount, detectionTime: amount, level: textOrNull, culprit: textOrNull, assignee: textOrNull, priority: amountOrNull }));
export const eventRelease: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { id: amount, commitCount: amount, data: anyMap, dateCreated: moment, dateReleased: momentOrNull, deployCount: amount, ref: textOrNull, lastCommit: nullable(anyMap), lastDeploy: nullable(releaseLastDeploy()), status: text, url: textOrNull, userAgent: textOrNull, version: textOrNull, versionInfo: nullable(releaseVersionInfo()) }));
export const eventSummary: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, 'event.type': text, groupID: textOrNull, eventID: text, projectID: text, message: text, title: text, location: textOrNull, culprit: textOrNull, user: nullable(eventUser()), tags: list(thing({ key: text, value: text }, { query: text })), platform: textOrNull, dateCreated: moment, crashFile: textOrNull, metadata: anyMap }));
export const eventUser: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { id: textOrNull, email: textOrNull, username: textOrNull, ip_address: textOrNull, name: textOrNull, geo: nullable(map(text)), data: nullable(anyMap) }));
export const eventUserReport: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, eventID: text, name: textOrNull, email: textOrNull, comments: text, dateCreated: text, user: nullable(thing({ id: text, username: textOrNull, email: textOrNull, name: textOrNull, ipAddress: textOrNull, avatarUrl: textOrNull })), event: thing({ id: text, eventID: text }) }));
export const externalIssue: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, issueId: text, serviceType: text, displayName: text, webUrl: text }));
export const externalProvider: Lazy = /*@__PURE__*/ once(() =>
  choice('github', 'github_enterprise', 'jira_server', 'slack', 'slack_staging', 'perforce', 'gitlab', 'msteams', 'custom_scm'));
export const externalTeam: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, provider: text, externalName: text, integrationId: text }, { externalId: text, userId: text, teamId: text }));
export const issueTagValue: Lazy = /*@__PURE__*/ once(() =>
  thing({ key: text, name: text, value: textOrNull, count: amountOrNull, lastSeen: textOrNull, firstSeen: textOrNull }, { query: textOrNull }));
export const issueType: Lazy = /*@__PURE__*/ once(() =>
  choice('default', 'error', 'csp', 'nel', 'hpkp', 'expectct', 'expectstaple', 'transaction', 'generic', 'feedback'));
export const locatedEvent: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, groupID: textOrNull, eventID: text, projectID: text, message: textOrNull, title: text, location: textOrNull, user: nullable(eventUser()), tags: list(thing({ key: text, value: text }, { query: text })), platform: text, dateReceived: momentOrNull, contexts: nullable(anyMap), size: amountOrNull, entries: list(anything), dist: textOrNull, sdk: nullable(thing({ name: textOrNull, version: textOrNull })), context: nullable(anyMap), packages: anyMap, type: issueType(), metadata: anyMap, errors: list(thing({ type: text, message: text, data: anyMap })), occurrence: nullable(eventOccurrence()), _meta: anyMap }, { crashFile: textOrNull, culprit: textOrNull, dateCreated: moment, fingerprints: texts, groupingConfig: thing({ id: text, enhancements: text }), startTimestamp: amount, endTimestamp: amount, measurements: nullable(map(thing({ value: amount, unit: textOrNull }))), breakdowns: nullable(map(map(thing({ value: amount, unit: textOrNull })))) }));
export const member: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, email: text, name: text, user: nullable(user()), orgRole: text, pending: flag, expired: flag, flags: memberFlags(), dateCreated: moment, inviteStatus: text, inviterName: textOrNull }, { externalUsers: list(externalTeam()) }));
export const memberFlags: Lazy = /*@__PURE__*/ once(() =>
  thing({ 'idp:provisioned': flag, 'idp:role-restricted': flag, 'sso:linked': flag, 'sso:invalid': flag, 'member-limit:restricted': flag, 'partnership:restricted': flag }));
export const memberTeam: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, slug: text, name: text, dateCreated: momentOrNull, isMember: flag, teamRole: textOrNull, flags: anyMap, access: texts, hasAccess: flag, isPending: flag, memberCount: amount, avatar: avatar() }));
export const organization: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, slug: text, status: thing({ id: text, name: text }), name: text, dateCreated: moment, isEarlyAdopter: flag, require2FA: flag, avatar: avatar(), links: thing({ organizationUrl: text, regionUrl: text }), hasAuthProvider: flag, allowMemberInvite: flag, allowMemberProjectCreation: flag, allowSuperuserAccess: flag }, { features: texts, extraOptions: map(anyMap), access: texts, onboardingTasks: list(organizationOnboardingTask()) }));
export const organizationOnboardingTask: Lazy = /*@__PURE__*/ once(() =>
  thing({ task: textOrNull, status: text, completionSeen: momentOrNull, dateCompleted: moment, data: anything }));
export const organizationRole: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, desc: text, scopes: texts, allowed: flag, isAllowed: flag, isRetired: flag, isTeamRolesAllowed: flag, is_global: flag, isGlobal: flag, minimumTeamRole: text }));
export const project: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, slug: text, name: text, platform: textOrNull, dateCreated: moment, isBookmarked: flag, isMember: flag, features: texts, firstEvent: momentOrNull, firstTransactionEvent: flag, access: texts, hasAccess: flag, hasFeedbacks: flag, hasFlags: flag, hasMinifiedStackTrace: flag, hasMonitors: flag, hasNewFeedbacks: flag, hasProfiles: flag, hasReplays: flag, hasSessions: flag, hasInsightsHttp: flag, hasInsightsDb: flag, hasInsightsAssets: flag, hasInsightsAppStart: flag, hasInsightsScreenLoad: flag, hasInsightsVitals: flag, hasInsightsCaches: flag, hasInsightsQueues: flag, hasInsightsAgentMonitoring: flag, hasInsightsMCP: flag, hasLogs: flag, hasTraceMetrics: flag, team: nullable(thing({ id: text, name: text, slug: text })), teams: list(thing({ id: text, name: text, slug: text })), platforms: texts, hasUserReports: flag, environments: texts, latestRelease: nullable(thing({ version: text })) }, { latestDeploys: nullable(map(map(text))), options: anyMap, stats: anything, transactionStats: anything, sessionStats: anything }));
export const projectSummary: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, slug: text, name: text, platform: textOrNull, dateCreated: moment, isBookmarked: flag, isMember: flag, features: texts, firstEvent: momentOrNull, firstTransactionEvent: flag, access: texts, hasAccess: flag, hasFeedbacks: flag, hasFlags: flag, hasMinifiedStackTrace: flag, hasMonitors: flag, hasNewFeedbacks: flag, hasProfiles: flag, hasReplays: flag, hasSessions: flag, hasInsightsHttp: flag, hasInsightsDb: flag, hasInsightsAssets: flag, hasInsightsAppStart: flag, hasInsightsScreenLoad: flag, hasInsightsVitals: flag, hasInsightsCaches: flag, hasInsightsQueues: flag, hasInsightsAgentMonitoring: flag, hasInsightsMCP: flag, hasLogs: flag, hasTraceMetrics: flag, isInternal: flag, isPublic: flag, avatar: avatar(), color: text, status: text }, { stats: anything, transactionStats: anything, sessionStats: anything }));
export const releaseLastDeploy: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, environment: text, dateFinished: text, name: text }, { dateStarted: textOrNull, url: textOrNull }));
export const releaseVersionInfo: Lazy = /*@__PURE__*/ once(() =>
  thing({ package: textOrNull, version: anyMap, buildHash: textOrNull }, { description: text }));
export const repository: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, dateCreated: moment }, { url: textOrNull, provider: map(text), status: text, integrationId: textOrNull, externalSlug: textOrNull, externalId: textOrNull, settings: nullable(thing({ enabledCodeReview: flag, codeReviewTriggers: texts })) }));
export const tag: Lazy = /*@__PURE__*/ once(() =>
  thing({ key: text, name: text }, { uniqueValues: amountOrNull, totalValues: amountOrNull, topValues: nullable(list(issueTagValue())) }));
export const team: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, slug: text, name: text, dateCreated: momentOrNull, isMember: flag, teamRole: textOrNull, flags: anyMap, access: texts, hasAccess: flag, isPending: flag, memberCount: amount, avatar: avatar() }, { externalTeams: list(externalTeam()), organization: organization(), projects: list(projectSummary()) }));
export const teamRole: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, desc: text, scopes: texts, allowed: flag, isAllowed: flag, isRetired: flag, isTeamRolesAllowed: flag, isMinimumRoleFor: textOrNull }));
export const user: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, username: text, email: text, avatarUrl: text, isActive: flag, isSuspended: flag, hasPasswordAuth: flag, isManaged: flag, dateJoined: moment, lastLogin: momentOrNull, has2fa: flag, lastActive: momentOrNull, isSuperuser: flag, isStaff: flag, experiments: anyMap, emails: list(thing({ id: text, email: text, is_verified: flag })) }, { identities: list(thing({ id: text, name: text, organization: thing({ slug: text, name: text }), provider: thing({ id: text, name: text }), dateVerified: moment, dateSynced: moment })), avatar: avatar(), authenticators: list(anything), canReset2fa: flag }));
