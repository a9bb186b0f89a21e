import type { ApiSummary } from '../services/summaries.ts';
import type { TraceSpan } from '../steps/read-trace.ts';

/** What the report shows of the story. */
export interface ReportFacts {
  readonly kind: 'sandbox' | 'sentry';
  readonly environment: string;
  readonly releases: readonly string[];
  /** What this Sentry could not do. */
  readonly skipped: readonly string[];
  readonly traffic: {
    /** What the page was seen in. */
    readonly engine: string;
    readonly api: Pick<ApiSummary, 'traces'> & {
      readonly decisions: Pick<ApiSummary['decisions'], 'rules' | 'byDefault' | 'inherited'>;
      readonly budget: Pick<ApiSummary['budget'], 'limit' | 'fuse'>;
    };
  };
  readonly trace: readonly TraceSpan[];
  readonly found: {
    readonly issue: { readonly shortId: string; readonly title: string };
    readonly story: {
      readonly stack: readonly { readonly place: string; readonly line: string }[];
    };
  };
  readonly alerts: { readonly plan: string; readonly backtest: BacktestFacts };
  readonly shipped: readonly {
    readonly version: string;
    readonly plan: string;
    readonly files: readonly {
      readonly url: string;
      readonly type: string;
      readonly bytes: number;
    }[];
    readonly sentBytes: number;
    readonly sentAgainBytes: number;
  }[];
  readonly after: {
    readonly regressed: { readonly substatus?: string | null };
    readonly sent: readonly { readonly alert: string; readonly issue: string }[];
  };
  readonly job: { readonly statuses: readonly string[] };
  readonly deployment: { readonly plan: string };
}

/** A week of errors, and what alerts would have come of it. */
export interface BacktestFacts {
  /** When there were errors, in milliseconds since 1970. */
  readonly events: readonly number[];
  /** When the alert would have fired. */
  readonly fired: readonly number[];
  readonly values: readonly {
    readonly value: number;
    readonly fired: number;
    readonly perWeek: number;
  }[];
  readonly maxPerWeek: number;
  /** The threshold that was applied. */
  readonly chosen: number;
}
