// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `traces.get`. */
export interface TracesGetInput {
  readonly organization: string | number;
  readonly traceId: string | number;
  readonly statsPeriod?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
  readonly referrer?: string | undefined;
  readonly errorId?: string | undefined;
  readonly additional_attributes?: readonly string[] | undefined;
  readonly include_uptime?: '0' | '1' | undefined;
}

/** Input of `traces.getMeta`. */
export interface TracesGetMetaInput {
  readonly organization: string | number;
  readonly traceId: string | number;
  readonly statsPeriod?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
  readonly include_uptime?: '0' | '1' | undefined;
}

/** Input of `traces.listAttributeStats`. */
export interface TracesListAttributeStatsInput {
  readonly organization: string | number;
  readonly statsType: readonly ('attributeDistributions')[];
  readonly project?: readonly (number | string)[] | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly statsPeriod?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
  readonly itemType?: 'occurrences' | 'spans' | undefined;
  readonly query?: string | undefined;
  readonly substringMatch?: string | undefined;
  readonly traceItemsLimit?: number | undefined;
}

/** Input of `traces.listAttributes`. */
export interface TracesListAttributesInput {
  readonly organization: string | number;
  readonly statsPeriod?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
  readonly dataset?: TraceDataset | undefined;
  readonly itemType?: TraceDataset | undefined;
  readonly attributeType?: readonly ('array' | 'boolean' | 'number' | 'string')[] | undefined;
  readonly substringMatch?: string | undefined;
  readonly query?: string | undefined;
}

export interface TraceAttribute {
  readonly key: string;
  readonly name: string;
  readonly secondaryAliases?: readonly string[];
  readonly attributeSource: { readonly source_type: 'sentry' | 'user' | (string & {}); readonly is_transformed_alias?: boolean; };
  readonly attributeType: 'string' | 'number' | 'boolean' | 'array' | (string & {});
}

export interface TraceAttributeStat {
  readonly attributeDistributions: { readonly data: Readonly<Record<string, readonly ({ readonly label: string; readonly value: number; })[]>>; };
}

export type TraceDataset = 'logs' | 'preprod' | 'processing_errors' | 'spans' | 'tracemetrics';

export interface TraceIssue {
  readonly description: string;
  readonly event_id: string;
  readonly project_id: number;
  readonly project_slug: string;
  readonly transaction: string;
  readonly event_type: 'error' | 'occurrence' | (string & {});
  readonly issue_id: number;
  readonly level: string;
  readonly start_timestamp: number;
  readonly end_timestamp?: number;
  readonly culprit: string | null;
  readonly short_id: string | null;
  readonly issue_type: number;
}

export interface TraceMeta {
  readonly uptimeCount?: number;
  readonly errorsCount: number;
  readonly logsCount: number;
  readonly metricsCount: number;
  readonly performanceIssuesCount: number;
  readonly spansCount: number;
  readonly transactionChildCountMap: readonly (Readonly<Record<string, unknown>>)[];
  readonly spansCountMap: Readonly<Record<string, number>>;
}

export interface TraceSpan {
  readonly description: string;
  readonly event_id: string;
  readonly project_id: number;
  readonly project_slug: string;
  readonly transaction: string;
  readonly event_type: 'span';
  readonly children: readonly TraceSpanChildren[];
  readonly errors: readonly TraceIssue[];
  readonly occurrences: readonly TraceIssue[];
  readonly duration: number;
  readonly end_timestamp: number;
  readonly measurements: Readonly<Record<string, number>>;
  readonly browser_web_vital: Readonly<Record<string, number>>;
  readonly mobile_app_vital: Readonly<Record<string, number>>;
  readonly op: string;
  readonly name: string;
  readonly parent_span_id: string | null;
  readonly profile_id: string;
  readonly profiler_id: string;
  readonly sdk_name: string;
  readonly start_timestamp: number;
  readonly is_transaction: boolean;
  readonly transaction_id: string;
  readonly additional_attributes?: Readonly<Record<string, unknown>>;
}

export interface TraceSpanChildren {
  readonly description: string;
  readonly event_id: string;
  readonly project_id: number;
  readonly project_slug: string;
  readonly transaction: string;
}

export interface TraceUptimeCheck {
  readonly description: string;
  readonly event_id: string;
  readonly project_id: number;
  readonly project_slug: string;
  readonly transaction: string;
  readonly event_type: 'uptime_check';
  readonly children: readonly TraceSpanChildren[];
  readonly errors: readonly TraceIssue[];
  readonly occurrences: readonly TraceIssue[];
  readonly transaction_id: string;
  readonly op: string;
  readonly start_timestamp: number;
  readonly end_timestamp: number;
  readonly duration: number;
  readonly name: string;
  readonly region_name: string;
  readonly additional_attributes: Readonly<Record<string, unknown>>;
}
