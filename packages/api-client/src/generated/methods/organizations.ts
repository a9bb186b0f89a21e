// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { OrganizationRelay, OrganizationUpdated } from '../types/organizations.ts';
import type { Organization } from '../types/shared.ts';
import type { OrganizationsGetInput, OrganizationsListInput, OrganizationsListRelaysInput, OrganizationsUpdateInput } from '../types/organizations.ts';

/** Operations of the group `organizations`. `Default`: what the client knows already. */
export interface OrganizationMethods<Default extends PathDefault = never> {
  /**
   * Returns one organization, with the address of its region in `links.regionUrl`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<OrganizationsGetInput, Extract<Default, 'organization'>>>) => Promise<Organization>;

  /**
   * Lists the organizations that the token can see.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly list: (...call: CallArguments<OrganizationsListInput>) => Pages<Organization>;

  /**
   * Lists the Relays that have connected to an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly listRelays: (...call: CallArguments<WithDefaults<OrganizationsListRelaysInput, Extract<Default, 'organization'>>>) => Promise<readonly OrganizationRelay[]>;

  /**
   * Changes settings of an organization; what is left out stays.
   * @remarks Scopes, one of: org:admin, org:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<OrganizationsUpdateInput, Extract<Default, 'organization'>>>) => Promise<OrganizationUpdated>;
}
