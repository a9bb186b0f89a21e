// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { User } from './shared.ts';
/** Input of `discoverQueries.create`. */
export interface DiscoverQueriesCreateInput {
  readonly organization: string | number;
  readonly name: string;
  readonly projects?: readonly number[] | undefined;
  readonly queryDataset?: 'discover' | 'error-events' | 'transaction-like' | undefined;
  readonly start?: string | Date | null | undefined;
  readonly end?: string | Date | null | undefined;
  readonly range?: string | null | undefined;
  readonly fields?: (readonly string[]) | null | undefined;
  readonly orderby?: string | null | undefined;
  readonly environment?: (readonly string[]) | null | undefined;
  readonly query?: string | null | undefined;
  readonly yAxis?: (readonly string[]) | null | undefined;
  readonly display?: string | null | undefined;
  readonly topEvents?: number | null | undefined;
  readonly interval?: string | null | undefined;
}

/** Input of `discoverQueries.delete`. */
export interface DiscoverQueriesDeleteInput {
  readonly organization: string | number;
  readonly queryId: string | number;
}

/** Input of `discoverQueries.get`. */
export interface DiscoverQueriesGetInput {
  readonly organization: string | number;
  readonly queryId: string | number;
}

/** Input of `discoverQueries.list`. */
export interface DiscoverQueriesListInput {
  readonly organization: string | number;
  readonly per_page?: number | undefined;
  readonly query?: string | undefined;
  readonly sortBy?: string | undefined;
}

/** Input of `discoverQueries.update`. */
export interface DiscoverQueriesUpdateInput {
  readonly organization: string | number;
  readonly queryId: string | number;
  readonly name: string;
  readonly projects?: readonly number[] | undefined;
  readonly queryDataset?: 'discover' | 'error-events' | 'transaction-like' | undefined;
  readonly start?: string | Date | null | undefined;
  readonly end?: string | Date | null | undefined;
  readonly range?: string | null | undefined;
  readonly fields?: (readonly string[]) | null | undefined;
  readonly orderby?: string | null | undefined;
  readonly environment?: (readonly string[]) | null | undefined;
  readonly query?: string | null | undefined;
  readonly yAxis?: (readonly string[]) | null | undefined;
  readonly display?: string | null | undefined;
  readonly topEvents?: number | null | undefined;
  readonly interval?: string | null | undefined;
}

export interface DiscoverQuery {
  readonly environment?: readonly string[];
  readonly query?: string;
  readonly fields?: readonly string[];
  readonly widths?: readonly string[];
  readonly conditions?: readonly string[];
  readonly aggregations?: readonly string[];
  readonly range?: string;
  readonly start?: string;
  readonly end?: string;
  readonly orderby?: string;
  readonly limit?: string;
  readonly yAxis?: readonly string[];
  readonly display?: string;
  readonly topEvents?: number;
  readonly interval?: string;
  readonly exploreQuery?: Readonly<Record<string, unknown>>;
  readonly id: string;
  readonly name: string;
  readonly projects: readonly number[];
  readonly version: number;
  readonly queryDataset: string;
  readonly datasetSource: string;
  readonly expired: boolean;
  readonly dateCreated: string;
  readonly dateUpdated: string;
  readonly createdBy: User;
}
