// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `exploreQueries.create`. */
export interface ExploreQueriesCreateInput {
  readonly organization: string | number;
  readonly name: string;
  readonly projects?: readonly number[] | undefined;
  readonly dataset?: string | undefined;
  readonly query?: readonly (Readonly<Record<string, unknown>>)[] | undefined;
  readonly range?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly interval?: string | undefined;
  readonly mode?: string | undefined;
}

/** Input of `exploreQueries.delete`. */
export interface ExploreQueriesDeleteInput {
  readonly organization: string | number;
  readonly queryId: string | number;
}

/** Input of `exploreQueries.get`. */
export interface ExploreQueriesGetInput {
  readonly organization: string | number;
  readonly queryId: string | number;
}

/** Input of `exploreQueries.list`. */
export interface ExploreQueriesListInput {
  readonly organization: string | number;
  readonly per_page?: number | undefined;
  readonly query?: string | undefined;
  readonly sortBy?: readonly string[] | undefined;
  readonly exclude?: string | undefined;
  readonly starred?: number | undefined;
}

/** Input of `exploreQueries.update`. */
export interface ExploreQueriesUpdateInput {
  readonly organization: string | number;
  readonly queryId: string | number;
  readonly name: string;
  readonly projects?: readonly number[] | undefined;
  readonly dataset?: string | undefined;
  readonly query?: readonly (Readonly<Record<string, unknown>>)[] | undefined;
  readonly range?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly interval?: string | undefined;
  readonly mode?: string | undefined;
}

export interface ExploreQuery {
  readonly id: string;
  readonly name: string;
  readonly projects: readonly number[];
  readonly dateAdded: string;
  readonly dateUpdated: string;
  readonly lastVisited: string | null;
  readonly starred: boolean;
  readonly position: number | null;
  readonly createdBy?: Readonly<Record<string, unknown>> | null;
  readonly dataset?: string;
  readonly query?: readonly (Readonly<Record<string, unknown>>)[];
  readonly environment?: readonly string[];
  readonly range?: string;
  readonly interval?: string;
  readonly [key: string]: unknown;
}
