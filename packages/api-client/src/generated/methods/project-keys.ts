// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { ProjectKey, ProjectKeyStats } from '../types/project-keys.ts';
import type { ProjectKeysCreateInput, ProjectKeysDeleteInput, ProjectKeysGetInput, ProjectKeysGetStatsInput, ProjectKeysListInput, ProjectKeysListInOrganizationInput, ProjectKeysUpdateInput } from '../types/project-keys.ts';

/** Operations of the group `projectKeys`. `Default`: what the client knows already. */
export interface ProjectKeyMethods<Default extends PathDefault = never> {
  /**
   * Creates a client key (DSN). Repeating the call creates another one.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  readonly create: (...call: CallArguments<WithDefaults<ProjectKeysCreateInput, Extract<Default, 'organization' | 'project'>>>) => Promise<ProjectKey>;

  /**
   * Deletes a client key; SDKs that use it are refused from then on.
   * @remarks Scopes, one of: project:admin.
   */
  readonly delete: (...call: CallArguments<WithDefaults<ProjectKeysDeleteInput, Extract<Default, 'organization' | 'project'>>>) => Promise<void>;

  /**
   * Returns one client key with its DSN and rate limit.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<ProjectKeysGetInput, Extract<Default, 'organization' | 'project'>>>) => Promise<ProjectKey>;

  /**
   * Returns how many events a client key accepted, dropped and filtered over time.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly getStats: (...call: CallArguments<WithDefaults<ProjectKeysGetStatsInput, Extract<Default, 'organization' | 'project'>>>) => Promise<readonly ProjectKeyStats[]>;

  /**
   * Lists the client keys (DSNs) of a project.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<ProjectKeysListInput, Extract<Default, 'organization' | 'project'>>>) => Pages<ProjectKey>;

  /**
   * Lists the client keys (DSNs) of all projects of an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly listInOrganization: (...call: CallArguments<WithDefaults<ProjectKeysListInOrganizationInput, Extract<Default, 'organization'>>>) => Pages<ProjectKey>;

  /**
   * Changes a client key: name, active or not, rate limit, loader options.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<ProjectKeysUpdateInput, Extract<Default, 'organization' | 'project'>>>) => Promise<ProjectKey>;
}
