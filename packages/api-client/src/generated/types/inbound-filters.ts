// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `inboundFilters.list`. */
export interface InboundFiltersListInput {
  readonly organization: string | number;
  readonly project: string | number;
}

/** Input of `inboundFilters.update`. */
export interface InboundFiltersUpdateInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly filterId: string | number;
  readonly active?: boolean | undefined;
  readonly subfilters?: readonly ('ie' | 'edge' | 'safari' | 'firefox' | 'chrome' | 'opera' | 'android' | 'opera_mini' | 'ie_pre_9' | 'ie9' | 'ie10' | 'ie11' | 'opera_pre_15' | 'android_pre_4' | 'safari_pre_6' | 'opera_mini_pre_8' | 'edge_pre_79')[] | undefined;
}

export interface InboundFilter {
  readonly id: string;
  readonly active: boolean | (readonly string[]);
}
