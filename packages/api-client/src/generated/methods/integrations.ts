// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { Integration, IntegrationProviders } from '../types/integrations.ts';
import type { IntegrationsDeleteInput, IntegrationsGetInput, IntegrationsGetProvidersInput, IntegrationsListInput } from '../types/integrations.ts';

/** Operations of the group `integrations`. `Default`: what the client knows already. */
export interface IntegrationMethods<Default extends PathDefault = never> {
  /**
   * Deletes one integration in an organization, by `integrationId`.
   * @remarks Scopes, one of: org:admin, org:integrations.
   */
  readonly delete: (...call: CallArguments<WithDefaults<IntegrationsDeleteInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Returns one integration in an organization, by `integrationId`.
   * @remarks Scopes, one of: org:admin, org:integrations, org:read, org:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<IntegrationsGetInput, Extract<Default, 'organization'>>>) => Promise<Integration>;

  /**
   * Returns the integrations that can be installed.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly getProviders: (...call: CallArguments<WithDefaults<IntegrationsGetProvidersInput, Extract<Default, 'organization'>>>) => Promise<IntegrationProviders>;

  /**
   * Lists integrations in an organization.
   * @remarks Scopes, one of: org:admin, org:integrations, org:read, org:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<IntegrationsListInput, Extract<Default, 'organization'>>>) => Pages<Integration>;
}
