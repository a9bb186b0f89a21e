import type { SentryCaller } from '../core/types.ts';
import type { EventRow } from '../discover/event-row.ts';
import { queryEvents, type EventQuery } from '../discover/query-events.ts';
import { checkSplitQuery } from './check-split-query.ts';
import { mergeRows, type Row } from './merge-rows.ts';
import { mergeRuleOf } from './merge-rule.ts';
import { readSplitOptions, splitFailure, type SplitOptions } from './options.ts';
import { runSlices } from './run-slices.ts';
import { sortRows } from './sort-rows.ts';
import { pinTimeRange } from './time-range.ts';

/** Events are stored by the second. */
const unitInMs = 1000;

/** How far back Sentry looks when nobody says (getsentry/sentry src/sentry/search/utils.py). */
const defaultPeriod = '90d';

/**
 * Reads all rows of a Discover or Explore query, in parts where Sentry says that it reads too much
 * (`query-limit`): by time, then by the projects that the input names. Counts, sums, smallest and
 * largest values are merged, and averages beside their count. A query whose parts do not make up the
 * whole is refused before anything is sent.
 */
export const runSplitQuery = async <const Fields extends readonly string[]>(
  client: SentryCaller,
  input: EventQuery<Fields>,
  options: SplitOptions = {},
): Promise<readonly EventRow<Fields>[]> => {
  const { call, nowInMs } = readSplitOptions(options);
  const { statsPeriod, start, end, project, sort, ...rest } = input;
  const columns = new Map(
    input.fields.map((field) => [field, mergeRuleOf(field, input.fields)] as const),
  );
  // Rows of several pages need an order, or a page repeats what another one had.
  const isGrouped = [...columns.values()].some(({ type }) => type !== 'group');
  const group = [...columns].find(([, { type }]) => type === 'group')?.[0];
  const order = sort ?? (isGrouped ? group : columns.has('timestamp') ? '-timestamp' : undefined);
  const isRelative = statsPeriod !== undefined || (start === undefined && end === undefined);
  const range = pinTimeRange(
    isRelative ? { statsPeriod: statsPeriod ?? defaultPeriod } : { start, end },
    Math.ceil(nowInMs / unitInMs) * unitInMs,
  );
  const diagnostics = checkSplitQuery(input, columns);
  if (diagnostics.length > 0 || !range)
    throw splitFailure({
      kind: 'invalid-input',
      message: range ? 'The query cannot run in parts' : 'The query has no range of time',
      diagnostics,
    });
  const rows = await runSlices<readonly Row[]>(
    { ...range, projects: project },
    {
      unitInMs,
      run: ({ startInMs, endInMs, projects }) =>
        queryEvents(
          client,
          {
            ...rest,
            ...(projects && { project: projects }),
            ...(order !== undefined && { sort: order }),
            start: new Date(startInMs),
            end: new Date(endInMs),
          },
          call,
        ).toArray(),
      merge: (first, second) => mergeRows(first, second, columns),
    },
  );
  // The rows are as the fields say, because merging keeps what each column is.
  // eslint-disable-next-line typescript/no-unsafe-type-assertion
  return sortRows(rows, order) as readonly EventRow<Fields>[];
};
