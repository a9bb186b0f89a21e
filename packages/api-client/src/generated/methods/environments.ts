// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { PathDefault } from '../../core/types.ts';
import type { Environment, EnvironmentDetails } from '../types/environments.ts';
import type { EnvironmentsGetInput, EnvironmentsListInput, EnvironmentsListInProjectInput, EnvironmentsUpdateInput, EnvironmentsUpdateManyInput } from '../types/environments.ts';

/** Operations of the group `environments`. `Default`: what the client knows already. */
export interface EnvironmentMethods<Default extends PathDefault = never> {
  /**
   * Returns one environment in a project, by `environment`.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<EnvironmentsGetInput, Extract<Default, 'organization' | 'project'>>>) => Promise<EnvironmentDetails>;

  /**
   * Lists the environments of an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<EnvironmentsListInput, Extract<Default, 'organization'>>>) => Promise<readonly Environment[]>;

  /**
   * Lists the environments of a project.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly listInProject: (...call: CallArguments<WithDefaults<EnvironmentsListInProjectInput, Extract<Default, 'organization' | 'project'>>>) => Promise<readonly EnvironmentDetails[]>;

  /**
   * Shows or hides one environment of a project.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<EnvironmentsUpdateInput, Extract<Default, 'organization' | 'project'>>>) => Promise<EnvironmentDetails>;

  /**
   * Shows or hides several environments of a project.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  readonly updateMany: (...call: CallArguments<WithDefaults<EnvironmentsUpdateManyInput, Extract<Default, 'organization' | 'project'>>>) => Promise<readonly EnvironmentDetails[]>;
}
