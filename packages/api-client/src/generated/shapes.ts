// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, amountOrNull, anyMap, anything, choice, dateObject, either, exactly, flag, list, map, moment, momentOrNull, nullable, once, openThing, text, textOrNull, texts, thing, type Lazy } from '../schemas/parts.ts';

export const actor: Lazy = /*@__PURE__*/ once(() =>
  thing({ type: choice('user', 'team'), id: text, name: text }, { email: text }));
export const appStoreConnectSymbolSource: Lazy = /*@__PURE__*/ once(() =>
  thing({ type: exactly('appStoreConnect'), id: text, name: text, appconnectIssuer: text, appconnectKey: text, appconnectPrivateKey: text, appName: text, appId: text, bundleId: text }));
export const artifactBundle: Lazy = /*@__PURE__*/ once(() =>
  openThing({ bundleId: text, associations: list(thing({ release: textOrNull, dist: textOrNull })), date: text, fileCount: amount }, { dateModified: textOrNull }));
export const assembledArtifactBundle: Lazy = /*@__PURE__*/ once(() =>
  thing({ state: choice('not_found', 'created', 'assembling', 'ok', 'error') }, { missingChunks: texts, detail: textOrNull }));
export const assembledDebugFile: Lazy = /*@__PURE__*/ once(() =>
  thing({ state: choice('not_found', 'created', 'assembling', 'ok', 'error') }, { missingChunks: texts, detail: textOrNull, dif: nullable(debugFile()) }));
export const auth: Lazy = /*@__PURE__*/ once(() =>
  thing({ version: text, auth: nullable(thing({ scopes: texts })), user: nullable(openThing({ id: text, name: text, username: text, email: text })) }));
export const avatar: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { avatarType: text, avatarUuid: textOrNull, avatarUrl: textOrNull }));
export const buildCheckRule: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, metric: choice('install_size', 'download_size'), measurement: choice('absolute', 'absolute_diff', 'relative_diff'), value: text, filterQuery: text, filters: nullable(list(buildCheckRuleFilters())), artifactType: choice('main_artifact', 'watch_artifact', 'android_dynamic_feature_artifact', 'app_clip_artifact', 'all_artifacts') }));
export const buildCheckRuleFilters: Lazy = /*@__PURE__*/ once(() =>
  thing({ key: choice('app_id', 'build_configuration_name', 'git_head_ref', 'platform_name'), conditions: list(thing({ operator: choice('contains', 'endsWith', 'equals', 'in', 'matches', 'notContains', 'notEndsWith', 'notEquals', 'notIn', 'notMatches', 'notStartsWith', 'startsWith'), values: texts })) }));
export const buildCheckRules: Lazy = /*@__PURE__*/ once(() =>
  thing({ enabled: flag, rules: list(buildCheckRule()) }));
export const buildInstallDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({ buildId: text, state: text, appInfo: buildInstallDetailsAppInfo(), gitInfo: nullable(buildInstallDetailsGitInfo()), platform: textOrNull, projectId: text, projectSlug: text, buildConfiguration: textOrNull, isInstallable: flag, installUrl: textOrNull, installUrlExpiresAt: textOrNull, downloadCount: amount, releaseNotes: textOrNull, installGroups: nullable(texts), isCodeSignatureValid: nullable(flag), profileName: textOrNull, codesigningType: textOrNull }));
export const buildInstallDetailsAppInfo: Lazy = /*@__PURE__*/ once(() =>
  thing({ appId: textOrNull, name: textOrNull, version: textOrNull, buildNumber: amountOrNull, artifactType: textOrNull, dateAdded: textOrNull, dateBuilt: textOrNull }));
export const buildInstallDetailsGitInfo: Lazy = /*@__PURE__*/ once(() =>
  thing({ headSha: textOrNull, baseSha: textOrNull, provider: textOrNull, headRepoName: textOrNull, baseRepoName: textOrNull, headRef: textOrNull, baseRef: textOrNull, prNumber: amountOrNull }));
export const buildLatest: Lazy = /*@__PURE__*/ once(() =>
  thing({ latestArtifact: nullable(buildInstallDetails()), currentArtifact: nullable(buildInstallDetails()) }));
export const buildSizeAnalysis: Lazy = /*@__PURE__*/ once(() =>
  thing({ buildId: text, state: text, appInfo: buildInstallDetailsAppInfo(), gitInfo: nullable(buildInstallDetailsGitInfo()), errorCode: textOrNull, errorMessage: textOrNull, downloadSize: amountOrNull, installSize: amountOrNull, analysisDuration: amountOrNull, analysisVersion: textOrNull, baseBuildId: textOrNull, baseAppInfo: nullable(buildInstallDetailsAppInfo()), insights: nullable(anyMap), appComponents: nullable(list(thing({ componentType: text, name: text, appId: text, path: text, downloadSize: amount, installSize: amount }))), comparisons: nullable(list(buildSizeComparison())) }));
export const buildSizeComparison: Lazy = /*@__PURE__*/ once(() =>
  thing({ metricsArtifactType: text, identifier: textOrNull, state: text, errorCode: textOrNull, errorMessage: textOrNull, sizeMetricDiff: nullable(thing({ metricsArtifactType: text, identifier: textOrNull, headInstallSize: amount, headDownloadSize: amount, baseInstallSize: amount, baseDownloadSize: amount })), diffItems: nullable(list(buildSizeComparisonDiffItems())), insightDiffItems: nullable(list(buildSizeComparisonInsightDiffItems())) }));
export const buildSizeComparisonDiffItems: Lazy = /*@__PURE__*/ once(() =>
  thing({ sizeDiff: amount, headSize: amountOrNull, baseSize: amountOrNull, path: text, itemType: textOrNull, type: text, diffItems: nullable(list(anything)) }));
export const buildSizeComparisonInsightDiffItems: Lazy = /*@__PURE__*/ once(() =>
  thing({ insightType: text, status: text, totalSavingsChange: amount, fileDiffs: list(buildSizeComparisonDiffItems()), groupDiffs: list(buildSizeComparisonDiffItems()) }));
export const chunkUploadOptions: Lazy = /*@__PURE__*/ once(() =>
  thing({ url: text, chunkSize: amount, chunksPerRequest: amount, maxRequestSize: amount, concurrency: amount, hashAlgorithm: text, compression: texts }, { maxFileSize: amount, accept: texts }));
export const codeMapping: Lazy = /*@__PURE__*/ once(() =>
  openThing({ id: text, projectId: text, projectSlug: text, repoId: text, repoName: text, integrationId: textOrNull, provider: nullable(anyMap), stackRoot: text, sourceRoot: text, defaultBranch: textOrNull }));
export const codeMappingCreateMany: Lazy = /*@__PURE__*/ once(() =>
  thing({ created: amount, updated: amount, errors: amount, mappings: list(thing({ stackRoot: text, sourceRoot: text, status: text }, { detail: textOrNull })) }));
export const combinedRule: Lazy = /*@__PURE__*/ once(() =>
  openThing({ id: text, name: text, type: text }));
export const commit: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, message: textOrNull, dateCreated: moment, pullRequest: nullable(commitPullRequest()), suspectCommitType: text, releases: list(thing({ version: text, shortVersion: text, ref: textOrNull, url: textOrNull, dateReleased: momentOrNull, dateCreated: moment })) }, { repository: repository(), author: either(user(), thing({ name: textOrNull, email: text }), anyMap) }));
export const commitFile: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, orgId: amount, author: anyMap, commitMessage: textOrNull, filename: text, type: choice('A', 'D', 'M'), repoName: textOrNull }));
export const commitPullRequest: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, title: textOrNull, message: textOrNull, dateCreated: moment, mergedAt: momentOrNull, status: nullable(choice('merged', 'open', 'closed', 'draft', 'unknown')), repository: repository(), author: either(user(), thing({ name: textOrNull, email: text })), externalUrl: text }));
export const conditionGroupInput: Lazy = /*@__PURE__*/ once(() =>
  thing({ logic_type: choice('any', 'any-short', 'all', 'none') }, { id: amount, conditions: list(anything) }));
export const currentUser: Lazy = /*@__PURE__*/ once(() =>
  openThing({ id: text, name: text, username: text, email: text, avatarUrl: text, isActive: flag, dateJoined: text, lastLogin: textOrNull, has2fa: flag, isSuperuser: flag, emails: list(thing({ id: text, email: text, is_verified: flag })) }));
export const dashboard: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, title: text, dateCreated: text, createdBy: user(), environment: texts, filters: dashboardFilters(), lastVisited: textOrNull, widgetDisplay: texts, widgetPreview: list(map(text)), permissions: nullable(dashboardPermissions()), isFavorited: flag, projects: list(amount), prebuiltId: amountOrNull }));
export const dashboardDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, title: text, dateCreated: text, createdBy: nullable(user()), widgets: list(dashboardWidget()), projects: list(amount), filters: dashboardFilters(), permissions: nullable(dashboardPermissions()), isFavorited: flag, prebuiltId: amountOrNull }, { environment: texts, period: text, utc: text, expired: flag, start: moment, end: moment }));
export const dashboardFilters: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { release: texts, releaseId: texts, globalFilter: list(anyMap) }));
export const dashboardPermissions: Lazy = /*@__PURE__*/ once(() =>
  thing({ isEditableByEveryone: flag, teamsWithEditAccess: list(amount) }));
export const dashboardPermissionsInput: Lazy = /*@__PURE__*/ once(() =>
  thing({ is_editable_by_everyone: flag }, { teams_with_edit_access: list(amount) }));
export const dashboardWidget: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, title: text, description: textOrNull, displayType: text, thresholds: nullable(thing({ max_values: map(amount), unit: text }, { preferredPolarity: text })), interval: text, dateCreated: text, dashboardId: text, queries: list(dashboardWidgetQuery()), limit: amountOrNull, widgetType: textOrNull, layout: nullable(map(amount)), axisRange: textOrNull, legendType: nullable(choice('default', 'breakdown')), datasetSource: textOrNull, exploreUrls: nullable(texts), changedReason: nullable(list(thing({ orderby: nullable(list(map(text))), equations: nullable(list(map(either(text, texts)))), selected_columns: texts }))) }));
export const dashboardWidgetInput: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { id: text, title: text, description: textOrNull, thresholds: nullable(anyMap), display_type: choice('line', 'area', 'bar', 'table', 'big_number', 'details', 'categorical_bar', 'wheel', 'rage_and_dead_clicks', 'server_tree', 'text', 'agents_traces_table', 'heatmap'), interval: text, queries: list(dashboardWidgetQueryInput()), widget_type: nullable(choice('discover', 'issue', 'metrics', 'error-events', 'transaction-like', 'spans', 'logs', 'tracemetrics', 'preprod-app-size')), limit: amountOrNull, layout: nullable(thing({ x: amount, y: amount, w: amount, h: amount, min_h: amount })), axis_range: nullable(choice('auto', 'dataMin')), legend_type: nullable(choice('default', 'breakdown')) }));
export const dashboardWidgetQuery: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, fields: texts, aggregates: texts, columns: texts, fieldAliases: texts, conditions: text, orderby: text, widgetId: text, onDemand: list(thing({ enabled: flag, extractionState: text, dashboardWidgetQueryId: amount })), isHidden: flag, selectedAggregate: amountOrNull, linkedDashboards: list(thing({ field: text, dashboardId: amount })) }));
export const dashboardWidgetQueryInput: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { id: text, fields: texts, aggregates: nullable(texts), columns: nullable(texts), field_aliases: nullable(texts), name: text, conditions: text, orderby: text, is_hidden: flag, on_demand_extraction: thing({}, { extraction_state: text, enabled: flag }), on_demand_extraction_disabled: flag, selected_aggregate: amountOrNull, linked_dashboards: nullable(list(thing({ field: text, dashboard_id: text }))) }));
export const dataForwarder: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, organizationId: text, isEnabled: flag, enrollNewProjects: flag, enrolledProjects: list(thing({ id: text, slug: text, platform: textOrNull })), provider: text, config: nullable(map(text)), projectConfigs: list(thing({ id: text, isEnabled: flag, dataForwarderId: text, project: thing({ id: text, slug: text, platform: textOrNull }), overrides: map(text), effectiveConfig: map(text), dateAdded: moment, dateUpdated: moment })), dateAdded: moment, dateUpdated: moment }));
export const debugFile: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, uuid: text, debugId: text, codeId: textOrNull, cpuName: text, objectName: text, symbolType: text, headers: map(text), size: amount, sha1: text, dateCreated: moment, data: anyMap }));
export const deploy: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, environment: text, dateStarted: momentOrNull, dateFinished: moment, name: textOrNull, url: textOrNull }));
export const detector: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, projectId: textOrNull, name: text, type: text, workflowIds: nullable(texts), dateCreated: moment, dateUpdated: moment, dataSources: nullable(list(anyMap)), conditionGroup: nullable(anyMap), config: anyMap, enabled: flag }, { owner: nullable(actor()), createdBy: textOrNull, latestGroup: nullable(anyMap), description: textOrNull }));
export const discoverQuery: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, projects: list(amount), version: amount, queryDataset: text, datasetSource: text, expired: flag, dateCreated: text, dateUpdated: text, createdBy: user() }, { environment: texts, query: text, fields: texts, widths: texts, conditions: texts, aggregations: texts, range: text, start: text, end: text, orderby: text, limit: text, yAxis: texts, display: text, topEvents: amount, interval: text, exploreQuery: anyMap }));
export const environment: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text }));
export const environmentDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, isHidden: flag }));
export const eventAttachment: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, event_id: text, type: text, name: text, mimetype: textOrNull, dateCreated: moment, size: amount, headers: map(textOrNull), sha1: textOrNull }));
export const eventDataset: Lazy = /*@__PURE__*/ once(() =>
  choice('errors', 'logs', 'profile_functions', 'spans', 'tracemetrics', 'uptime_results'));
export const eventDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, groupID: textOrNull, eventID: text, projectID: text, message: textOrNull, title: text, location: textOrNull, user: nullable(eventUser()), tags: list(thing({ key: text, value: text }, { query: text })), platform: text, dateReceived: momentOrNull, contexts: nullable(anyMap), size: amountOrNull, entries: list(anything), dist: textOrNull, sdk: nullable(thing({ name: textOrNull, version: textOrNull })), context: nullable(anyMap), packages: anyMap, type: issueType(), metadata: anyMap, errors: list(thing({ type: text, message: text, data: anyMap })), occurrence: nullable(eventOccurrence()), _meta: anyMap, release: nullable(eventRelease()), userReport: nullable(eventUserReport()), sdkUpdates: list(anyMap), resolvedWith: nullable(texts), nextEventID: textOrNull, previousEventID: textOrNull }, { crashFile: textOrNull, culprit: textOrNull, dateCreated: moment, fingerprints: texts, groupingConfig: thing({ id: text, enhancements: text }), startTimestamp: amount, endTimestamp: amount, measurements: nullable(map(thing({ value: amount, unit: textOrNull }))), breakdowns: nullable(map(map(thing({ value: amount, unit: textOrNull })))) }));
export const eventLocation: Lazy = /*@__PURE__*/ once(() =>
  thing({ organizationSlug: text, projectSlug: text, groupId: text, eventId: text, event: locatedEvent() }));
export const eventMeta: Lazy = /*@__PURE__*/ once(() =>
  thing({ count: amount }));
export const eventOccurrence: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, projectId: amount, eventId: text, fingerprint: texts, issueTitle: text, subtitle: text, resourceId: textOrNull, evidenceData: anyMap, evidenceDisplay: list(thing({ name: text, value: text, important: flag })), type: amount, detectionTime: amount, level: textOrNull, culprit: textOrNull, assignee: textOrNull, priority: amountOrNull }));
export const eventRelease: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { id: amount, commitCount: amount, data: anyMap, dateCreated: moment, dateReleased: momentOrNull, deployCount: amount, ref: textOrNull, lastCommit: nullable(anyMap), lastDeploy: nullable(releaseLastDeploy()), status: text, url: textOrNull, userAgent: textOrNull, version: textOrNull, versionInfo: nullable(releaseVersionInfo()) }));
export const eventSummary: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, groupID: textOrNull, eventID: text, projectID: text, message: text, title: text, location: textOrNull, culprit: textOrNull, user: nullable(eventUser()), tags: list(thing({ key: text, value: text }, { query: text })), platform: textOrNull, dateCreated: moment, crashFile: textOrNull, metadata: anyMap }, { 'event.type': text }));
export const eventTimeseries: Lazy = /*@__PURE__*/ once(() =>
  thing({ timeSeries: list(eventTimeseriesLine()) }, { meta: thing({ dataset: text, start: amount, end: amount }) }));
export const eventTimeseriesLine: Lazy = /*@__PURE__*/ once(() =>
  thing({ values: list(thing({ timestamp: amount, value: amount, incomplete: flag }, { comparisonValue: amount, sampleCount: amount, sampleRate: amountOrNull, confidence: nullable(choice('low', 'high')), incompleteReason: text })), yAxis: text, meta: thing({ valueUnit: textOrNull, valueType: text, interval: amount }, { order: amount, isOther: flag, dataScanned: choice('partial', 'full') }) }, { groupBy: list(thing({ key: text, value: nullable(either(text, amount, anyMap)) })) }));
export const eventUser: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { id: textOrNull, email: textOrNull, username: textOrNull, ip_address: textOrNull, name: textOrNull, geo: nullable(map(text)), data: nullable(anyMap) }));
export const eventUserReport: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, eventID: text, name: textOrNull, email: textOrNull, comments: text, dateCreated: text, user: nullable(thing({ id: text, username: textOrNull, email: textOrNull, name: textOrNull, ipAddress: textOrNull, avatarUrl: textOrNull })), event: thing({ id: text, eventID: text }) }));
export const exploreQuery: Lazy = /*@__PURE__*/ once(() =>
  openThing({ id: text, name: text, projects: list(amount), dateAdded: text, dateUpdated: text, lastVisited: textOrNull, starred: flag, position: amountOrNull }, { createdBy: nullable(anyMap), dataset: text, query: list(anyMap), environment: texts, range: text, interval: text }));
export const externalIssue: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, issueId: text, serviceType: text, displayName: text, webUrl: text }));
export const externalIssueCreated: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: amount, key: text, url: text, integrationId: amount, displayName: text }));
export const externalIssueForm: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, icon: textOrNull, domainName: textOrNull, accountType: textOrNull, scopes: nullable(texts), outOfDate: nullable(flag), status: text, provider: thing({ key: text, slug: text, name: text, canAdd: flag, canDisable: flag, features: texts, aspects: anyMap }) }, { linkIssueConfig: list(anyMap), createIssueConfig: list(anyMap) }));
export const externalProvider: Lazy = /*@__PURE__*/ once(() =>
  choice('github', 'github_enterprise', 'jira_server', 'slack', 'slack_staging', 'perforce', 'gitlab', 'msteams', 'custom_scm'));
export const externalTeam: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, provider: text, externalName: text, integrationId: text }, { externalId: text, userId: text, teamId: text }));
export const gcsSymbolSource: Lazy = /*@__PURE__*/ once(() =>
  thing({ type: exactly('gcs'), bucket: text, client_email: text, private_key: thing({}, { 'hidden-secret': flag }), id: text, layout: symbolSourceLayout() }, { prefix: text, name: text, filters: symbolSourceFilters(), is_public: flag, has_index: flag, platforms: texts }));
export const httpSymbolSource: Lazy = /*@__PURE__*/ once(() =>
  thing({ type: exactly('http'), url: text, id: text, layout: symbolSourceLayout() }, { username: text, password: thing({}, { 'hidden-secret': flag }), name: text, filters: symbolSourceFilters(), is_public: flag, has_index: flag, platforms: texts }));
export const inboundFilter: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, active: either(flag, texts) }));
export const integration: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, icon: textOrNull, domainName: textOrNull, accountType: textOrNull, scopes: nullable(texts), outOfDate: nullable(flag), status: text, provider: anything, configOrganization: anything, configData: anything, externalId: text, organizationId: amount, organizationIntegrationStatus: text, gracePeriodEnd: textOrNull }));
export const integrationProviders: Lazy = /*@__PURE__*/ once(() =>
  thing({ providers: list(thing({ key: text, slug: text, name: text, metadata: anything, canAdd: flag, canDisable: flag, features: texts })) }));
export const issue: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, shareId: textOrNull, shortId: text, title: text, culprit: textOrNull, permalink: text, logger: textOrNull, level: issueLevel(), status: issueStatus(), statusDetails: issueStatusDetails(), substatus: nullable(issueSubstatus()), isPublic: flag, platform: textOrNull, priority: nullable(choice('low', 'medium', 'high')), priorityLockedAt: momentOrNull, seerFixabilityScore: amountOrNull, seerAutofixLastTriggered: momentOrNull, seerExplorerAutofixLastTriggered: momentOrNull, project: issueProject(), type: issueType(), issueType: text, issueCategory: text, metadata: anyMap, numComments: amount, assignedTo: nullable(actor()), isBookmarked: flag, isSubscribed: flag, subscriptionDetails: nullable(thing({}, { disabled: flag, reason: text })), hasSeen: flag, annotations: list(thing({ displayName: text, url: text })), isUnhandled: flag, count: text, userCount: amount, firstSeen: momentOrNull, lastSeen: momentOrNull }, { derivedData: issueDerivedData(), stats: anyMap, lifetime: anyMap, filtered: nullable(thing({ count: text, userCount: amount, firstSeen: momentOrNull, lastSeen: momentOrNull }, { stats: anyMap })), sessionCount: amountOrNull, inbox: nullable(issueInbox()), owners: nullable(list(thing({ type: text, owner: text, date_added: moment }))), integrationIssues: list(anyMap), sentryAppIssues: list(anyMap), latestEventHasAttachments: flag, matchingEventId: textOrNull, matchingEventEnvironment: textOrNull }));
export const issueActivities: Lazy = /*@__PURE__*/ once(() =>
  thing({ activity: list(issueComment()) }));
export const issueAlertRule: Lazy = /*@__PURE__*/ once(() =>
  openThing({ id: text, name: text, actionMatch: choice('all', 'any', 'none'), filterMatch: choice('all', 'any', 'none'), conditions: list(openThing({ id: text }, { name: text })), filters: list(openThing({ id: text }, { name: text })), actions: list(openThing({ id: text }, { name: text })), frequency: amount, environment: textOrNull, projects: texts, status: text, dateCreated: text }, { owner: textOrNull, createdBy: nullable(anyMap), snooze: flag, lastTriggered: textOrNull }));
export const issueAttachment: Lazy = /*@__PURE__*/ once(() =>
  openThing({ id: text, event_id: text, type: text, name: text, mimetype: textOrNull, dateCreated: text, size: amount, headers: map(textOrNull), sha1: textOrNull }));
export const issueBulkUpdate: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { assignedTo: actor(), discard: flag, hasSeen: flag, inbox: flag, isBookmarked: flag, isPublic: flag, isSubscribed: flag, merge: thing({ parent: text, children: texts }), priority: text, shareId: text, status: text, statusDetails: issueBulkUpdateStatusDetails(), subscriptionDetails: thing({}, { disabled: flag, reason: text }), substatus: text }));
export const issueBulkUpdateInProject: Lazy = /*@__PURE__*/ once(() =>
  thing({ isPublic: flag, status: choice('resolved', 'unresolved', 'ignored'), statusDetails: anyMap }));
export const issueBulkUpdateStatusDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { inNextRelease: flag, inRelease: text, inCommit: thing({ commit: text, repository: text }), ignoreDuration: amount, ignoreCount: amount, ignoreWindow: amount, ignoreUserCount: amount, ignoreUserWindow: amount }));
export const issueByShortId: Lazy = /*@__PURE__*/ once(() =>
  thing({ organizationSlug: text, projectSlug: text, groupId: text, group: issueUpdated(), shortId: text }));
export const issueComment: Lazy = /*@__PURE__*/ once(() =>
  openThing({ id: text, type: text, dateCreated: text, user: nullable(openThing({ id: text, name: text }, { email: text })), data: anyMap }));
export const issueDerivedData: Lazy = /*@__PURE__*/ once(() =>
  thing({ blocker: text, progress: text, status: text, viewCount: amount, hasOpenFixPr: flag, isAssigned: flag, hasRootCause: flag, lastCompletedAutofixStep: text, lastProgressedAt: momentOrNull }));
export const issueDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, shareId: textOrNull, shortId: text, title: text, culprit: textOrNull, permalink: text, logger: textOrNull, level: issueLevel(), status: issueStatus(), statusDetails: issueStatusDetails(), substatus: nullable(issueSubstatus()), isPublic: flag, platform: textOrNull, priority: nullable(choice('low', 'medium', 'high')), priorityLockedAt: momentOrNull, seerFixabilityScore: amountOrNull, seerAutofixLastTriggered: momentOrNull, seerExplorerAutofixLastTriggered: momentOrNull, project: issueProject(), type: issueType(), issueType: text, issueCategory: text, metadata: anyMap, numComments: amount, assignedTo: nullable(actor()), isBookmarked: flag, isSubscribed: flag, subscriptionDetails: nullable(thing({}, { disabled: flag, reason: text })), hasSeen: flag, annotations: list(thing({ displayName: text, url: text })), activity: list(anyMap), seenBy: list(anyMap), userReportCount: amount, participants: list(anyMap) }, { isUnhandled: flag, count: text, userCount: amount, firstSeen: momentOrNull, lastSeen: momentOrNull, derivedData: issueDerivedData(), firstRelease: nullable(anyMap), lastRelease: nullable(anyMap), tags: list(anyMap), stats: map(list(list(amount))), inbox: nullable(issueInbox()), owners: nullable(list(thing({ type: text, owner: text, date_added: moment }))), forecast: anyMap, integrationIssues: list(anyMap), sentryAppIssues: list(externalIssue()), latestEventHasAttachments: flag }));
export const issueEvent: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, groupID: textOrNull, eventID: text, projectID: text, message: textOrNull, title: text, location: textOrNull, user: nullable(eventUser()), tags: list(thing({ key: text, value: text }, { query: text })), platform: text, dateReceived: momentOrNull, contexts: nullable(anyMap), size: amountOrNull, entries: list(anything), dist: textOrNull, sdk: nullable(thing({ name: textOrNull, version: textOrNull })), context: nullable(anyMap), packages: anyMap, type: issueType(), metadata: anyMap, errors: list(thing({ type: text, message: text, data: anyMap })), occurrence: nullable(eventOccurrence()), _meta: anyMap, release: nullable(eventRelease()), userReport: nullable(eventUserReport()), sdkUpdates: list(anyMap), resolvedWith: nullable(texts), nextEventID: textOrNull, previousEventID: textOrNull }, { crashFile: textOrNull, culprit: textOrNull, dateCreated: moment, fingerprints: texts, groupingConfig: thing({ id: text, enhancements: text }), startTimestamp: amount, endTimestamp: amount, measurements: nullable(map(thing({ value: amount, unit: textOrNull }))), breakdowns: nullable(map(map(thing({ value: amount, unit: textOrNull })))), formatted: thing({ format: choice('markdown', 'xml'), content: text }) }));
export const issueHash: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, latestEvent: nullable(either(locatedEvent(), issueHashLatestEvent(), anyMap)), mergedBySeer: flag, seerMatchDistance: amountOrNull }));
export const issueHashLatestEvent: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, 'event.type': text, groupID: textOrNull, eventID: text, projectID: text, message: text, title: text, location: textOrNull, culprit: textOrNull, user: nullable(eventUser()), tags: list(thing({ key: text, value: text }, { query: text })), platform: textOrNull, dateCreated: moment, crashFile: textOrNull, metadata: anyMap }));
export const issueInProject: Lazy = /*@__PURE__*/ once(() =>
  thing({ annotations: texts, assignedTo: nullable(anyMap), count: text, culprit: text, firstSeen: text, hasSeen: flag, id: text, isBookmarked: flag, isPublic: flag, isSubscribed: flag, lastSeen: text, level: text, logger: textOrNull, metadata: anyMap, numComments: amount, permalink: text, project: thing({}, { id: text, name: text, slug: text }), shareId: textOrNull, shortId: text, stats: thing({}, { '24h': list(list(amount)) }), status: choice('resolved', 'unresolved', 'ignored'), statusDetails: anyMap, subscriptionDetails: nullable(anyMap), title: text, type: text, userCount: amount }));
export const issueInbox: Lazy = /*@__PURE__*/ once(() =>
  thing({ reason: amount, reason_details: nullable(thing({ until: textOrNull, count: amountOrNull, window: amountOrNull, user_count: amountOrNull, user_window: amountOrNull })), date_added: moment }));
export const issueLevel: Lazy = /*@__PURE__*/ once(() =>
  choice('sample', 'debug', 'info', 'warning', 'error', 'fatal', 'unknown'));
export const issueProject: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, slug: text, platform: textOrNull }));
export const issueStatus: Lazy = /*@__PURE__*/ once(() =>
  choice('resolved', 'ignored', 'pending_deletion', 'pending_merge', 'reprocessing', 'unresolved'));
export const issueStatusDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { ignoreCount: amount, ignoreUntil: moment, ignoreUserCount: amount, ignoreUserWindow: amount, ignoreWindow: amount, actor: user(), inNextRelease: flag, inRelease: text, inCommit: text, pendingEvents: amount, info: nullable(thing({ dateCreated: text, syncCount: amount, totalEvents: amount })) }));
export const issueStatusDetailsInput: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { inNextRelease: flag, inRelease: text, inCommit: thing({ commit: text }, { repository: text }), ignoreDuration: amount, ignoreCount: amount, ignoreWindow: amount, ignoreUserCount: amount, ignoreUserWindow: amount }));
export const issueStatusInput: Lazy = /*@__PURE__*/ once(() =>
  choice('resolved', 'unresolved', 'ignored', 'resolvedInNextRelease', 'muted'));
export const issueSubstatus: Lazy = /*@__PURE__*/ once(() =>
  choice('archived_until_escalating', 'archived_until_condition_met', 'archived_forever', 'escalating', 'ongoing', 'regressed', 'new'));
export const issueSubstatusInput: Lazy = /*@__PURE__*/ once(() =>
  choice('archived_until_escalating', 'archived_until_condition_met', 'archived_forever', 'escalating', 'ongoing', 'regressed', 'new'));
export const issueTagValue: Lazy = /*@__PURE__*/ once(() =>
  thing({ key: text, name: text, value: textOrNull, count: amountOrNull, lastSeen: textOrNull, firstSeen: textOrNull }, { query: textOrNull }));
export const issueType: Lazy = /*@__PURE__*/ once(() =>
  choice('default', 'error', 'csp', 'nel', 'hpkp', 'expectct', 'expectstaple', 'transaction', 'generic', 'feedback'));
export const issueUpdated: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, shareId: textOrNull, shortId: text, title: text, culprit: textOrNull, permalink: text, logger: textOrNull, level: issueLevel(), status: issueStatus(), statusDetails: issueStatusDetails(), substatus: nullable(issueSubstatus()), isPublic: flag, platform: textOrNull, priority: nullable(choice('low', 'medium', 'high')), priorityLockedAt: momentOrNull, seerFixabilityScore: amountOrNull, seerAutofixLastTriggered: momentOrNull, seerExplorerAutofixLastTriggered: momentOrNull, project: issueProject(), type: issueType(), issueType: text, issueCategory: text, metadata: anyMap, numComments: amount, assignedTo: nullable(actor()), isBookmarked: flag, isSubscribed: flag, subscriptionDetails: nullable(thing({}, { disabled: flag, reason: text })), hasSeen: flag, annotations: list(thing({ displayName: text, url: text })) }, { isUnhandled: flag, count: text, userCount: amount, firstSeen: momentOrNull, lastSeen: momentOrNull, derivedData: issueDerivedData() }));
export const issueUserReport: Lazy = /*@__PURE__*/ once(() =>
  openThing({ id: text, eventID: text, name: textOrNull, email: textOrNull, comments: text, dateCreated: text }));
export const locatedEvent: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, groupID: textOrNull, eventID: text, projectID: text, message: textOrNull, title: text, location: textOrNull, user: nullable(eventUser()), tags: list(thing({ key: text, value: text }, { query: text })), platform: text, dateReceived: momentOrNull, contexts: nullable(anyMap), size: amountOrNull, entries: list(anything), dist: textOrNull, sdk: nullable(thing({ name: textOrNull, version: textOrNull })), context: nullable(anyMap), packages: anyMap, type: issueType(), metadata: anyMap, errors: list(thing({ type: text, message: text, data: anyMap })), occurrence: nullable(eventOccurrence()), _meta: anyMap }, { crashFile: textOrNull, culprit: textOrNull, dateCreated: moment, fingerprints: texts, groupingConfig: thing({ id: text, enhancements: text }), startTimestamp: amount, endTimestamp: amount, measurements: nullable(map(thing({ value: amount, unit: textOrNull }))), breakdowns: nullable(map(map(thing({ value: amount, unit: textOrNull })))) }));
export const member: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, email: text, name: text, user: nullable(user()), orgRole: text, pending: flag, expired: flag, flags: memberFlags(), dateCreated: moment, inviteStatus: text, inviterName: textOrNull }, { externalUsers: list(externalTeam()) }));
export const memberDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, email: text, name: text, user: nullable(user()), orgRole: text, pending: flag, expired: flag, flags: memberFlags(), dateCreated: moment, inviteStatus: text, inviterName: textOrNull, teams: texts, teamRoles: list(thing({ teamSlug: text, role: textOrNull })), invite_link: textOrNull, isOnlyOwner: flag, orgRoleList: list(organizationRole()), teamRoleList: list(teamRole()) }, { externalUsers: list(externalTeam()), role: text, roleName: text }));
export const memberFlags: Lazy = /*@__PURE__*/ once(() =>
  thing({ 'idp:provisioned': flag, 'idp:role-restricted': flag, 'sso:linked': flag, 'sso:invalid': flag, 'member-limit:restricted': flag, 'partnership:restricted': flag }));
export const memberTeam: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, slug: text, name: text, dateCreated: momentOrNull, isMember: flag, teamRole: textOrNull, flags: anyMap, access: texts, hasAccess: flag, isPending: flag, memberCount: amount, avatar: avatar() }));
export const memberTeamRole: Lazy = /*@__PURE__*/ once(() =>
  thing({ isActive: flag, teamRole: choice('contributor', 'admin') }));
export const metricAlertRule: Lazy = /*@__PURE__*/ once(() =>
  openThing({ id: text, name: text, organizationId: text, status: amount, query: text, aggregate: text, dataset: text, timeWindow: amount, environment: textOrNull, thresholdType: amount, resolveThreshold: amountOrNull, triggers: list(openThing({ label: choice('critical', 'warning'), alertThreshold: amount, actions: list(anyMap) }, { resolveThreshold: amountOrNull })), projects: texts, dateCreated: text }, { queryType: amount, eventTypes: texts, thresholdPeriod: amount, comparisonDelta: amountOrNull, detectionType: text, owner: textOrNull, dateModified: text, createdBy: nullable(anyMap), snooze: flag }));
export const metricAlertRuleTriggerInput: Lazy = /*@__PURE__*/ once(() =>
  openThing({ label: choice('critical', 'warning'), alertThreshold: amount, actions: list(anyMap) }, { resolveThreshold: amountOrNull }));
export const monitor: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, slug: text, status: text, isMuted: flag, isUpserting: flag, config: monitorConfig(), dateCreated: moment, project: projectSummary(), environments: list(monitorEnvironment()), owner: nullable(actor()) }, { alertRule: thing({ targets: list(thing({ targetIdentifier: amount, targetType: text })), environment: text }) }));
export const monitorCheckIn: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, environment: textOrNull, status: text, duration: amountOrNull, dateCreated: moment, dateAdded: moment, dateUpdated: moment, dateInProgress: momentOrNull, dateClock: moment, expectedTime: moment, monitorConfig: monitorConfig() }, { groups: texts }));
export const monitorConfig: Lazy = /*@__PURE__*/ once(() =>
  thing({ schedule_type: choice('crontab', 'interval'), schedule: either(text, list(either(amount, text))), checkin_margin: amountOrNull, max_runtime: amountOrNull, timezone: textOrNull, failure_issue_threshold: amountOrNull, recovery_threshold: amountOrNull, alert_rule_id: amountOrNull }));
export const monitorConfigInput: Lazy = /*@__PURE__*/ once(() =>
  thing({ schedule: anything }, { schedule_type: choice('crontab', 'interval'), checkin_margin: amountOrNull, max_runtime: amountOrNull, timezone: text, failure_issue_threshold: amountOrNull, recovery_threshold: amountOrNull }));
export const monitorEnvironment: Lazy = /*@__PURE__*/ once(() =>
  thing({ name: text, status: text, isMuted: flag, dateCreated: moment, lastCheckIn: moment, nextCheckIn: moment, nextCheckInLatest: moment, activeIncident: nullable(thing({ startingTimestamp: moment, resolvingTimestamp: moment, brokenNotice: nullable(thing({ userNotifiedTimestamp: moment, environmentMutedTimestamp: moment })) })) }));
export const monitorStats: Lazy = /*@__PURE__*/ once(() =>
  openThing({ ts: amount }, { duration: amount }));
export const notificationAction: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: amount, organizationId: amount, integrationId: amountOrNull, sentryAppId: amountOrNull, projects: list(amount), serviceType: textOrNull, triggerType: text, targetType: textOrNull, targetIdentifier: textOrNull, targetDisplay: textOrNull }));
export const organization: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, slug: text, status: thing({ id: text, name: text }), name: text, dateCreated: moment, isEarlyAdopter: flag, require2FA: flag, avatar: avatar(), links: thing({ organizationUrl: text, regionUrl: text }), hasAuthProvider: flag, allowMemberInvite: flag, allowMemberProjectCreation: flag, allowSuperuserAccess: flag }, { features: texts, extraOptions: map(anyMap), access: texts, onboardingTasks: list(organizationOnboardingTask()) }));
export const organizationOnboardingTask: Lazy = /*@__PURE__*/ once(() =>
  thing({ task: textOrNull, status: text, completionSeen: momentOrNull, dateCompleted: moment, data: anything }));
export const organizationRelay: Lazy = /*@__PURE__*/ once(() =>
  thing({ relayId: text, version: text, publicKey: textOrNull, firstSeen: moment, lastSeen: moment }));
export const organizationRole: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, desc: text, scopes: texts, allowed: flag, isAllowed: flag, isRetired: flag, isTeamRolesAllowed: flag, is_global: flag, isGlobal: flag, minimumTeamRole: text }));
export const organizationUpdated: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, slug: text, status: thing({ id: text, name: text }), name: text, dateCreated: moment, isEarlyAdopter: flag, require2FA: flag, avatar: avatar(), links: thing({ organizationUrl: text, regionUrl: text }), hasAuthProvider: flag, allowMemberInvite: flag, allowMemberProjectCreation: flag, allowSuperuserAccess: flag, experiments: map(text), isDefault: flag, defaultRole: text, orgRoleList: list(organizationRole()), teamRoleList: list(teamRole()), openMembership: flag, allowSharedIssues: flag, enhancedPrivacy: flag, dataScrubber: flag, dataScrubberDefaults: flag, sensitiveFields: texts, safeFields: texts, storeCrashReports: amount, attachmentsRole: text, debugFilesRole: text, eventsMemberAdmin: flag, alertsMemberWrite: flag, scrubIPAddresses: flag, scrapeJavaScript: flag, allowJoinRequests: flag, relayPiiConfig: textOrNull, relayDsnEndpoint: textOrNull, trustedRelays: list(thing({}, { name: text, description: text, publicKey: text, created: moment, lastModified: moment })), pendingAccessRequests: amount, hideAiFeatures: flag, aggregatedDataConsent: flag, isDynamicallySampled: flag, issueAlertsThreadFlag: flag, metricAlertsThreadFlag: flag, requiresSso: flag, defaultAutofixAutomationTuning: text, defaultSeerScannerAutomation: flag, enableSeerCoding: flag, defaultCodingAgent: text, defaultCodingAgentIntegrationId: textOrNull, defaultAutomatedRunStoppingPoint: text, autoEnableCodeReview: flag, autoOpenPrs: flag, defaultCodeReviewTriggers: texts, teams: list(team()), projects: list(project()) }, { features: texts, extraOptions: map(anyMap), access: texts, onboardingTasks: list(organizationOnboardingTask()), role: anything, orgRole: text, targetSampleRate: amount, samplingMode: text, planSampleRate: amount, desiredSampleRate: amount }));
export const ownership: Lazy = /*@__PURE__*/ once(() =>
  thing({ raw: text, fallthrough: flag, dateCreated: moment, lastUpdated: moment, isActive: flag, autoAssignment: text, codeownersAutoSync: flag }, { schema: nullable(thing({ $version: amount, rules: list(thing({ matcher: thing({ type: text, pattern: text }), owners: list(thing({ type: text, name: text }, { id: text })) })) })) }));
export const project: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, slug: text, name: text, platform: textOrNull, dateCreated: moment, isBookmarked: flag, isMember: flag, features: texts, firstEvent: momentOrNull, firstTransactionEvent: flag, access: texts, hasAccess: flag, hasFeedbacks: flag, hasFlags: flag, hasMinifiedStackTrace: flag, hasMonitors: flag, hasNewFeedbacks: flag, hasProfiles: flag, hasReplays: flag, hasSessions: flag, hasInsightsHttp: flag, hasInsightsDb: flag, hasInsightsAssets: flag, hasInsightsAppStart: flag, hasInsightsScreenLoad: flag, hasInsightsVitals: flag, hasInsightsCaches: flag, hasInsightsQueues: flag, hasInsightsAgentMonitoring: flag, hasInsightsMCP: flag, hasLogs: flag, hasTraceMetrics: flag, team: nullable(thing({ id: text, name: text, slug: text })), teams: list(thing({ id: text, name: text, slug: text })), platforms: texts, hasUserReports: flag, environments: texts, latestRelease: nullable(thing({ version: text })) }, { latestDeploys: nullable(map(map(text))), options: anyMap, stats: anything, transactionStats: anything, sessionStats: anything }));
export const projectDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, slug: text, name: text, platform: textOrNull, dateCreated: moment, isBookmarked: flag, isMember: flag, features: texts, firstEvent: momentOrNull, firstTransactionEvent: flag, access: texts, hasAccess: flag, hasFeedbacks: flag, hasFlags: flag, hasMinifiedStackTrace: flag, hasMonitors: flag, hasNewFeedbacks: flag, hasProfiles: flag, hasReplays: flag, hasSessions: flag, hasInsightsHttp: flag, hasInsightsDb: flag, hasInsightsAssets: flag, hasInsightsAppStart: flag, hasInsightsScreenLoad: flag, hasInsightsVitals: flag, hasInsightsCaches: flag, hasInsightsQueues: flag, hasInsightsAgentMonitoring: flag, hasInsightsMCP: flag, hasLogs: flag, hasTraceMetrics: flag, isInternal: flag, isPublic: flag, avatar: avatar(), color: text, status: text, teams: list(thing({ id: text, name: text, slug: text })), latestRelease: nullable(thing({ version: text })), options: anyMap, digestsMinDelay: amount, digestsMaxDelay: amount, subjectPrefix: text, allowedDomains: texts, resolveAge: amount, dataScrubber: flag, dataScrubberDefaults: flag, safeFields: texts, storeCrashReports: amountOrNull, sensitiveFields: texts, subjectTemplate: text, securityToken: text, securityTokenHeader: textOrNull, verifySSL: flag, scrubIPAddresses: flag, scrapeJavaScript: flag, enableAutoReleaseCreation: flag, highlightTags: texts, highlightContext: anyMap, highlightPreset: thing({ tags: texts, context: map(texts) }), groupingConfig: text, derivedGroupingEnhancements: text, groupingEnhancements: text, secondaryGroupingExpiry: amount, secondaryGroupingConfig: textOrNull, fingerprintingRules: text, organization: organization(), platforms: texts, processingIssues: amount, defaultEnvironment: textOrNull, relayPiiConfig: textOrNull, builtinSymbolSources: texts, dynamicSamplingBiases: nullable(list(map(either(text, flag)))), symbolSources: text, isDynamicallySampled: flag, tempestFetchScreenshots: flag, autofixAutomationTuning: text, seerScannerAutomation: flag, seerNightshiftTweaks: anything, scmSourceContextEnabled: flag, debugFilesRole: textOrNull }, { stats: anything, transactionStats: anything, sessionStats: anything, team: thing({ id: text, name: text, slug: text }) }));
export const projectKey: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, label: text, public: textOrNull, secret: textOrNull, projectId: amount, isActive: flag, rateLimit: nullable(thing({ window: amount, count: amount })), dsn: thing({ secret: text, public: text, csp: text, security: text, minidump: text, nel: text, unreal: text, crons: text, cdn: text, playstation: text, integration: text, otlp_traces: text, otlp_logs: text }), browserSdkVersion: text, browserSdk: thing({ choices: list(texts) }), dateCreated: momentOrNull, dynamicSdkLoaderOptions: thing({ hasReplay: flag, hasPerformance: flag, hasDebug: flag, hasFeedback: flag, hasLogsAndMetrics: flag }) }, { useCase: text }));
export const projectKeyStats: Lazy = /*@__PURE__*/ once(() =>
  thing({ ts: amount, total: amount, dropped: amount, accepted: amount, filtered: amount }));
export const projectReference: Lazy = /*@__PURE__*/ once(() =>
  openThing({ id: text, slug: text, name: text, platform: textOrNull, dateCreated: text }, { organization: thing({ id: text, slug: text, name: text }) }));
export const projectRepository: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, projectId: text, repositoryId: text, source: text, created: flag }));
export const projectSummary: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, slug: text, name: text, platform: textOrNull, dateCreated: moment, isBookmarked: flag, isMember: flag, features: texts, firstEvent: momentOrNull, firstTransactionEvent: flag, access: texts, hasAccess: flag, hasFeedbacks: flag, hasFlags: flag, hasMinifiedStackTrace: flag, hasMonitors: flag, hasNewFeedbacks: flag, hasProfiles: flag, hasReplays: flag, hasSessions: flag, hasInsightsHttp: flag, hasInsightsDb: flag, hasInsightsAssets: flag, hasInsightsAppStart: flag, hasInsightsScreenLoad: flag, hasInsightsVitals: flag, hasInsightsCaches: flag, hasInsightsQueues: flag, hasInsightsAgentMonitoring: flag, hasInsightsMCP: flag, hasLogs: flag, hasTraceMetrics: flag, isInternal: flag, isPublic: flag, avatar: avatar(), color: text, status: text }, { stats: anything, transactionStats: anything, sessionStats: anything }));
export const projectTag: Lazy = /*@__PURE__*/ once(() =>
  openThing({ key: text, name: text }, { id: text, uniqueValues: amount, canDelete: flag }));
export const projectTagValue: Lazy = /*@__PURE__*/ once(() =>
  thing({ name: text }));
export const projectUser: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: textOrNull, tagValue: text, identifier: text, username: text, email: text, name: text, ipAddress: text, avatarUrl: text, hash: text, dateCreated: momentOrNull }));
export const projectWithTeams: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, slug: text, name: text, platform: textOrNull, dateCreated: moment, isBookmarked: flag, isMember: flag, features: texts, firstEvent: momentOrNull, firstTransactionEvent: flag, access: texts, hasAccess: flag, hasFeedbacks: flag, hasFlags: flag, hasMinifiedStackTrace: flag, hasMonitors: flag, hasNewFeedbacks: flag, hasProfiles: flag, hasReplays: flag, hasSessions: flag, hasInsightsHttp: flag, hasInsightsDb: flag, hasInsightsAssets: flag, hasInsightsAppStart: flag, hasInsightsScreenLoad: flag, hasInsightsVitals: flag, hasInsightsCaches: flag, hasInsightsQueues: flag, hasInsightsAgentMonitoring: flag, hasInsightsMCP: flag, hasLogs: flag, hasTraceMetrics: flag, isInternal: flag, isPublic: flag, avatar: avatar(), color: text, status: text, teams: list(thing({ id: text, name: text, slug: text })) }, { stats: anything, transactionStats: anything, sessionStats: anything, team: thing({ id: text, name: text, slug: text }) }));
export const release: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: amount, version: text, newGroups: amount, status: text, shortVersion: text, versionInfo: nullable(releaseVersionInfo()), data: anyMap, commitCount: amount, deployCount: amount, authors: list(either(user(), thing({ name: textOrNull, email: text }))), projects: list(releaseProject()) }, { ref: textOrNull, url: textOrNull, dateReleased: momentOrNull, dateCreated: momentOrNull, dateStarted: momentOrNull, owner: nullable(anyMap), lastCommit: nullable(anyMap), lastDeploy: nullable(releaseLastDeploy()), firstEvent: momentOrNull, lastEvent: momentOrNull, currentProjectMeta: nullable(anyMap), userAgent: textOrNull, adoptionStages: nullable(anyMap) }));
export const releaseArchive: Lazy = /*@__PURE__*/ once(() =>
  openThing({ type: text, id: amount, name: text, date: text, fileCount: amount }));
export const releaseCommitInput: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text }, { repository: textOrNull, message: textOrNull, author_name: textOrNull, author_email: textOrNull, timestamp: nullable(either(text, dateObject)), patch_set: nullable(list(thing({ path: text, type: text }))) }));
export const releaseFile: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, dist: textOrNull, headers: anyMap, size: amount, sha1: text, dateCreated: moment }));
export const releaseHeadCommitInput: Lazy = /*@__PURE__*/ once(() =>
  thing({ currentId: text, repository: text }, { previousId: textOrNull }));
export const releaseLastDeploy: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, environment: text, dateFinished: text, name: text }, { dateStarted: textOrNull, url: textOrNull }));
export const releaseProject: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: amount, slug: text, name: text, platform: textOrNull, platforms: nullable(texts), hasHealthData: flag, newGroups: amount }, { healthData: nullable(releaseProjectHealthData()), dateReleased: momentOrNull, dateCreated: momentOrNull, dateStarted: momentOrNull }));
export const releaseProjectHealthData: Lazy = /*@__PURE__*/ once(() =>
  thing({ sessionsCrashed: amount, sessionsErrored: amount, hasHealthData: flag, stats: anyMap }, { durationP50: amountOrNull, durationP90: amountOrNull, crashFreeUsers: amountOrNull, crashFreeSessions: amountOrNull, totalUsers: amountOrNull, totalUsers24h: amountOrNull, totalProjectUsers24h: amountOrNull, totalSessions: amountOrNull, totalSessions24h: amountOrNull, totalProjectSessions24h: amountOrNull, adoption: amountOrNull, sessionsAdoption: amountOrNull }));
export const releaseRefInput: Lazy = /*@__PURE__*/ once(() =>
  thing({ commit: text, repository: text }, { previousCommit: textOrNull }));
export const releaseThresholdStatusesValue: Lazy = /*@__PURE__*/ once(() =>
  thing({ end: moment, is_healthy: flag, key: text, project_slug: text, project_id: amount, start: moment, metric_value: nullable(either(amount, anyMap)) }, { id: text, date_added: moment, environment: nullable(anyMap), project: anyMap, release: text, threshold_type: choice('total_error_count', 'new_issue_count', 'unhandled_issue_count', 'regressed_issue_count', 'failure_rate', 'crash_free_session_rate', 'crash_free_user_rate'), trigger_type: choice('over', 'under'), value: amount, window_in_seconds: amount }));
export const releaseVersionInfo: Lazy = /*@__PURE__*/ once(() =>
  thing({ package: textOrNull, version: anyMap, buildHash: textOrNull }, { description: text }));
export const replay: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { id: text, project_id: text, trace_ids: texts, error_ids: texts, environment: textOrNull, tags: either(map(texts), list(anything)), user: replayUser(), sdk: thing({}, { name: textOrNull, version: textOrNull }), os: thing({}, { name: textOrNull, version: textOrNull }), browser: thing({}, { name: textOrNull, version: textOrNull }), device: thing({}, { name: textOrNull, brand: textOrNull, model: textOrNull, family: textOrNull }), ota_updates: thing({}, { channel: textOrNull, runtime_version: textOrNull, update_id: textOrNull }), is_archived: nullable(flag), urls: nullable(texts), segment_names: nullable(texts), clicks: list(anyMap), count_dead_clicks: amountOrNull, count_rage_clicks: amountOrNull, count_errors: amountOrNull, duration: amountOrNull, finished_at: textOrNull, started_at: textOrNull, activity: amountOrNull, count_urls: amountOrNull, replay_type: text, count_segments: amountOrNull, platform: textOrNull, releases: texts, dist: textOrNull, count_warnings: amountOrNull, count_infos: amountOrNull, has_viewed: flag }));
export const replayClick: Lazy = /*@__PURE__*/ once(() =>
  thing({ node_id: amount, timestamp: moment }));
export const replayDeletionJob: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: amount, dateCreated: text, dateUpdated: text, rangeStart: text, rangeEnd: text, environments: texts, status: text, query: text, countDeleted: amount }));
export const replayDeletionJobCreated: Lazy = /*@__PURE__*/ once(() =>
  thing({ data: replayDeletionJob() }));
export const replayDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({ data: replay() }));
export const replayField: Lazy = /*@__PURE__*/ once(() =>
  choice('activity', 'browser', 'count_dead_clicks', 'count_errors', 'count_rage_clicks', 'count_segments', 'count_urls', 'device', 'dist', 'duration', 'environment', 'error_ids', 'finished_at', 'id', 'is_archived', 'os', 'platform', 'project_id', 'releases', 'sdk', 'started_at', 'tags', 'trace_ids', 'segment_names', 'urls', 'user', 'clicks', 'info_ids', 'warning_ids', 'count_warnings', 'count_infos', 'has_viewed'));
export const replaySegment: Lazy = /*@__PURE__*/ once(() =>
  thing({ data: thing({ replayId: text, segmentId: amount, projectId: text, dateAdded: textOrNull }) }));
export const replaySelector: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { count_dead_clicks: amount, count_rage_clicks: amount, dom_element: text, element: thing({ alt: text, aria_label: text, class: texts, component_name: text, id: text, role: text, tag: text, testid: text, title: text }), project_id: text }));
export const replayUser: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { id: textOrNull, username: textOrNull, email: textOrNull, ip: textOrNull, display_name: textOrNull, geo: thing({}, { city: textOrNull, country_code: textOrNull, region: textOrNull, subdivision: textOrNull }) }));
export const replayViewers: Lazy = /*@__PURE__*/ once(() =>
  thing({ data: thing({ viewed_by: list(anyMap) }) }));
export const repository: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, dateCreated: moment }, { url: textOrNull, provider: map(text), status: text, integrationId: textOrNull, externalSlug: textOrNull, externalId: textOrNull, settings: nullable(thing({ enabledCodeReview: flag, codeReviewTriggers: texts })) }));
export const repositoryCommit: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, message: textOrNull, dateCreated: moment, pullRequest: nullable(commitPullRequest()), suspectCommitType: text }, { repository: repository(), author: either(user(), thing({ name: textOrNull, email: text }), anyMap) }));
export const s3SymbolSource: Lazy = /*@__PURE__*/ once(() =>
  thing({ type: exactly('s3'), bucket: text, region: text, access_key: text, secret_key: thing({}, { 'hidden-secret': flag }), id: text, layout: symbolSourceLayout() }, { prefix: text, name: text, filters: symbolSourceFilters(), is_public: flag, has_index: flag, platforms: texts }));
export const scimGroup: Lazy = /*@__PURE__*/ once(() =>
  thing({ schemas: texts, totalResults: amount, startIndex: amount, itemsPerPage: amount, Resources: list(scimGroupDetails()) }));
export const scimGroupDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({ schemas: texts, id: text, displayName: text, meta: thing({ resourceType: text }) }, { members: list(thing({ value: text, display: text })) }));
export const scimUser: Lazy = /*@__PURE__*/ once(() =>
  thing({ schemas: texts, totalResults: amount, startIndex: amount, itemsPerPage: amount, Resources: list(scimUserDetails()) }));
export const scimUserDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({ schemas: texts, id: text, userName: text, name: thing({ givenName: text, familyName: text }), emails: list(thing({ primary: flag, value: text, type: text })), meta: thing({ resourceType: text }), sentryOrgRole: text }, { active: flag }));
export const seerAutofix: Lazy = /*@__PURE__*/ once(() =>
  thing({ autofix: nullable(anyMap) }, { formatted: thing({ format: choice('markdown', 'xml'), content: text }) }));
export const seerAutofixStarted: Lazy = /*@__PURE__*/ once(() =>
  thing({ run_id: amount, sentry_run_id: textOrNull }));
export const seerModels: Lazy = /*@__PURE__*/ once(() =>
  thing({ models: texts }));
export const sentryApp: Lazy = /*@__PURE__*/ once(() =>
  thing({ allowedOrigins: texts, avatars: list(thing({ avatarType: text, avatarUuid: text, avatarUrl: text, color: flag, photoType: text })), events: texts, webhookEvents: texts, featureData: texts, isAlertable: flag, metadata: text, name: text, schema: text, scopes: texts, slug: text, status: text, uuid: text, verifyInstall: flag, webhookHeaders: texts }, { isDisabled: flag, author: textOrNull, overview: textOrNull, popularity: amountOrNull, redirectUrl: textOrNull, webhookUrl: textOrNull, clientSecret: textOrNull, datePublished: moment, clientId: text, owner: thing({ id: amount, slug: text }) }));
export const sentryAppInstallation: Lazy = /*@__PURE__*/ once(() =>
  thing({ app: thing({ uuid: text, slug: text, sentryAppId: amount }), organization: thing({ slug: text }), uuid: text, status: text }));
export const serviceHook: Lazy = /*@__PURE__*/ once(() =>
  thing({ dateCreated: text, events: texts, id: text, secret: text, status: text, url: text }));
export const sessionStats: Lazy = /*@__PURE__*/ once(() =>
  thing({ start: moment, end: moment, intervals: texts, groups: list(thing({ by: thing({}, { project: amount, release: text, environment: text, 'session.status': text }), series: map(list(amountOrNull)), totals: map(amountOrNull) })), query: text }));
export const snapshotCheckRules: Lazy = /*@__PURE__*/ once(() =>
  thing({ enabled: flag, rules: thing({ failOnAdded: flag, failOnRemoved: flag, failOnChanged: flag, failOnRenamed: flag }) }));
export const snapshotCreated: Lazy = /*@__PURE__*/ once(() =>
  thing({ artifactId: text, snapshotMetricsId: text, imageCount: amount, snapshotUrl: text }));
export const snapshotDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { head_artifact_id: text, base_artifact_id: textOrNull, project_id: text, comparison_type: text, state: text, vcs_info: snapshotDetailsVcsInfo(), app_id: textOrNull, is_selective: flag, images: list(snapshotDetailsImage()), image_count: amount, added: list(snapshotDetailsImage()), added_count: amount, removed: list(snapshotDetailsImage()), removed_count: amount, renamed: list(snapshotDetailsRenamed()), renamed_count: amount, changed: list(snapshotDetailsRenamed()), changed_count: amount, unchanged: list(snapshotDetailsImage()), unchanged_count: amount, errored: list(snapshotDetailsRenamed()), errored_count: amount, skipped: list(snapshotDetailsImage()), skipped_count: amount, diff_threshold: amountOrNull, comparison_state: textOrNull, approval_status: textOrNull, comparison_error_message: textOrNull, approvers: list(thing({}, { id: textOrNull, name: textOrNull, email: textOrNull, username: textOrNull, avatar_url: textOrNull, approved_at: textOrNull, source: choice('sentry', 'github') })) }));
export const snapshotDetailsImage: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { key: text, display_name: textOrNull, group: textOrNull, image_file_name: text, width: amount, height: amount, canvas_theme: nullable(choice('light', 'dark')) }));
export const snapshotDetailsRenamed: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { base_image: snapshotDetailsImage(), head_image: snapshotDetailsImage(), diff_image_key: textOrNull, diff: amountOrNull }));
export const snapshotDetailsVcsInfo: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { head_sha: textOrNull, base_sha: textOrNull, provider: textOrNull, head_repo_name: textOrNull, base_repo_name: textOrNull, head_ref: textOrNull, base_ref: textOrNull, pr_number: amountOrNull }));
export const snapshotImage: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { image_file_name: text, comparison_status: textOrNull, head_image: nullable(snapshotImageFile()), base_image: nullable(snapshotImageFile()), diff_image_url: textOrNull, diff_percentage: amountOrNull, previous_image_file_name: textOrNull }));
export const snapshotImageFile: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { key: text, display_name: textOrNull, group: textOrNull, image_file_name: text, width: amount, height: amount, canvas_theme: nullable(choice('light', 'dark')), diff_threshold: amountOrNull, description: textOrNull, tags: nullable(map(text)), image_url: text }));
export const snapshotLatestBase: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { head_artifact_id: text, project_id: text, project_slug: text, app_id: textOrNull, image_count: amount, images: list(thing({}, { key: text, display_name: textOrNull, group: textOrNull, image_file_name: text, width: amount, height: amount, canvas_theme: nullable(choice('light', 'dark')), image_url: text })), diff_threshold: amountOrNull, date_added: text, vcs_info: thing({}, { head_sha: textOrNull, base_sha: textOrNull, head_ref: textOrNull, base_ref: textOrNull, head_repo_name: textOrNull, pr_number: amountOrNull }) }));
export const sourceMapDebug: Lazy = /*@__PURE__*/ once(() =>
  thing({ dist: textOrNull, release: textOrNull, exceptions: list(sourceMapDebugException()), has_debug_ids: flag, min_debug_id_sdk_version: textOrNull, sdk_version: textOrNull, project_has_some_artifact_bundle: flag, release_has_some_artifact: flag, has_uploaded_some_artifact_with_a_debug_id: flag, sdk_debug_id_support: choice('not-supported', 'unofficial-sdk', 'needs-upgrade', 'full'), has_scraping_data: flag }));
export const sourceMapDebugException: Lazy = /*@__PURE__*/ once(() =>
  thing({ frames: list(sourceMapDebugExceptionFrame()) }));
export const sourceMapDebugExceptionFrame: Lazy = /*@__PURE__*/ once(() =>
  thing({ debug_id_process: thing({ debug_id: textOrNull, uploaded_source_file_with_correct_debug_id: flag, uploaded_source_map_with_correct_debug_id: flag }), release_process: nullable(sourceMapDebugExceptionFrameReleaseProcess()), scraping_process: sourceMapDebugExceptionFrameScrapingProcess() }));
export const sourceMapDebugExceptionFrameReleaseProcess: Lazy = /*@__PURE__*/ once(() =>
  thing({ abs_path: text, matching_source_file_names: texts, matching_source_map_name: textOrNull, source_map_reference: textOrNull, source_file_lookup_result: choice('found', 'wrong-dist', 'unsuccessful'), source_map_lookup_result: choice('found', 'wrong-dist', 'unsuccessful') }));
export const sourceMapDebugExceptionFrameScrapingProcess: Lazy = /*@__PURE__*/ once(() =>
  thing({ source_file: nullable(either(thing({ url: text, status: exactly('success') }), thing({ url: text, status: exactly('not_attempted') }), sourceMapDebugExceptionFrameScrapingProcessSourceFile(), anyMap)), source_map: nullable(either(thing({ url: text, status: exactly('success') }), thing({ url: text, status: exactly('not_attempted') }), sourceMapDebugExceptionFrameScrapingProcessSourceFile(), anyMap)) }));
export const sourceMapDebugExceptionFrameScrapingProcessSourceFile: Lazy = /*@__PURE__*/ once(() =>
  thing({ url: text, status: exactly('failure'), reason: choice('not_found', 'disabled', 'invalid_host', 'permission_denied', 'timeout', 'download_error', 'other'), details: textOrNull }));
export const symbolSourceFilters: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { filetypes: list(choice('pe', 'pdb', 'portablepdb', 'mach_debug', 'mach_code', 'elf_debug', 'elf_code', 'wasm_debug', 'wasm_code', 'breakpad', 'sourcebundle', 'uuidmap', 'bcsymbolmap', 'il2cpp', 'proguard', 'dartsymbolmap')), path_patterns: texts, requires_checksum: flag }));
export const symbolSourceFiltersInput: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { filetypes: list(choice('pe', 'pdb', 'portablepdb', 'mach_debug', 'mach_code', 'elf_debug', 'elf_code', 'wasm_debug', 'wasm_code', 'breakpad', 'sourcebundle', 'uuidmap', 'bcsymbolmap', 'il2cpp', 'proguard', 'dartsymbolmap')), path_patterns: texts, requires_checksum: flag }));
export const symbolSourceLayout: Lazy = /*@__PURE__*/ once(() =>
  thing({ type: choice('native', 'symstore', 'symstore_index2', 'ssqp', 'unified', 'debuginfod', 'slashsymbols') }, { casing: choice('lowercase', 'uppercase', 'default') }));
export const symbolSourceLayoutInput: Lazy = /*@__PURE__*/ once(() =>
  thing({ type: choice('native', 'symstore', 'symstore_index2', 'ssqp', 'unified', 'debuginfod', 'slashsymbols'), casing: choice('lowercase', 'uppercase', 'default') }));
export const symbolSourceRegion: Lazy = /*@__PURE__*/ once(() =>
  choice('us-east-2', 'us-east-1', 'us-west-1', 'us-west-2', 'ap-east-1', 'ap-south-1', 'ap-northeast-2', 'ap-southeast-1', 'ap-southeast-2', 'ap-northeast-1', 'ca-central-1', 'cn-north-1', 'cn-northwest-1', 'eu-central-1', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'eu-north-1', 'sa-east-1', 'us-gov-east-1', 'us-gov-west-1'));
export const tag: Lazy = /*@__PURE__*/ once(() =>
  thing({ key: text, name: text }, { uniqueValues: amountOrNull, totalValues: amountOrNull, topValues: nullable(list(issueTagValue())) }));
export const tagValue: Lazy = /*@__PURE__*/ once(() =>
  openThing({ name: text, value: text }, { key: text, count: amount, firstSeen: textOrNull, lastSeen: textOrNull }));
export const team: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, slug: text, name: text, dateCreated: momentOrNull, isMember: flag, teamRole: textOrNull, flags: anyMap, access: texts, hasAccess: flag, isPending: flag, memberCount: amount, avatar: avatar() }, { externalTeams: list(externalTeam()), organization: organization(), projects: list(projectSummary()) }));
export const teamMember: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, email: text, name: text, user: nullable(user()), orgRole: text, pending: flag, expired: flag, flags: memberFlags(), dateCreated: moment, inviteStatus: text, inviterName: textOrNull, teamRole: textOrNull, teamSlug: text }, { externalUsers: list(externalTeam()), role: text, roleName: text }));
export const teamRole: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, desc: text, scopes: texts, allowed: flag, isAllowed: flag, isRetired: flag, isTeamRolesAllowed: flag, isMinimumRoleFor: textOrNull }));
export const traceAttribute: Lazy = /*@__PURE__*/ once(() =>
  thing({ key: text, name: text, attributeSource: thing({ source_type: choice('sentry', 'user') }, { is_transformed_alias: flag }), attributeType: choice('string', 'number', 'boolean', 'array') }, { secondaryAliases: texts }));
export const traceAttributeStat: Lazy = /*@__PURE__*/ once(() =>
  thing({ attributeDistributions: thing({ data: map(list(thing({ label: text, value: amount }))) }) }));
export const traceDataset: Lazy = /*@__PURE__*/ once(() =>
  choice('logs', 'preprod', 'processing_errors', 'spans', 'tracemetrics'));
export const traceIssue: Lazy = /*@__PURE__*/ once(() =>
  thing({ description: text, event_id: text, project_id: amount, project_slug: text, transaction: text, event_type: choice('error', 'occurrence'), issue_id: amount, level: text, start_timestamp: amount, culprit: textOrNull, short_id: textOrNull, issue_type: amount }, { end_timestamp: amount }));
export const traceMeta: Lazy = /*@__PURE__*/ once(() =>
  thing({ errorsCount: amount, logsCount: amount, metricsCount: amount, performanceIssuesCount: amount, spansCount: amount, transactionChildCountMap: list(anyMap), spansCountMap: map(amount) }, { uptimeCount: amount }));
export const traceSpan: Lazy = /*@__PURE__*/ once(() =>
  thing({ description: text, event_id: text, project_id: amount, project_slug: text, transaction: text, event_type: exactly('span'), children: list(traceSpanChildren()), errors: list(traceIssue()), occurrences: list(traceIssue()), duration: amount, end_timestamp: amount, measurements: map(amount), browser_web_vital: map(amount), mobile_app_vital: map(amount), op: text, name: text, parent_span_id: textOrNull, profile_id: text, profiler_id: text, sdk_name: text, start_timestamp: amount, is_transaction: flag, transaction_id: text }, { additional_attributes: anyMap }));
export const traceSpanChildren: Lazy = /*@__PURE__*/ once(() =>
  thing({ description: text, event_id: text, project_id: amount, project_slug: text, transaction: text }));
export const traceUptimeCheck: Lazy = /*@__PURE__*/ once(() =>
  thing({ description: text, event_id: text, project_id: amount, project_slug: text, transaction: text, event_type: exactly('uptime_check'), children: list(traceSpanChildren()), errors: list(traceIssue()), occurrences: list(traceIssue()), transaction_id: text, op: text, start_timestamp: amount, end_timestamp: amount, duration: amount, name: text, region_name: text, additional_attributes: anyMap }));
export const uptimeMonitor: Lazy = /*@__PURE__*/ once(() =>
  openThing({ id: text, projectSlug: text, environment: textOrNull, name: text, status: text, uptimeStatus: amount, mode: amount, url: text, method: text, body: textOrNull, headers: list(texts), intervalSeconds: amount, timeoutMs: amount, owner: nullable(actor()), traceSampling: flag }));
export const uptimeMonitorCheck: Lazy = /*@__PURE__*/ once(() =>
  openThing({ uptimeCheckId: text, uptimeSubscriptionId: amount, timestamp: text, scheduledCheckTime: text, checkStatus: text, checkStatusReason: textOrNull, httpStatusCode: amountOrNull, durationMs: amount, traceId: text, incidentStatus: amount, environment: text, region: text, regionName: text }));
export const usageOutcome: Lazy = /*@__PURE__*/ once(() =>
  choice('accepted', 'filtered', 'rate_limited', 'invalid', 'abuse', 'client_discard', 'cardinality_limited'));
export const usageStats: Lazy = /*@__PURE__*/ once(() =>
  thing({ start: text, end: text, intervals: texts, groups: list(thing({ by: anyMap, totals: anyMap, series: anyMap })) }));
export const usageSummary: Lazy = /*@__PURE__*/ once(() =>
  thing({ start: text, end: text, projects: list(thing({ id: text, slug: text, stats: list(anyMap) })) }));
export const user: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, username: text, email: text, avatarUrl: text, isActive: flag, isSuspended: flag, hasPasswordAuth: flag, isManaged: flag, dateJoined: moment, lastLogin: momentOrNull, has2fa: flag, lastActive: momentOrNull, isSuperuser: flag, isStaff: flag, experiments: anyMap, emails: list(thing({ id: text, email: text, is_verified: flag })) }, { identities: list(thing({ id: text, name: text, organization: thing({ slug: text, name: text }), provider: thing({ id: text, name: text }), dateVerified: moment, dateSynced: moment })), avatar: avatar(), authenticators: list(anything), canReset2fa: flag }));
export const userFeedback: Lazy = /*@__PURE__*/ once(() =>
  thing({ comments: text, dateCreated: text, email: text, event: thing({}, { eventID: text, id: textOrNull }), eventID: text, id: text, issue: nullable(anyMap), name: text, user: nullable(anyMap) }));
export const userRegions: Lazy = /*@__PURE__*/ once(() =>
  thing({ regions: list(thing({ name: text, url: text })) }));
export const workflow: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, organizationId: text, createdBy: textOrNull, dateCreated: moment, dateUpdated: moment, triggers: nullable(workflowConditionGroup()), actionFilters: nullable(list(workflowConditionGroup())), environment: textOrNull, config: anyMap, detectorIds: nullable(texts), enabled: flag, lastTriggered: momentOrNull, owner: textOrNull }));
export const workflowConditionGroup: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { id: text, organizationId: text, logicType: text, conditions: either(list(thing({ id: text, type: text, comparison: either(flag, amount), conditionResult: flag })), list(anything)), actions: either(list(thing({}, { id: text, type: text, integrationId: textOrNull, data: map(text), config: anyMap, status: text })), list(anything)) }));
