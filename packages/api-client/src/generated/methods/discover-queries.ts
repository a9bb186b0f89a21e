// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { DiscoverQuery } from '../types/discover-queries.ts';
import type { DiscoverQueriesCreateInput, DiscoverQueriesDeleteInput, DiscoverQueriesGetInput, DiscoverQueriesListInput, DiscoverQueriesUpdateInput } from '../types/discover-queries.ts';

/** Operations of the group `discoverQueries`. `Default`: what the client knows already. */
export interface DiscoverQueryMethods<Default extends PathDefault = never> {
  /**
   * Creates one discover query in an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly create: (...call: CallArguments<WithDefaults<DiscoverQueriesCreateInput, Extract<Default, 'organization'>>>) => Promise<DiscoverQuery>;

  /**
   * Deletes one discover query in an organization, by `queryId`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly delete: (...call: CallArguments<WithDefaults<DiscoverQueriesDeleteInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Returns one discover query in an organization, by `queryId`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<DiscoverQueriesGetInput, Extract<Default, 'organization'>>>) => Promise<DiscoverQuery>;

  /**
   * Lists the saved Discover queries of an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<DiscoverQueriesListInput, Extract<Default, 'organization'>>>) => Pages<DiscoverQuery>;

  /**
   * Updates one discover query in an organization, by `queryId`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<DiscoverQueriesUpdateInput, Extract<Default, 'organization'>>>) => Promise<DiscoverQuery>;
}
