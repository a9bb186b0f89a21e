// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { projectAdmin, projectAdminReadWrite, projectAdminWrite } from '../scopes.ts';
import type { AppStoreConnectSymbolSource, GcsSymbolSource, HttpSymbolSource, S3SymbolSource } from '../types/symbol-sources.ts';
import type { SymbolSourcesCreateInput, SymbolSourcesDeleteInput, SymbolSourcesListInput, SymbolSourcesUpdateInput } from '../types/symbol-sources.ts';
export type { AppStoreConnectSymbolSource, GcsSymbolSource, HttpSymbolSource, S3SymbolSource, SymbolSourceFilters, SymbolSourceFiltersInput, SymbolSourceLayout, SymbolSourceLayoutInput, SymbolSourceRegion } from '../types/symbol-sources.ts';
export type { SymbolSourcesCreateInput, SymbolSourcesDeleteInput, SymbolSourcesListInput, SymbolSourcesUpdateInput } from '../types/symbol-sources.ts';

/** Creates one symbol source in a project. */
export const create = {
  id: 'symbolSources.create',
  route: 'POST projects/{organization}/{project}/symbol-sources/',
  scopes: projectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<SymbolSourcesCreateInput, 'organization' | 'project'>, HttpSymbolSource | S3SymbolSource | GcsSymbolSource | AppStoreConnectSymbolSource>;

/** Deletes one symbol source in a project. */
const remove = {
  id: 'symbolSources.delete',
  route: 'DELETE projects/{organization}/{project}/symbol-sources/',
  answer: 'empty',
  scopes: projectAdmin,
} satisfies OperationRow as Operation<WithDefaults<SymbolSourcesDeleteInput, 'organization' | 'project'>, void>;
export { remove as delete };

/** Lists symbol sources in a project. */
export const list = {
  id: 'symbolSources.list',
  route: 'GET projects/{organization}/{project}/symbol-sources/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<SymbolSourcesListInput, 'organization' | 'project'>, readonly (HttpSymbolSource | S3SymbolSource | GcsSymbolSource | AppStoreConnectSymbolSource)[]>;

/** Updates one symbol source in a project. */
export const update = {
  id: 'symbolSources.update',
  route: 'PUT projects/{organization}/{project}/symbol-sources/',
  query: ['sourceId'],
  rename: {'sourceId': 'id'},
  scopes: projectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<SymbolSourcesUpdateInput, 'organization' | 'project'>, HttpSymbolSource | S3SymbolSource | GcsSymbolSource | AppStoreConnectSymbolSource>;
