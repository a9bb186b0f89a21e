// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { ServiceHook } from '../types/service-hooks.ts';
import type { ServiceHooksCreateInput, ServiceHooksDeleteInput, ServiceHooksGetInput, ServiceHooksListInput, ServiceHooksUpdateInput } from '../types/service-hooks.ts';

/** Operations of the group `serviceHooks`. `Default`: what the client knows already. */
export interface ServiceHookMethods<Default extends PathDefault = never> {
  /**
   * Creates one service hook in a project.
   * @remarks Scopes, one of: project:write.
   */
  readonly create: (...call: CallArguments<WithDefaults<ServiceHooksCreateInput, Extract<Default, 'organization' | 'project'>>>) => Promise<ServiceHook>;

  /**
   * Deletes one service hook in a project, by `hookId`.
   * @remarks Scopes, one of: project:admin.
   */
  readonly delete: (...call: CallArguments<WithDefaults<ServiceHooksDeleteInput, Extract<Default, 'organization' | 'project'>>>) => Promise<void>;

  /**
   * Returns one service hook in a project, by `hookId`.
   * @remarks Scopes, one of: project:read.
   */
  readonly get: (...call: CallArguments<WithDefaults<ServiceHooksGetInput, Extract<Default, 'organization' | 'project'>>>) => Promise<ServiceHook>;

  /**
   * Lists service hooks in a project.
   * @remarks Scopes, one of: project:read.
   */
  readonly list: (...call: CallArguments<WithDefaults<ServiceHooksListInput, Extract<Default, 'organization' | 'project'>>>) => Pages<ServiceHook>;

  /**
   * Updates one service hook in a project, by `hookId`.
   * @remarks Scopes, one of: project:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<ServiceHooksUpdateInput, Extract<Default, 'organization' | 'project'>>>) => Promise<ServiceHook>;
}
