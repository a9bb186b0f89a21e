// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { ExploreQuery } from '../types/explore-queries.ts';
import type { ExploreQueriesCreateInput, ExploreQueriesDeleteInput, ExploreQueriesGetInput, ExploreQueriesListInput, ExploreQueriesUpdateInput } from '../types/explore-queries.ts';

/** Operations of the group `exploreQueries`. `Default`: what the client knows already. */
export interface ExploreQueryMethods<Default extends PathDefault = never> {
  /**
   * Creates one explore query in an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly create: (...call: CallArguments<WithDefaults<ExploreQueriesCreateInput, Extract<Default, 'organization'>>>) => Promise<ExploreQuery>;

  /**
   * Deletes one explore query in an organization, by `queryId`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly delete: (...call: CallArguments<WithDefaults<ExploreQueriesDeleteInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Returns one explore query in an organization, by `queryId`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly get: (...call: CallArguments<WithDefaults<ExploreQueriesGetInput, Extract<Default, 'organization'>>>) => Promise<ExploreQuery>;

  /**
   * Lists the saved Explore queries of an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly list: (...call: CallArguments<WithDefaults<ExploreQueriesListInput, Extract<Default, 'organization'>>>) => Pages<ExploreQuery>;

  /**
   * Updates one explore query in an organization, by `queryId`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly update: (...call: CallArguments<WithDefaults<ExploreQueriesUpdateInput, Extract<Default, 'organization'>>>) => Promise<ExploreQuery>;
}
