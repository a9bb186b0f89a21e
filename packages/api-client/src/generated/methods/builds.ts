// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { PathDefault } from '../../core/types.ts';
import type { BuildCheckRules, BuildInstallDetails, BuildLatest, BuildSizeAnalysis } from '../types/builds.ts';
import type { BuildsGetCheckRulesInput, BuildsGetInstallDetailsInput, BuildsGetLatestInput, BuildsGetSizeAnalysisInput, BuildsSkipCheckInput } from '../types/builds.ts';

/** Operations of the group `builds`. `Default`: what the client knows already. */
export interface BuildMethods<Default extends PathDefault = never> {
  /**
   * Returns the rules of the size check of a project.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly getCheckRules: (...call: CallArguments<WithDefaults<BuildsGetCheckRulesInput, Extract<Default, 'organization' | 'project'>>>) => Promise<BuildCheckRules>;

  /**
   * Returns how a mobile build is installed.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly getInstallDetails: (...call: CallArguments<WithDefaults<BuildsGetInstallDetailsInput, Extract<Default, 'organization'>>>) => Promise<BuildInstallDetails>;

  /**
   * Returns the newest mobile build that can be installed over a given one.
   * @remarks Scopes, one of: project:admin, project:distribution, project:read, project:write.
   */
  readonly getLatest: (...call: CallArguments<WithDefaults<BuildsGetLatestInput, Extract<Default, 'organization' | 'project'>>>) => Promise<BuildLatest>;

  /**
   * Returns the size of a mobile build, and the difference from another one.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly getSizeAnalysis: (...call: CallArguments<WithDefaults<BuildsGetSizeAnalysisInput, Extract<Default, 'organization'>>>) => Promise<BuildSizeAnalysis>;

  /**
   * Marks the size check of a commit as skipped.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   */
  readonly skipCheck: (...call: CallArguments<WithDefaults<BuildsSkipCheckInput, Extract<Default, 'organization' | 'project'>>>) => Promise<void>;
}
