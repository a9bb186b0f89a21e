// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { PathDefault } from '../../core/types.ts';
import type { DataForwarder } from '../types/data-forwarders.ts';
import type { DataForwardersCreateInput, DataForwardersDeleteInput, DataForwardersListInput, DataForwardersUpdateInput } from '../types/data-forwarders.ts';

/** Operations of the group `dataForwarders`. `Default`: what the client knows already. */
export interface DataForwarderMethods<Default extends PathDefault = never> {
  /**
   * Creates one data forwarder in an organization.
   * @remarks Scopes, one of: org:write.
   */
  readonly create: (...call: CallArguments<WithDefaults<DataForwardersCreateInput, Extract<Default, 'organization'>>>) => Promise<DataForwarder>;

  /**
   * Deletes one data forwarder in an organization, by `dataForwarderId`.
   * @remarks Scopes, one of: org:write.
   */
  readonly delete: (...call: CallArguments<WithDefaults<DataForwardersDeleteInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Lists data forwarders in an organization.
   * @remarks Scopes, one of: org:read.
   */
  readonly list: (...call: CallArguments<WithDefaults<DataForwardersListInput, Extract<Default, 'organization'>>>) => Promise<readonly DataForwarder[]>;

  /**
   * Updates one data forwarder in an organization, by `dataForwarderId`.
   * @remarks Scopes, one of: org:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<DataForwardersUpdateInput, Extract<Default, 'organization'>>>) => Promise<DataForwarder>;
}
