import { describe, expect, test } from 'vitest';
import { ledger, receive } from '../testing/receive.ts';
import { envelopeOf, send } from '../testing/send.ts';
import { createTestWorld, START } from '../testing/test-state.ts';

const TRACE = 'a'.repeat(32);
const SPAN = 'b'.repeat(16);
const NOW = START / 1000;

describe('spans', () => {
  const ids = { trace_id: TRACE, span_id: SPAN, parent_span_id: 'c'.repeat(16) };

  test('the old form, one by one', async () => {
    const world = await receive([
      { type: 'span' },
      {
        ...ids,
        op: 'http.client',
        description: 'GET /',
        start_timestamp: NOW - 1,
        timestamp: NOW,
        data: { size: 3 },
      },
    ]);
    expect(world.state.spans.entries).toMatchObject([
      {
        traceId: TRACE,
        spanId: SPAN,
        name: 'GET /',
        op: 'http.client',
        isSegment: false,
        attributes: { size: 3 },
      },
    ]);
  });

  test('the new form, in a container, with what the trace header adds', async () => {
    const world = createTestWorld();
    const span = { name: 'GET /cart', status: 'ok', start_timestamp: NOW - 1, end_timestamp: NOW };
    const items = [
      { ...ids, ...span, attributes: { 'sentry.op': { type: 'string', value: 'http.server' } } },
      { ...ids, ...span, span_id: 'short' },
      {
        trace_id: TRACE,
        span_id: 'd'.repeat(16),
        ...span,
        attributes: { 'sentry.release': { value: 'shop@2.0.0' } },
      },
    ];
    const body = envelopeOf({ trace: { release: 'shop@1.0.0', environment: 'staging' } }, [
      { type: 'span', item_count: 3, content_type: 'application/vnd.sentry.items.span.v2+json' },
      { version: 2, items },
    ]);
    expect((await send(world, { body })).status).toBe(200);
    expect(world.state.spans.entries).toMatchObject([
      {
        op: 'http.server',
        release: 'shop@1.0.0',
        environment: 'staging',
        isSegment: false,
        endedAt: START,
      },
      { op: 'default', release: 'shop@2.0.0', isSegment: true, transaction: 'GET /cart' },
    ]);
    expect(ledger(world)).toEqual([
      ['span', 1],
      ['span', 'invalid', 'invalid_span', 1],
      ['span', 1],
    ]);
  });
});

test('logs', async () => {
  const items = [
    {
      timestamp: NOW,
      trace_id: TRACE,
      level: 'warn',
      severity_number: 13,
      body: 'low',
      attributes: { sku: { type: 'string', value: 's1' } },
    },
    { level: 'info', body: 'without a time' },
  ];
  const world = await receive([{ type: 'log', item_count: 2 }, { items }]);
  expect(world.state.logs.entries).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      project: world.project,
      timestamp: START,
      traceId: TRACE,
      spanId: null,
      level: 'warn',
      severityNumber: 13,
      body: 'low',
      attributes: { sku: 's1' },
    },
  ]);
  expect(ledger(world)).toEqual([
    ['log_item', 1],
    ['log_byte', 'low'.length + '{"sku":"s1"}'.length],
  ]);
});

test('metrics', async () => {
  const items = [
    {
      timestamp: NOW,
      trace_id: TRACE,
      name: 'orders',
      type: 'counter',
      value: 2,
      attributes: { shop: { value: 'acme' } },
    },
    {
      timestamp: NOW,
      trace_id: TRACE,
      name: 'latency',
      type: 'distribution',
      value: 12.5,
      unit: 'millisecond',
    },
    { timestamp: NOW, name: 'broken', type: 'other', value: 1 },
  ];
  const world = await receive([{ type: 'trace_metric', item_count: 3 }, { items }]);
  expect(world.state.metrics.entries).toMatchObject([
    { name: 'orders', type: 'counter', value: 2, unit: null, attributes: { shop: 'acme' } },
    { name: 'latency', type: 'distribution', value: 12.5, unit: 'millisecond' },
  ]);
  expect(ledger(world)).toEqual([
    ['trace_metric', 1],
    ['trace_metric', 1],
  ]);
});

test('a transaction without times or ids is refused', async () => {
  const world = await receive([
    { type: 'transaction' },
    { type: 'transaction', transaction: '/cart', timestamp: NOW },
  ]);
  expect(ledger(world)).toEqual([['transaction', 'invalid', 'invalid_transaction', 1]]);
});
