import type { ListOperation } from '../core/operation.ts';
import type { WithDefaults } from '../core/path-defaults.ts';
import type { CallOptions, Pages, PathDefault, SentryCaller } from '../core/types.ts';
import { query } from '../generated/operations/events.ts';
import type { EventsQueryInput } from '../generated/types/events.ts';
import type { EventRow } from './event-row.ts';
import { explainDataset, type DatasetChoice } from './explain-dataset.ts';
import { readRows, readUnits } from './read-rows.ts';

/** The input of a query, its fields kept as they are written. */
export type EventQuery<
  Fields extends readonly string[],
  Default extends PathDefault = 'organization',
> = Omit<WithDefaults<EventsQueryInput, Default & 'organization'>, 'fields'> & {
  /**
   * Columns, functions (`p95(span.duration)`), tags (`tags[plan]`, `tags[size,number]`) or equations
   * (`equation|count() / 2`); at most 20. With a function, rows are grouped by all that is none.
   */
  readonly fields: Fields;
};

/** The rows of a query, fetched page by page as they are read. */
export interface EventRows<Row> extends Pages<Row>, DatasetChoice {
  /** Units of the columns that have one (`millisecond`, `byte`, `1/minute`), once a page is there. */
  units(): Readonly<Record<string, string>>;
}

/**
 * Runs a Discover or Explore query. The type of a row follows from the fields; values take the form
 * that the answer's `meta` promises, dates are text in UTC.
 */
export const queryEvents = <const Fields extends readonly string[]>(
  client: SentryCaller,
  input: EventQuery<Fields>,
  options?: CallOptions,
): EventRows<EventRow<Fields>> => {
  const choice = explainDataset(input);
  let units: Readonly<Record<string, string>> = {};
  // The rows are as the fields say because the operation now reads them so.
  // eslint-disable-next-line typescript/no-unsafe-type-assertion
  const operation = {
    ...query,
    readItems: (answer: unknown) => {
      units = readUnits(answer);
      return readRows(answer);
    },
  } as unknown as ListOperation<object, EventRow<Fields>>;
  const rows = client.list(operation, { ...input, dataset: choice.dataset }, options);
  return Object.assign(rows, choice, { units: () => units });
};
