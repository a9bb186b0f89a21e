// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `builds.getCheckRules`. */
export interface BuildsGetCheckRulesInput {
  readonly organization: string | number;
  readonly project: string | number;
}

/** Input of `builds.getInstallDetails`. */
export interface BuildsGetInstallDetailsInput {
  readonly organization: string | number;
  readonly artifactId: string | number;
}

/** Input of `builds.getLatest`. */
export interface BuildsGetLatestInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly appId: string;
  readonly platform: string;
  readonly buildVersion?: string | undefined;
  readonly buildNumber?: number | string | undefined;
  readonly mainBinaryIdentifier?: string | undefined;
  readonly buildConfiguration?: string | undefined;
  readonly codesigningType?: string | undefined;
  readonly installGroups?: readonly string[] | undefined;
}

/** Input of `builds.getSizeAnalysis`. */
export interface BuildsGetSizeAnalysisInput {
  readonly organization: string | number;
  readonly artifactId: string | number;
  readonly baseArtifactId?: string | undefined;
}

/** Input of `builds.skipCheck`. */
export interface BuildsSkipCheckInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly sha: string;
  readonly repository: string;
  readonly provider: 'github' | 'github_enterprise';
}

export interface BuildCheckRule {
  readonly id: string;
  readonly metric: 'install_size' | 'download_size' | (string & {});
  readonly measurement: 'absolute' | 'absolute_diff' | 'relative_diff' | (string & {});
  readonly value: string;
  readonly filterQuery: string;
  readonly filters: (readonly BuildCheckRuleFilters[]) | null;
  readonly artifactType: 'main_artifact' | 'watch_artifact' | 'android_dynamic_feature_artifact' | 'app_clip_artifact' | 'all_artifacts' | (string & {});
}

export interface BuildCheckRuleFilters {
  readonly key: 'app_id' | 'build_configuration_name' | 'git_head_ref' | 'platform_name' | (string & {});
  readonly conditions: readonly ({ readonly operator: 'contains' | 'endsWith' | 'equals' | 'in' | 'matches' | 'notContains' | 'notEndsWith' | 'notEquals' | 'notIn' | 'notMatches' | 'notStartsWith' | 'startsWith' | (string & {}); readonly values: readonly string[]; })[];
}

export interface BuildCheckRules {
  readonly enabled: boolean;
  readonly rules: readonly BuildCheckRule[];
}

export interface BuildInstallDetails {
  readonly buildId: string;
  readonly state: string;
  readonly appInfo: BuildInstallDetailsAppInfo;
  readonly gitInfo: BuildInstallDetailsGitInfo | null;
  readonly platform: string | null;
  readonly projectId: string;
  readonly projectSlug: string;
  readonly buildConfiguration: string | null;
  readonly isInstallable: boolean;
  readonly installUrl: string | null;
  readonly installUrlExpiresAt: string | null;
  readonly downloadCount: number;
  readonly releaseNotes: string | null;
  readonly installGroups: (readonly string[]) | null;
  readonly isCodeSignatureValid: boolean | null;
  readonly profileName: string | null;
  readonly codesigningType: string | null;
}

export interface BuildInstallDetailsAppInfo {
  readonly appId: string | null;
  readonly name: string | null;
  readonly version: string | null;
  readonly buildNumber: number | null;
  readonly artifactType: string | null;
  readonly dateAdded: string | null;
  readonly dateBuilt: string | null;
}

export interface BuildInstallDetailsGitInfo {
  readonly headSha: string | null;
  readonly baseSha: string | null;
  readonly provider: string | null;
  readonly headRepoName: string | null;
  readonly baseRepoName: string | null;
  readonly headRef: string | null;
  readonly baseRef: string | null;
  readonly prNumber: number | null;
}

export interface BuildLatest {
  readonly latestArtifact: BuildInstallDetails | null;
  readonly currentArtifact: BuildInstallDetails | null;
}

export interface BuildSizeAnalysis {
  readonly buildId: string;
  readonly state: string;
  readonly appInfo: BuildInstallDetailsAppInfo;
  readonly gitInfo: BuildInstallDetailsGitInfo | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  readonly downloadSize: number | null;
  readonly installSize: number | null;
  readonly analysisDuration: number | null;
  readonly analysisVersion: string | null;
  readonly baseBuildId: string | null;
  readonly baseAppInfo: BuildInstallDetailsAppInfo | null;
  readonly insights: Readonly<Record<string, unknown>> | null;
  readonly appComponents: (readonly ({ readonly componentType: string; readonly name: string; readonly appId: string; readonly path: string; readonly downloadSize: number; readonly installSize: number; })[]) | null;
  readonly comparisons: (readonly BuildSizeComparison[]) | null;
}

export interface BuildSizeComparison {
  readonly metricsArtifactType: string;
  readonly identifier: string | null;
  readonly state: string;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  readonly sizeMetricDiff: { readonly metricsArtifactType: string; readonly identifier: string | null; readonly headInstallSize: number; readonly headDownloadSize: number; readonly baseInstallSize: number; readonly baseDownloadSize: number; } | null;
  readonly diffItems: (readonly BuildSizeComparisonDiffItems[]) | null;
  readonly insightDiffItems: (readonly BuildSizeComparisonInsightDiffItems[]) | null;
}

export interface BuildSizeComparisonDiffItems {
  readonly sizeDiff: number;
  readonly headSize: number | null;
  readonly baseSize: number | null;
  readonly path: string;
  readonly itemType: string | null;
  readonly type: string;
  readonly diffItems: (readonly unknown[]) | null;
}

export interface BuildSizeComparisonInsightDiffItems {
  readonly insightType: string;
  readonly status: string;
  readonly totalSavingsChange: number;
  readonly fileDiffs: readonly BuildSizeComparisonDiffItems[];
  readonly groupDiffs: readonly BuildSizeComparisonDiffItems[];
}
