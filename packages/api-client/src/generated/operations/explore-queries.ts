// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminReadWrite } from '../scopes.ts';
import type { ExploreQuery } from '../types/explore-queries.ts';
import type { ExploreQueriesCreateInput, ExploreQueriesDeleteInput, ExploreQueriesGetInput, ExploreQueriesListInput, ExploreQueriesUpdateInput } from '../types/explore-queries.ts';
export type { ExploreQuery } from '../types/explore-queries.ts';
export type { ExploreQueriesCreateInput, ExploreQueriesDeleteInput, ExploreQueriesGetInput, ExploreQueriesListInput, ExploreQueriesUpdateInput } from '../types/explore-queries.ts';

/** Creates one explore query in an organization. */
export const create = {
  id: 'exploreQueries.create',
  route: 'POST organizations/{organization}/explore/saved/',
  stability: 'private',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ExploreQueriesCreateInput, 'organization'>, ExploreQuery>;

/** Deletes one explore query in an organization, by `queryId`. */
const remove = {
  id: 'exploreQueries.delete',
  route: 'DELETE organizations/{organization}/explore/saved/{queryId}/',
  answer: 'empty',
  stability: 'private',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ExploreQueriesDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Returns one explore query in an organization, by `queryId`. */
export const get = {
  id: 'exploreQueries.get',
  route: 'GET organizations/{organization}/explore/saved/{queryId}/',
  stability: 'private',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ExploreQueriesGetInput, 'organization'>, ExploreQuery>;

/** Lists the saved Explore queries of an organization. */
export const list = {
  id: 'exploreQueries.list',
  route: 'GET organizations/{organization}/explore/saved/',
  paginated: true,
  pageSize: 'per_page',
  stability: 'private',
  pager: createPages,
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ExploreQueriesListInput, 'organization'>, ExploreQuery>;

/** Updates one explore query in an organization, by `queryId`. */
export const update = {
  id: 'exploreQueries.update',
  route: 'PUT organizations/{organization}/explore/saved/{queryId}/',
  stability: 'private',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ExploreQueriesUpdateInput, 'organization'>, ExploreQuery>;
