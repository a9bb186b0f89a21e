// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgRead, orgWrite } from '../scopes.ts';
import type { DataForwarder } from '../types/data-forwarders.ts';
import type { DataForwardersCreateInput, DataForwardersDeleteInput, DataForwardersListInput, DataForwardersUpdateInput } from '../types/data-forwarders.ts';
export type { DataForwarder } from '../types/data-forwarders.ts';
export type { DataForwardersCreateInput, DataForwardersDeleteInput, DataForwardersListInput, DataForwardersUpdateInput } from '../types/data-forwarders.ts';

/** Creates one data forwarder in an organization. */
export const create = {
  id: 'dataForwarders.create',
  route: 'POST organizations/{organization}/forwarding/',
  scopes: orgWrite,
} satisfies OperationRow as Operation<WithDefaults<DataForwardersCreateInput, 'organization'>, DataForwarder>;

/** Deletes one data forwarder in an organization, by `dataForwarderId`. */
const remove = {
  id: 'dataForwarders.delete',
  route: 'DELETE organizations/{organization}/forwarding/{dataForwarderId}/',
  answer: 'empty',
  scopes: orgWrite,
} satisfies OperationRow as Operation<WithDefaults<DataForwardersDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Lists data forwarders in an organization. */
export const list = {
  id: 'dataForwarders.list',
  route: 'GET organizations/{organization}/forwarding/',
  scopes: orgRead,
} satisfies OperationRow as Operation<WithDefaults<DataForwardersListInput, 'organization'>, readonly DataForwarder[]>;

/** Updates one data forwarder in an organization, by `dataForwarderId`. */
export const update = {
  id: 'dataForwarders.update',
  route: 'PUT organizations/{organization}/forwarding/{dataForwarderId}/',
  scopes: orgWrite,
} satisfies OperationRow as Operation<WithDefaults<DataForwardersUpdateInput, 'organization'>, DataForwarder>;
