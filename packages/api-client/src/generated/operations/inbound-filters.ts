// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { projectAdminReadWrite, projectAdminWrite } from '../scopes.ts';
import type { InboundFilter } from '../types/inbound-filters.ts';
import type { InboundFiltersListInput, InboundFiltersUpdateInput } from '../types/inbound-filters.ts';
export type { InboundFilter } from '../types/inbound-filters.ts';
export type { InboundFiltersListInput, InboundFiltersUpdateInput } from '../types/inbound-filters.ts';

/** Lists the inbound filters of a project. */
export const list = {
  id: 'inboundFilters.list',
  route: 'GET projects/{organization}/{project}/filters/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<InboundFiltersListInput, 'organization' | 'project'>, readonly InboundFilter[]>;

/** Switches an inbound filter of a project on or off. */
export const update = {
  id: 'inboundFilters.update',
  route: 'PUT projects/{organization}/{project}/filters/{filterId}/',
  answer: 'empty',
  scopes: projectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<InboundFiltersUpdateInput, 'organization' | 'project'>, void>;
