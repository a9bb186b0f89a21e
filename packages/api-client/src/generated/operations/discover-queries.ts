// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminReadWrite } from '../scopes.ts';
import type { DiscoverQuery } from '../types/discover-queries.ts';
import type { DiscoverQueriesCreateInput, DiscoverQueriesDeleteInput, DiscoverQueriesGetInput, DiscoverQueriesListInput, DiscoverQueriesUpdateInput } from '../types/discover-queries.ts';
export type { DiscoverQuery } from '../types/discover-queries.ts';
export type { Avatar, User } from '../types/shared.ts';
export type { DiscoverQueriesCreateInput, DiscoverQueriesDeleteInput, DiscoverQueriesGetInput, DiscoverQueriesListInput, DiscoverQueriesUpdateInput } from '../types/discover-queries.ts';

/** Creates one discover query in an organization. */
export const create = {
  id: 'discoverQueries.create',
  route: 'POST organizations/{organization}/discover/saved/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<DiscoverQueriesCreateInput, 'organization'>, DiscoverQuery>;

/** Deletes one discover query in an organization, by `queryId`. */
const remove = {
  id: 'discoverQueries.delete',
  route: 'DELETE organizations/{organization}/discover/saved/{queryId}/',
  answer: 'empty',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<DiscoverQueriesDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Returns one discover query in an organization, by `queryId`. */
export const get = {
  id: 'discoverQueries.get',
  route: 'GET organizations/{organization}/discover/saved/{queryId}/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<DiscoverQueriesGetInput, 'organization'>, DiscoverQuery>;

/** Lists the saved Discover queries of an organization. */
export const list = {
  id: 'discoverQueries.list',
  route: 'GET organizations/{organization}/discover/saved/',
  paginated: true,
  pageSize: 'per_page',
  pager: createPages,
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<DiscoverQueriesListInput, 'organization'>, DiscoverQuery>;

/** Updates one discover query in an organization, by `queryId`. */
export const update = {
  id: 'discoverQueries.update',
  route: 'PUT organizations/{organization}/discover/saved/{queryId}/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<DiscoverQueriesUpdateInput, 'organization'>, DiscoverQuery>;
