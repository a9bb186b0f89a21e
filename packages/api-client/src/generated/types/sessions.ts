// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `sessions.query`. */
export interface SessionsQueryInput {
  readonly organization: string | number;
  readonly fields: readonly string[];
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly statsPeriod?: string | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly per_page?: number | undefined;
  readonly interval?: string | undefined;
  readonly groupBy?: readonly string[] | undefined;
  readonly orderBy?: string | undefined;
  readonly includeTotals?: number | undefined;
  readonly includeSeries?: number | undefined;
  readonly query?: string | undefined;
}

export interface SessionStats {
  readonly start: string;
  readonly end: string;
  readonly intervals: readonly string[];
  readonly groups: readonly ({ readonly by: { readonly project?: number; readonly release?: string; readonly environment?: string; readonly 'session.status'?: string; }; readonly series: Readonly<Record<string, readonly (number | null)[]>>; readonly totals: Readonly<Record<string, number | null>>; })[];
  readonly query: string;
}
