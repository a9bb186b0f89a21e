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

/** Input of `tags.listValuesInProject`. */
export interface TagsListValuesInProjectInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly key: string | number;
}

export interface TagValuesInProject {
  readonly name: string;
}
