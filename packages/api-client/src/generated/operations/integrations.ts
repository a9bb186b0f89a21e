// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminIntegrations, orgAdminIntegrationsReadWrite, orgAdminReadWrite } from '../scopes.ts';
import type { Integration, IntegrationProviders } from '../types/integrations.ts';
import type { IntegrationsDeleteInput, IntegrationsGetInput, IntegrationsGetProvidersInput, IntegrationsListInput } from '../types/integrations.ts';
export type { Integration, IntegrationProviders } from '../types/integrations.ts';
export type { IntegrationsDeleteInput, IntegrationsGetInput, IntegrationsGetProvidersInput, IntegrationsListInput } from '../types/integrations.ts';

/** Deletes one integration in an organization, by `integrationId`. */
const remove = {
  id: 'integrations.delete',
  route: 'DELETE organizations/{organization}/integrations/{integrationId}/',
  answer: 'empty',
  scopes: orgAdminIntegrations,
} satisfies OperationRow as Operation<WithDefaults<IntegrationsDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Returns one integration in an organization, by `integrationId`. */
export const get = {
  id: 'integrations.get',
  route: 'GET organizations/{organization}/integrations/{integrationId}/',
  scopes: orgAdminIntegrationsReadWrite,
} satisfies OperationRow as Operation<WithDefaults<IntegrationsGetInput, 'organization'>, Integration>;

/** Returns the integrations that can be installed. */
export const getProviders = {
  id: 'integrations.getProviders',
  route: 'GET organizations/{organization}/config/integrations/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<IntegrationsGetProvidersInput, 'organization'>, IntegrationProviders>;

/** Lists integrations in an organization. */
export const list = {
  id: 'integrations.list',
  route: 'GET organizations/{organization}/integrations/',
  paginated: true,
  pager: createPages,
  scopes: orgAdminIntegrationsReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<IntegrationsListInput, 'organization'>, Integration>;
