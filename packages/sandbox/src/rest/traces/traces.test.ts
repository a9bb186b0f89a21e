import { beforeEach, expect, test } from 'vitest';
import { createWorld, errorPayload, NOON, type World } from '../../testing/world.ts';
import { traceRoutes } from './routes.ts';

let world: World;
const TRACE = 'a'.repeat(32);
const ROOT = '1'.repeat(16);
const CHILD = '2'.repeat(16);

beforeEach(() => {
  world = createWorld(traceRoutes);
  const at = NOON / 1000;
  world.record({
    type: 'transaction',
    transaction: '/pay',
    start_timestamp: at - 0.5,
    timestamp: at,
    contexts: { trace: { trace_id: TRACE, span_id: ROOT, op: 'http.server' } },
    spans: [
      {
        trace_id: TRACE,
        span_id: CHILD,
        parent_span_id: ROOT,
        op: 'db',
        description: 'SELECT 1',
        start_timestamp: at - 0.4,
        timestamp: at - 0.15,
        data: { 'db.rows': 7 },
      },
    ],
  });
  world.record(errorPayload('Boom', { contexts: { trace: { trace_id: TRACE, span_id: CHILD } } }));
  world.record(
    errorPayload('Elsewhere', {
      contexts: { trace: { trace_id: TRACE, span_id: '9'.repeat(16) } },
    }),
    world.api,
  );
});

async function trace(query = ''): Promise<unknown> {
  const { status, body } = await world.get(`organizations/acme/trace/${TRACE}/${query}`);
  expect(status).toBe(200);
  return body;
}

test('a trace is a tree of spans, with errors where they happened', async () => {
  expect(await trace('?additional_attributes=db.rows')).toMatchObject([
    {
      event_id: ROOT,
      is_transaction: true,
      duration: 500,
      children: [
        {
          event_id: CHILD,
          op: 'db',
          duration: 250,
          additional_attributes: { 'db.rows': 7 },
          errors: [{ description: 'Boom: Boom happened', short_id: 'SHOP-1' }],
        },
      ],
    },
    { event_type: 'error', project_slug: 'api' },
  ]);
});

test('spans that are their own ancestors are all there', async () => {
  const [first, second] = ['b'.repeat(16), 'c'.repeat(16)];
  for (const [spanId, parentSpanId] of [
    [first, second],
    [second, first],
  ] as const) {
    const [template] = world.state.spans.entries;
    if (template) world.state.spans.push({ ...template, spanId, parentSpanId });
  }
  const text = JSON.stringify(await trace());
  expect(text).toContain(first);
  expect(text).toContain(second);
});

test('a chain of any length can be answered', async () => {
  const id = (number: number): string => number.toString(16).padStart(16, 'f');
  for (const template of world.state.spans.entries.slice(0, 1)) {
    for (let index = 0; index < 20_000; index += 1) {
      world.state.spans.push({ ...template, spanId: id(index), parentSpanId: id(index - 1) });
    }
  }
  expect(JSON.stringify(await trace())).toContain('ffff4e1f');
});

test('its numbers are told apart by kind', async () => {
  const { body } = await world.get(`organizations/acme/trace-meta/${TRACE}/`);
  expect(body).toMatchObject({
    errorsCount: 2,
    spansCount: 2,
    spansCountMap: { 'http.server': 1, db: 1 },
    transactionChildCountMap: [{ 'transaction.event_id': ROOT, 'count()': 1 }],
  });
});

test('a timestamp narrows the search to three days around it', async () => {
  expect(await trace(`?timestamp=${NOON / 1000 - 86_400}`)).toHaveLength(2);
  expect(await trace(`?timestamp=${NOON / 1000 - 2 * 86_400}`)).toEqual([]);
});

test('an unknown trace is empty, and what is no id is refused', async () => {
  expect((await world.get(`organizations/acme/trace/${'0'.repeat(32)}/`)).body).toEqual([]);
  expect((await world.get('organizations/acme/trace/not-an-id/')).status).toBe(400);
});

test('attributes of spans can be listed and counted', async () => {
  const { body } = await world.get(
    'organizations/acme/trace-items/attributes/?dataset=spans&attributeType=number',
  );
  expect(body).toMatchObject([{ key: 'db.rows', attributeType: 'number' }]);
  const stats = await world.get(
    'organizations/acme/trace-items/stats/?statsType=attributeDistributions&substringMatch=rows',
  );
  expect(stats.body).toEqual({
    data: [{ attributeDistributions: { data: { 'db.rows': [{ label: '7', value: 1 }] } } }],
  });
});
