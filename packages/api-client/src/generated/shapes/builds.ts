// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, amountOrNull, anyMap, anything, choice, flag, list, nullable, once, text, textOrNull, texts, thing, type Lazy } from '../../schemas/parts.ts';

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
