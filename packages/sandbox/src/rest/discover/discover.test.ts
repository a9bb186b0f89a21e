import { beforeEach, describe, expect, test } from 'vitest';
import { createWorld, errorPayload, NOON, type World } from '../../testing/world.ts';
import { discoverRoutes } from './routes.ts';

let world: World;

beforeEach(() => {
  world = createWorld(discoverRoutes);
});

interface Answer {
  readonly data: Record<string, unknown>[];
  readonly meta: { readonly fields: unknown; readonly units: unknown };
}

async function ask(query: string): Promise<Answer> {
  const answer = await world.get(`organizations/acme/events/?${query}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body as Answer;
}

async function refusal(query: string): Promise<string> {
  const answer = await world.get(`organizations/acme/events/?${query}`);
  expect(answer.status).toBe(400);
  return (answer.body as { detail: string }).detail;
}

function transaction(durationInMs: number, more: Record<string, unknown> = {}): void {
  world.record({
    type: 'transaction',
    transaction: '/pay',
    start_timestamp: (NOON - durationInMs) / 1000,
    timestamp: NOON / 1000,
    contexts: {
      trace: { trace_id: 'a'.repeat(32), span_id: 'b'.repeat(16), op: 'http.server', status: 'ok' },
    },
    ...more,
  });
}

describe('aggregates', () => {
  // 10, 20, 30, 40, 100: sorted, five values, so that rank p is at (5 - 1) * p.
  beforeEach(() => {
    for (const duration of [30, 10, 100, 40, 20]) transaction(duration);
  });

  test.each([
    ['count()', 5],
    ['p50()', 30],
    ['p75(transaction.duration)', 40],
    // Between the fourth and the fifth: 40 + (100 - 40) * (4 * 0.95 - 3).
    ['p95()', 88],
    ['p100()', 100],
    ['percentile(transaction.duration,0.25)', 20],
    ['avg(transaction.duration)', 40],
    ['min(transaction.duration)', 10],
    ['max(transaction.duration)', 100],
    ['sum(transaction.duration)', 200],
    ['count_if(transaction.duration,greater,30)', 2],
    ['count_unique(transaction)', 1],
    ['any(transaction)', '/pay'],
    ['failure_rate()', 0],
    ['last_seen()', '2026-03-04T12:00:00+00:00'],
  ])('%s is %s', async (field, expected) => {
    const { data } = await ask(`dataset=transactions&field=${encodeURIComponent(field)}`);
    const [row] = data;
    if (typeof expected === 'number') expect(row?.[field]).toBeCloseTo(expected, 6);
    else expect(row?.[field]).toBe(expected);
  });

  test('count failures by the status of the transaction', async () => {
    transaction(5, {
      contexts: {
        trace: { trace_id: 'a'.repeat(32), span_id: 'c'.repeat(16), status: 'internal_error' },
      },
    });
    const { data } = await ask('dataset=transactions&field=failure_count()&field=failure_rate()');
    expect(data).toEqual([{ 'failure_count()': 1, 'failure_rate()': 1 / 6 }]);
  });

  test('measure rates over the selected time', async () => {
    const { data, meta } = await ask('dataset=transactions&field=epm()&statsPeriod=10m');
    expect(data).toEqual([{ 'epm()': 0.5 }]);
    expect(meta).toMatchObject({ fields: { 'epm()': 'rate' }, units: { 'epm()': '1/minute' } });
  });

  test('say what their values are', async () => {
    const { meta } = await ask(
      'dataset=transactions&field=transaction&field=count()&field=p95()&field=failure_rate()&field=last_seen()',
    );
    expect(meta.fields).toEqual({
      transaction: 'string',
      'count()': 'integer',
      'p95()': 'duration',
      'failure_rate()': 'percentage',
      'last_seen()': 'date',
    });
    expect(meta.units).toMatchObject({ 'p95()': 'millisecond', 'count()': null });
  });
});

describe('tables', () => {
  test('the example of the mission: titles and their counts', async () => {
    for (const type of ['A', 'B', 'B']) world.record(errorPayload(type));
    transaction(10);
    const { data } = await ask('field=title&field=count()&query=event.type:error&statsPeriod=7d');
    expect(data).toEqual([
      { title: 'B: B happened', 'count()': 2 },
      { title: 'A: A happened', 'count()': 1 },
    ]);
  });

  test('group by what is no function, filter groups, and sort by several fields', async () => {
    for (const plan of ['free', 'free', 'paid', 'paid', 'trial']) {
      world.record(errorPayload('Boom', { tags: { plan } }));
    }
    const fields = 'field=plan&field=count()';
    expect((await ask(`${fields}&sort=-count&sort=-plan`)).data).toEqual([
      { plan: 'paid', 'count()': 2 },
      { plan: 'free', 'count()': 2 },
      { plan: 'trial', 'count()': 1 },
    ]);
    expect(
      (await ask(`${fields}&sort=plan&query=${encodeURIComponent('count():>1')}`)).data,
    ).toEqual([
      { plan: 'free', 'count()': 2 },
      { plan: 'paid', 'count()': 2 },
    ]);
    const both = encodeURIComponent('plan:p* (count():>5 OR count():2)');
    expect((await ask(`${fields}&query=${both}`)).data).toEqual([{ plan: 'paid', 'count()': 2 }]);
  });

  test('of single rows carry the id and the project, newest first', async () => {
    const first = world.record(errorPayload('A'));
    await world.clock.advance(1000);
    const second = world.record(errorPayload('B'), world.api);
    expect((await ask('field=error.type')).data).toEqual([
      { id: second.id, 'project.name': 'api', 'error.type': ['B'] },
      { id: first.id, 'project.name': 'shop', 'error.type': ['A'] },
    ]);
  });

  test('come in pages', async () => {
    for (const type of ['A', 'B', 'C']) world.record(errorPayload(type));
    const path = 'organizations/acme/events/?field=title&per_page=2';
    const first = await world.get(path);
    expect(first.headers?.['Link']).toContain('rel="next"; results="true"; cursor="0:2:0"');
    expect((await world.get(`${path}&cursor=0:2:0`)).body).toMatchObject({ data: [{}] });
    expect(await refusal('field=title&per_page=101')).toBe(
      'Invalid per_page value. Must be between 1 and 100.',
    );
  });

  test('without rows still count to zero', async () => {
    expect((await ask('field=count()')).data).toEqual([{ 'count()': 0 }]);
    expect((await ask('field=title&field=count()')).data).toEqual([]);
  });
});

describe('refusals name what is wrong', () => {
  beforeEach(() => world.record(errorPayload('Boom')));

  test.each([
    ['', 'No columns selected'],
    ['field=nonsense()', 'nonsense() is not a valid function'],
    ['field=nonsense', /nonsense/],
    ['field=title&dataset=profile_functions', /profile_functions/],
    ['field=title&sort=count()', /Cannot sort by a field that is not selected: count\(\)/],
    ['field=title&query=flavour:vanilla', /flavour/],
    ['field=count()&query=count():many', /count\(\): Invalid number: many/],
    ['field=count()&query=count():%3E1 OR title:x', /OR between aggregate and normal/],
    ['field=count()&query=count():%3E1&allowAggregateConditions=false', /allowAggregateConditions/],
    ['field=count_if(title,like,x)', /like/],
    ['field=title&statsPeriod=fortnight', "Invalid statsPeriod: 'fortnight'"],
    ['field=title&start=2026-01-01T00:00:00', 'start and end are both required'],
    ['field=title&colour=red', /colour/],
  ])('%s', async (query, detail) => {
    expect(await refusal(query)).toMatch(detail);
  });
});

describe('spans, logs and metrics', () => {
  test('spans have durations and attributes', async () => {
    transaction(100, {
      spans: [
        {
          trace_id: 'a'.repeat(32),
          span_id: 'd'.repeat(16),
          op: 'db',
          description: 'SELECT 1',
          start_timestamp: (NOON - 40) / 1000,
          timestamp: NOON / 1000,
          data: { 'db.rows': 7 },
        },
      ],
    });
    const { data } = await ask('dataset=spans&field=span.op&field=avg(span.duration)&sort=span.op');
    expect(data).toMatchObject([{ 'span.op': 'db' }, { 'span.op': 'http.server' }]);
    expect(data.map((row) => Number(row['avg(span.duration)']).toFixed(3))).toEqual([
      '40.000',
      '100.000',
    ]);
    expect((await ask('dataset=spans&field=span.name&query=db.rows:%3E5')).data).toMatchObject([
      { 'span.name': 'SELECT 1' },
    ]);
    expect(
      (await ask('dataset=spans&field=span.name&query=tags[db.rows,number]:7')).data,
    ).toHaveLength(1);
    expect(await refusal('dataset=spans&field=span.name&query=cache.hit:true')).toMatch(
      /cache\.hit/,
    );
  });

  test('logs and metrics are told apart by what they carry', async () => {
    const place = { project: world.shop, timestamp: NOON, traceId: null, spanId: null };
    world.state.logs.push({
      ...place,
      level: 'warn',
      severityNumber: 13,
      body: 'disk is nearly full',
      attributes: { 'sentry.environment': 'production', host: 'web-1' },
    });
    for (const value of [3, 5]) {
      world.state.metrics.push({
        ...place,
        name: 'queue.size',
        type: 'gauge',
        unit: 'none',
        value,
        attributes: {},
      });
    }
    world.state.metrics.push({
      ...place,
      name: 'orders',
      type: 'counter',
      unit: null,
      value: 100,
      attributes: {},
    });
    expect(
      (await ask('dataset=logs&field=message&field=severity&field=host&query=nearly')).data,
    ).toEqual([{ message: 'disk is nearly full', severity: 'warn', host: 'web-1' }]);
    // Fields that the command lines ask for are known, even where no row has them.
    expect(
      (await ask('dataset=logs&field=sentry.item_id&field=timestamp_precise&field=trace')).data,
    ).toEqual([{ 'sentry.item_id': null, timestamp_precise: NOON * 1e6, trace: null }]);
    const field = 'avg(value,queue.size,gauge,none)';
    expect((await ask(`dataset=tracemetrics&field=${field}`)).data).toEqual([{ [field]: 4 }]);
    expect(
      (await ask('dataset=tracemetrics&field=metric.name&field=sum(value)&sort=-sum(value)')).data,
    ).toEqual([
      { 'metric.name': 'orders', 'sum(value)': 100 },
      { 'metric.name': 'queue.size', 'sum(value)': 8 },
    ]);
  });
});
