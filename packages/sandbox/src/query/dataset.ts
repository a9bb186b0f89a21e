import type { SearchSpace } from '../search/compile.ts';
import type { Project } from '../store/model.ts';
import type { Cell, Column } from './column.ts';

/** One kind of rows that can be queried. */
export interface Dataset<Row> {
  readonly name: string;
  /** The rows of the organization, of all time. */
  readonly rows: readonly Row[];
  readonly space: SearchSpace<Row>;
  readonly projectOf: (row: Row) => Project;
  readonly environmentOf: (row: Row) => string | null;
  readonly timeOf: (row: Row) => number;
  readonly idOf: (row: Row) => string;
  /** Throws an `InvalidQuery` for a name that means nothing here. */
  readonly column: (name: string) => Column<Row>;
  /** What `p95()` without a parameter is about. */
  readonly durationColumn: string;
  /** Whether it counts for `failure_rate()`. */
  readonly isFailure: (row: Row) => boolean;
  /** A row's own attributes, for rows that have any. */
  readonly attributesOf?: (row: Row) => ReadonlyMap<string, Cell>;
  /** Narrows the rows of an aggregate to one metric, where a dataset holds several: `sum(value,name,type,unit)`. */
  readonly isOfMetric?: (row: Row, parameters: readonly string[]) => boolean;
}

/** Any other status of a span or transaction is a failure (docs.sentry.io, "failure rate"). */
const SUCCESSES: ReadonlySet<string> = new Set(['ok', 'cancelled', 'unknown']);

export function isFailedStatus(status: string | undefined): boolean {
  return status !== undefined && !SUCCESSES.has(status);
}
