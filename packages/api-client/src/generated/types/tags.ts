// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `tags.list`. */
export interface TagsListInput {
  readonly organization: string | number;
  readonly project?: readonly (number | string)[] | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly statsPeriod?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
  readonly dataset?: 'discover' | 'events' | 'replays' | 'search_issues' | undefined;
  readonly use_cache?: '0' | '1' | undefined;
  readonly useFlagsBackend?: '0' | '1' | undefined;
}

/** Input of `tags.listInProject`. */
export interface TagsListInProjectInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly environment?: string | undefined;
}

/** Input of `tags.listValues`. */
export interface TagsListValuesInput {
  readonly organization: string | number;
  readonly key: string | number;
  readonly query?: string | undefined;
  readonly sort?: string | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly dataset?: string | undefined;
  readonly includeTransactions?: boolean | undefined;
  readonly includeSessions?: boolean | undefined;
  readonly includeReplays?: boolean | undefined;
  readonly statsPeriod?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
}

/** Input of `tags.listValuesInProject`. */
export interface TagsListValuesInProjectInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly key: string | number;
}

export interface ProjectTag {
  readonly id?: string;
  readonly key: string;
  readonly name: string;
  readonly uniqueValues?: number;
  readonly canDelete?: boolean;
  readonly [key: string]: unknown;
}

export interface ProjectTagValue {
  readonly name: string;
}

export interface TagValue {
  readonly key?: string;
  readonly name: string;
  readonly value: string;
  readonly count?: number;
  readonly firstSeen?: string | null;
  readonly lastSeen?: string | null;
  readonly [key: string]: unknown;
}
