// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminCiIntegrationsReadWrite, orgAdminIntegrationsWrite, orgCi } from '../scopes.ts';
import type { CodeMapping, CodeMappingCreateMany } from '../types/code-mappings.ts';
import type { CodeMappingsCreateInput, CodeMappingsCreateManyInput, CodeMappingsDeleteInput, CodeMappingsListInput, CodeMappingsUpdateInput } from '../types/code-mappings.ts';
export type { CodeMapping, CodeMappingCreateMany } from '../types/code-mappings.ts';
export type { CodeMappingsCreateInput, CodeMappingsCreateManyInput, CodeMappingsDeleteInput, CodeMappingsListInput, CodeMappingsUpdateInput } from '../types/code-mappings.ts';

/** Creates one code mapping in an organization. */
export const create = {
  id: 'codeMappings.create',
  route: 'POST organizations/{organization}/code-mappings/',
  stability: 'private',
  scopes: orgAdminIntegrationsWrite,
} satisfies OperationRow as Operation<WithDefaults<CodeMappingsCreateInput, 'organization'>, CodeMapping>;

/** Creates or updates up to 300 code mappings of one repository. */
export const createMany = {
  id: 'codeMappings.createMany',
  route: 'POST organizations/{organization}/code-mappings/bulk/',
  stability: 'private',
  scopes: orgCi,
} satisfies OperationRow as Operation<WithDefaults<CodeMappingsCreateManyInput, 'organization'>, CodeMappingCreateMany>;

/** Deletes one code mapping in an organization, by `codeMappingId`. */
const remove = {
  id: 'codeMappings.delete',
  route: 'DELETE organizations/{organization}/code-mappings/{codeMappingId}/',
  answer: 'empty',
  stability: 'private',
  scopes: orgAdminIntegrationsWrite,
} satisfies OperationRow as Operation<WithDefaults<CodeMappingsDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Lists code mappings in an organization. */
export const list = {
  id: 'codeMappings.list',
  route: 'GET organizations/{organization}/code-mappings/',
  paginated: true,
  pageSize: 'per_page',
  stability: 'private',
  pager: createPages,
  scopes: orgAdminCiIntegrationsReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<CodeMappingsListInput, 'organization'>, CodeMapping>;

/** Updates one code mapping in an organization, by `codeMappingId`. */
export const update = {
  id: 'codeMappings.update',
  route: 'PUT organizations/{organization}/code-mappings/{codeMappingId}/',
  stability: 'private',
  scopes: orgAdminIntegrationsWrite,
} satisfies OperationRow as Operation<WithDefaults<CodeMappingsUpdateInput, 'organization'>, CodeMapping>;
