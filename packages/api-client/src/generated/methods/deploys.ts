// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { Deploy } from '../types/deploys.ts';
import type { DeploysCreateInput, DeploysListInput } from '../types/deploys.ts';

/** Operations of the group `deploys`. `Default`: what the client knows already. */
export interface DeployMethods<Default extends PathDefault = never> {
  /**
   * Records that a release was deployed to an environment. Repeating the call records another deploy.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   */
  readonly create: (...call: CallArguments<WithDefaults<DeploysCreateInput, Extract<Default, 'organization'>>>) => Promise<Deploy>;

  /**
   * Lists the deploys of a release.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<DeploysListInput, Extract<Default, 'organization'>>>) => Pages<Deploy>;
}
