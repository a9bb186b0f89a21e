// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { PathDefault } from '../../core/types.ts';
import type { AppStoreConnectSymbolSource, GcsSymbolSource, HttpSymbolSource, S3SymbolSource } from '../types/symbol-sources.ts';
import type { SymbolSourcesCreateInput, SymbolSourcesDeleteInput, SymbolSourcesListInput, SymbolSourcesUpdateInput } from '../types/symbol-sources.ts';

/** Operations of the group `symbolSources`. `Default`: what the client knows already. */
export interface SymbolSourceMethods<Default extends PathDefault = never> {
  /**
   * Creates one symbol source in a project.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  readonly create: (...call: CallArguments<WithDefaults<SymbolSourcesCreateInput, Extract<Default, 'organization' | 'project'>>>) => Promise<HttpSymbolSource | S3SymbolSource | GcsSymbolSource | AppStoreConnectSymbolSource>;

  /**
   * Deletes one symbol source in a project.
   * @remarks Scopes, one of: project:admin.
   */
  readonly delete: (...call: CallArguments<WithDefaults<SymbolSourcesDeleteInput, Extract<Default, 'organization' | 'project'>>>) => Promise<void>;

  /**
   * Lists symbol sources in a project.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<SymbolSourcesListInput, Extract<Default, 'organization' | 'project'>>>) => Promise<readonly (HttpSymbolSource | S3SymbolSource | GcsSymbolSource | AppStoreConnectSymbolSource)[]>;

  /**
   * Updates one symbol source in a project.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<SymbolSourcesUpdateInput, Extract<Default, 'organization' | 'project'>>>) => Promise<HttpSymbolSource | S3SymbolSource | GcsSymbolSource | AppStoreConnectSymbolSource>;
}
