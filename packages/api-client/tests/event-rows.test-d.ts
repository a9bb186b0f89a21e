import { expectTypeOf, test } from 'vitest';
import type { EventValue, SentryClient } from '../src/index.ts';
import { queryEvents, queryTimeseries, type EventRow, type SentryCaller } from '../src/core.ts';

declare const client: SentryClient<'organization'>;
declare const bare: SentryClient;
declare const caller: SentryCaller;

type Value<Field extends string> = EventRow<readonly [Field]>[Field];

/** The row of a query that is written as a program would write it. */
const rowOf = async <Row>(rows: AsyncIterable<Row>): Promise<Row> => {
  for await (const row of rows) return row;
  throw new Error('no row');
};

test('a row has what its fields say', async () => {
  // 1: no `as const` is needed.
  const row = await rowOf(client.events.query({ fields: ['title', 'count()'], statsPeriod: '7d' }));
  expectTypeOf(row).toEqualTypeOf<{ readonly title: string; readonly 'count()': number }>();
  // 2: the free function says the same.
  const same = await rowOf(queryEvents(caller, { fields: ['title', 'count()'] }));
  expectTypeOf(same).toEqualTypeOf(row);
  // 3: toArray and the pages hold the same rows.
  const list = await client.events.query({ fields: ['title', 'count()'] }).toArray({ limit: 1 });
  expectTypeOf(list).toEqualTypeOf<(typeof row)[]>();
  // 4: counts and rates are numbers.
  expectTypeOf<Value<'count_unique(user)'>>().toEqualTypeOf<number>();
  expectTypeOf<Value<'count_if(transaction.duration,greater,300)'>>().toEqualTypeOf<number>();
  expectTypeOf<Value<'epm()'>>().toEqualTypeOf<number>();
  // 5: a measure has no value where there is nothing to measure.
  expectTypeOf<Value<'p95(span.duration)'>>().toEqualTypeOf<number | null>();
  // 6: brackets inside of brackets.
  expectTypeOf<Value<'avg(tags[size,number])'>>().toEqualTypeOf<number | null>();
  // 7: a function over a metric.
  expectTypeOf<Value<'sum(value,queue.size,gauge,none)'>>().toEqualTypeOf<number | null>();
  // 8: the smallest time is a time, the smallest duration a number.
  expectTypeOf<Value<'min(timestamp)'>>().toEqualTypeOf<string | null>();
  expectTypeOf<Value<'max(span.duration)'>>().toEqualTypeOf<number | null>();
  // 9: any value of a column has the type of the column.
  expectTypeOf<Value<'any(transaction)'>>().toEqualTypeOf<string | null>();
  expectTypeOf<Value<'any(is_transaction)'>>().toEqualTypeOf<boolean | null>();
  // 10: times are text.
  expectTypeOf<Value<'last_seen()'>>().toEqualTypeOf<string | null>();
  // 11: what every row has is never null.
  expectTypeOf<Value<'timestamp'>>().toEqualTypeOf<string>();
  expectTypeOf<Value<'project.id'>>().toEqualTypeOf<number>();
  // 12: other columns may be empty.
  expectTypeOf<Value<'release'>>().toEqualTypeOf<string | null>();
  // 13: durations and measurements of any name.
  expectTypeOf<Value<'transaction.duration'>>().toEqualTypeOf<number | null>();
  expectTypeOf<Value<'measurements.lcp'>>().toEqualTypeOf<number | null>();
  // 14: lists, one element per frame or exception.
  expectTypeOf<Value<'stack.lineno'>>().toEqualTypeOf<readonly (number | null)[] | null>();
  expectTypeOf<Value<'error.type'>>().toEqualTypeOf<readonly (string | null)[] | null>();
  // 15: truth.
  expectTypeOf<Value<'error.unhandled'>>().toEqualTypeOf<boolean | null>();
  // 16: a tag is text unless its brackets say otherwise.
  expectTypeOf<Value<'tags[plan]'>>().toEqualTypeOf<string | null>();
  expectTypeOf<Value<'tags[size,number]'>>().toEqualTypeOf<number | null>();
  expectTypeOf<Value<'tags[size, number]'>>().toEqualTypeOf<number | null>();
  expectTypeOf<Value<'tags[isPaid, boolean]'>>().toEqualTypeOf<boolean | null>();
  // 17: equations are numbers.
  expectTypeOf<Value<'equation|count() / 2'>>().toEqualTypeOf<number | null>();
  // 18: a name that nobody knows may hold anything.
  expectTypeOf<Value<'cart.items'>>().toEqualTypeOf<EventValue>();
  expectTypeOf<Value<'function_of_tomorrow(x)'>>().toEqualTypeOf<EventValue>();
  // 19: fields that are known at run time only.
  const fields: string[] = ['title'];
  const open = await rowOf(client.events.query({ fields }));
  expectTypeOf(open).toEqualTypeOf<Readonly<Record<string, EventValue>>>();
  // 20: lines over time know their function and their groups.
  const { timeSeries } = await client.events.timeseries({
    yAxis: ['count()', 'p95(span.duration)'],
    groupBy: ['transaction', 'is_transaction'],
    topEvents: 3,
    sort: '-count()',
  });
  type Line = (typeof timeSeries)[number];
  expectTypeOf<Line['yAxis']>().toEqualTypeOf<'count()' | 'p95(span.duration)'>();
  expectTypeOf<NonNullable<Line['groupBy']>[number]>().toEqualTypeOf<
    | { readonly key: 'transaction'; readonly value: string | null }
    | { readonly key: 'is_transaction'; readonly value: boolean | null }
  >();
  // 21: without a function it is the number of events.
  const counted = await queryTimeseries(caller, { statsPeriod: '1d' });
  expectTypeOf(counted.timeSeries[0]?.yAxis).toEqualTypeOf<'count()' | undefined>();
  // 22: the organization is asked for where the client has none.
  expectTypeOf(bare.events.query).toBeCallableWith({ organization: 'acme', fields: ['title'] });
});

test('what a row does not have does not compile', async () => {
  const row = await rowOf(
    client.events.query({ fields: ['title', 'count()', 'p95(span.duration)', 'tags[plan]'] }),
  );
  expectTypeOf(row).not.toHaveProperty('message');
  // @ts-expect-error -- 1: a field that was not asked for
  void row.message;
  // @ts-expect-error -- 2: another function than the one that was asked for
  void row['count_unique(user)'];
  // @ts-expect-error -- 3: a count is no text
  void row['count()'].toUpperCase();
  // @ts-expect-error -- 4: a measure may be null
  void row['p95(span.duration)'].toFixed(1);
  // @ts-expect-error -- 5: a tag may be null
  void row['tags[plan]'].length;
  // @ts-expect-error -- 6: rows are not to be changed
  row.title = 'another';
  // @ts-expect-error -- 7: fields are needed
  void client.events.query({ statsPeriod: '7d' });
  // @ts-expect-error -- 8: fields are a list
  void client.events.query({ fields: 'title' });
  // @ts-expect-error -- 9: no such parameter
  void client.events.query({ fields: ['title'], period: '7d' });
  // @ts-expect-error -- 10: whose events?
  void bare.events.query({ fields: ['title'] });
  const { timeSeries } = await client.events.timeseries({ yAxis: 'count()' });
  // @ts-expect-error -- 11: another function than the one that was asked for
  void (timeSeries[0]?.yAxis === 'p95()');
  // @ts-expect-error -- 12: a number of periods is no period
  void client.events.timeseries({ yAxis: 'count()', statsPeriod: 7 });
});
