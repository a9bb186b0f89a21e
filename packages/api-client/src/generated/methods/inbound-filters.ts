// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { PathDefault } from '../../core/types.ts';
import type { InboundFilter } from '../types/inbound-filters.ts';
import type { InboundFiltersListInput, InboundFiltersUpdateInput } from '../types/inbound-filters.ts';

/** Operations of the group `inboundFilters`. `Default`: what the client knows already. */
export interface InboundFilterMethods<Default extends PathDefault = never> {
  /**
   * Lists the inbound filters of a project.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<InboundFiltersListInput, Extract<Default, 'organization' | 'project'>>>) => Promise<readonly InboundFilter[]>;

  /**
   * Switches an inbound filter of a project on or off.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<InboundFiltersUpdateInput, Extract<Default, 'organization' | 'project'>>>) => Promise<void>;
}
