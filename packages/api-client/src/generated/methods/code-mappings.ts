// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { CodeMapping, CodeMappingCreateMany } from '../types/code-mappings.ts';
import type { CodeMappingsCreateInput, CodeMappingsCreateManyInput, CodeMappingsDeleteInput, CodeMappingsListInput, CodeMappingsUpdateInput } from '../types/code-mappings.ts';

/** Operations of the group `codeMappings`. `Default`: what the client knows already. */
export interface CodeMappingMethods<Default extends PathDefault = never> {
  /**
   * Creates one code mapping in an organization.
   * @remarks Scopes, one of: org:admin, org:integrations, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly create: (...call: CallArguments<WithDefaults<CodeMappingsCreateInput, Extract<Default, 'organization'>>>) => Promise<CodeMapping>;

  /**
   * Creates or updates up to 300 code mappings of one repository.
   * @remarks Scopes, one of: org:ci.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly createMany: (...call: CallArguments<WithDefaults<CodeMappingsCreateManyInput, Extract<Default, 'organization'>>>) => Promise<CodeMappingCreateMany>;

  /**
   * Deletes one code mapping in an organization, by `codeMappingId`.
   * @remarks Scopes, one of: org:admin, org:integrations, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly delete: (...call: CallArguments<WithDefaults<CodeMappingsDeleteInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Lists code mappings in an organization.
   * @remarks Scopes, one of: org:admin, org:ci, org:integrations, org:read, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly list: (...call: CallArguments<WithDefaults<CodeMappingsListInput, Extract<Default, 'organization'>>>) => Pages<CodeMapping>;

  /**
   * Updates one code mapping in an organization, by `codeMappingId`.
   * @remarks Scopes, one of: org:admin, org:integrations, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly update: (...call: CallArguments<WithDefaults<CodeMappingsUpdateInput, Extract<Default, 'organization'>>>) => Promise<CodeMapping>;
}
