// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { PathDefault } from '../../core/types.ts';
import type { Ownership } from '../types/ownership.ts';
import type { OwnershipGetInput, OwnershipUpdateInput } from '../types/ownership.ts';

/** Operations of the group `ownership`. `Default`: what the client knows already. */
export interface OwnershipMethods<Default extends PathDefault = never> {
  /**
   * Returns the ownership rules of a project.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<OwnershipGetInput, Extract<Default, 'organization' | 'project'>>>) => Promise<Ownership>;

  /**
   * Replaces the ownership rules of a project, or changes how they are applied.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<OwnershipUpdateInput, Extract<Default, 'organization' | 'project'>>>) => Promise<Ownership>;
}
