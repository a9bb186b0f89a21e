import type { WithDefaults } from '../core/path-defaults.ts';
import type { CallOptions, PathDefault, SentryCaller } from '../core/types.ts';
import { timeseries } from '../generated/operations/events.ts';
import type {
  EventsTimeseriesInput,
  EventTimeseries,
  EventTimeseriesLine,
} from '../generated/types/events.ts';
import { coerceValue } from './coerce-value.ts';
import type { EventValueOf } from './event-row.ts';
import { explainDataset, type DatasetChoice } from './explain-dataset.ts';

/** The input of a query over time, its functions and columns kept as they are written. */
export type TimeseriesQuery<
  Axis extends string,
  Column extends string,
  Default extends PathDefault = 'organization',
> = Omit<
  WithDefaults<EventsTimeseriesInput, Default & 'organization'>,
  'dataset' | 'groupBy' | 'yAxis'
> & {
  readonly dataset?: EventsTimeseriesInput['dataset'] | undefined;
  /** What is drawn: one function or several; `count()` by default. */
  readonly yAxis?: Axis | readonly Axis[] | undefined;
  /** The columns by which the `topEvents` are told apart; it needs `sort`. */
  readonly groupBy?: readonly Column[] | undefined;
};

/** One line: a function over time, of one group where the query has groups. */
export interface EventSeries<Axis extends string, Column extends string> extends Omit<
  EventTimeseriesLine,
  'groupBy' | 'yAxis'
> {
  /** The function whose values these are. */
  readonly yAxis: Axis;
  /** Values of the columns that set this series apart. */
  readonly groupBy?: readonly {
    readonly [Key in Column]: { readonly key: Key; readonly value: EventValueOf<Key> };
  }[Column][];
}

/** The lines of a query over time. */
export interface TimeseriesAnswer<Axis extends string, Column extends string>
  extends Omit<EventTimeseries, 'timeSeries'>, DatasetChoice {
  /** The series that Sentry answered. */
  readonly timeSeries: readonly EventSeries<Axis, Column>[];
}

const readLine = (line: EventTimeseriesLine): EventTimeseriesLine => ({
  ...line,
  values: line.values.map((point) => ({
    ...point,
    value: Number(coerceValue(point.value, line.meta.valueType)),
  })),
});

/** Runs a query over time; the functions and groups of its lines are typed by its input. */
export const queryTimeseries = async <
  const Axis extends string = 'count()',
  const Column extends string = never,
>(
  client: SentryCaller,
  input: TimeseriesQuery<Axis, Column>,
  options?: CallOptions,
): Promise<TimeseriesAnswer<Axis, Column>> => {
  const choice = explainDataset(input);
  const { yAxis, ...rest } = input;
  const answer = await client.call(
    timeseries,
    {
      ...rest,
      dataset: choice.dataset,
      ...(yAxis !== undefined && { yAxis: [yAxis].flat() }),
    },
    options,
  );
  const timeSeries = answer.timeSeries.map(readLine);
  // Sentry repeats the functions and columns that it was asked for.
  // eslint-disable-next-line typescript/no-unsafe-type-assertion
  return { ...answer, ...choice, timeSeries } as unknown as TimeseriesAnswer<Axis, Column>;
};
