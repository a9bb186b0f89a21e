// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminReadWrite, orgCiProjectAdminReleasesWrite, projectAdminDistributionReadWrite, projectAdminReadWrite } from '../scopes.ts';
import type { BuildCheckRules, BuildInstallDetails, BuildLatest, BuildSizeAnalysis } from '../types/builds.ts';
import type { BuildsGetCheckRulesInput, BuildsGetInstallDetailsInput, BuildsGetLatestInput, BuildsGetSizeAnalysisInput, BuildsSkipCheckInput } from '../types/builds.ts';
export type { BuildCheckRule, BuildCheckRuleFilters, BuildCheckRules, BuildInstallDetails, BuildInstallDetailsAppInfo, BuildInstallDetailsGitInfo, BuildLatest, BuildSizeAnalysis, BuildSizeComparison, BuildSizeComparisonDiffItems, BuildSizeComparisonInsightDiffItems } from '../types/builds.ts';
export type { BuildsGetCheckRulesInput, BuildsGetInstallDetailsInput, BuildsGetLatestInput, BuildsGetSizeAnalysisInput, BuildsSkipCheckInput } from '../types/builds.ts';

/** Returns the rules of the size check of a project. */
export const getCheckRules = {
  id: 'builds.getCheckRules',
  route: 'GET projects/{organization}/{project}/preprod/size-analysis/status-check-rules/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<BuildsGetCheckRulesInput, 'organization' | 'project'>, BuildCheckRules>;

/** Returns how a mobile build is installed. */
export const getInstallDetails = {
  id: 'builds.getInstallDetails',
  route: 'GET organizations/{organization}/preprodartifacts/{artifactId}/install-details/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<BuildsGetInstallDetailsInput, 'organization'>, BuildInstallDetails>;

/** Returns the newest mobile build that can be installed over a given one. */
export const getLatest = {
  id: 'builds.getLatest',
  route: 'GET projects/{organization}/{project}/preprodartifacts/build-distribution/latest/',
  scopes: projectAdminDistributionReadWrite,
} satisfies OperationRow as Operation<WithDefaults<BuildsGetLatestInput, 'organization' | 'project'>, BuildLatest>;

/** Returns the size of a mobile build, and the difference from another one. */
export const getSizeAnalysis = {
  id: 'builds.getSizeAnalysis',
  route: 'GET organizations/{organization}/preprodartifacts/{artifactId}/size-analysis/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<BuildsGetSizeAnalysisInput, 'organization'>, BuildSizeAnalysis>;

/** Marks the size check of a commit as skipped. */
export const skipCheck = {
  id: 'builds.skipCheck',
  route: 'POST projects/{organization}/{project}/preprod/size-analysis/status-checks/skip/',
  answer: 'empty',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<BuildsSkipCheckInput, 'organization' | 'project'>, void>;
