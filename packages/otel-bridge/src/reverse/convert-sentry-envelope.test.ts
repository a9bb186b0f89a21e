import { describe, expect, it } from 'vitest';
import { convertSentryEnvelope } from './convert-sentry-envelope.ts';
import type { OtlpSpan, OtlpTraces } from './otlp-json.ts';

const span = {
  trace_id: '0af7651916cd43dd8448eb211c80319c',
  span_id: 'b7ad6b7169203331',
  name: 'work',
  status: 'ok',
  start_timestamp: 1_800_000_000.000_001,
  end_timestamp: 1_800_000_001.5,
};
const convert = (...items: readonly (readonly [unknown, unknown])[]) =>
  convertSentryEnvelope([{}, items]);
const spansOf = ({ resourceSpans = [] }: OtlpTraces): readonly OtlpSpan[] =>
  resourceSpans.flatMap(({ scopeSpans = [] }) => scopeSpans).flatMap(({ spans = [] }) => spans);
const oneSpan = (rest: object): OtlpSpan | undefined =>
  spansOf(convert([{ type: 'span' }, { items: [{ ...span, ...rest }] }]).value.traces)[0];
const text = (value: string) => ({ type: 'string', value });

describe('an envelope as OTLP', () => {
  it('keeps ids, times to the microsecond, and the parent', () => {
    expect(oneSpan({ parent_span_id: '1111111111111111', is_segment: true })).toMatchObject({
      traceId: span.trace_id,
      spanId: span.span_id,
      parentSpanId: '1111111111111111',
      // Sampled; it is known that the parent is remote.
      flags: 0x301,
      startTimeUnixNano: '1800000000000001000',
      endTimeUnixNano: '1800000001500000000',
    });
    expect(oneSpan({ parent_span_id: '1111111111111111', is_segment: false })?.flags).toBe(0x101);
    expect(oneSpan({ is_segment: true })?.flags).toBe(0x101);
  });

  it.each([
    ['http.server', 2],
    ['http.client', 3],
    ['db.query', 3],
    ['queue.publish', 4],
    ['queue.process', 5],
    ['ui.render', 1],
    ['dbms', 1],
  ])('takes the kind from the op %s where no attribute says it', (op, kind) => {
    expect(oneSpan({ attributes: { 'sentry.op': text(op) } })?.kind).toBe(kind);
    const attributes = { 'sentry.op': text(op), 'sentry.kind': text('consumer') };
    expect(oneSpan({ attributes })?.kind).toBe(5);
  });

  it('says what went wrong in the status', () => {
    expect(oneSpan({})?.status).toBeUndefined();
    const attributes = { 'sentry.status.message': text('not_found') };
    expect(oneSpan({ status: 'error', attributes })?.status).toEqual({
      code: 2,
      message: 'not_found',
    });
  });

  it('gives back what the bridge could only say in attributes', () => {
    const attributes = {
      'otel.trace_state': text('vendor=1'),
      'otel.trace_flags': { type: 'integer', value: 3 },
      'otel.dropped_events_count': { type: 'integer', value: 7 },
    };
    expect(oneSpan({ attributes })).toMatchObject({
      traceState: 'vendor=1',
      flags: 0x103,
      droppedEventsCount: 7,
      attributes: [],
    });
  });

  it('puts spans of one service and library together, and its own word before the SDK', () => {
    const attributes = {
      'sentry.release': text('1.0.0'),
      'resource.service.version': text('2.0.0'),
      'instrumentation.name': text('orders'),
    };
    const items = [{ ...span, attributes }, { ...span, attributes }, span];
    const { value } = convert([{ type: 'span' }, { items }]);
    const [first, second] = value.traces.resourceSpans ?? [];
    expect(first?.resource?.attributes).toEqual([
      { key: 'service.version', value: { stringValue: '2.0.0' } },
    ]);
    expect(first?.scopeSpans).toMatchObject([{ scope: { name: 'orders' } }]);
    expect(first?.scopeSpans?.[0]?.spans).toHaveLength(2);
    expect(second?.resource?.attributes).toEqual([]);
  });

  it('reads transactions, their own span first', () => {
    const trace = {
      trace_id: span.trace_id,
      span_id: span.span_id,
      op: 'http.server',
      status: 'ok',
    };
    const child = {
      trace_id: span.trace_id,
      span_id: '2222222222222222',
      parent_span_id: span.span_id,
      description: 'select',
      op: 'db',
      status: 'deadline_exceeded',
      data: { rows: 3 },
      start_timestamp: 1,
      timestamp: 2,
    };
    const { value } = convert([
      { type: 'transaction' },
      {
        transaction: 'GET /orders',
        start_timestamp: 1,
        timestamp: 3,
        release: '1.0.0',
        contexts: { trace },
        spans: [child],
      },
    ]);
    expect(spansOf(value.traces)).toMatchObject([
      { name: 'GET /orders', kind: 2, spanId: span.span_id, endTimeUnixNano: '3000000000' },
      {
        name: 'select',
        kind: 3,
        parentSpanId: span.span_id,
        status: { code: 2, message: 'deadline_exceeded' },
      },
    ]);
    expect(value.traces.resourceSpans?.[0]?.resource?.attributes).toEqual([
      { key: 'service.version', value: { stringValue: '1.0.0' } },
    ]);
  });

  it('names what OTLP has no form for, and what it cannot read', () => {
    const { value, diagnostics } = convert(
      [{ type: 'session' }, {}],
      [{ type: 'span' }, { items: [null] }],
      [{ type: 'span' }, 'text'],
      [null, null],
      [{ type: 'span' }, { items: [span] }],
    );
    expect(spansOf(value.traces)).toHaveLength(1);
    expect(diagnostics.map(({ severity, path }) => [severity, path])).toEqual([
      ['info', [1, 0]],
      ['error', [1, 1]],
      ['error', [1, 2]],
      ['info', [1, 3]],
    ]);
  });

  it.each([
    ['was cut on the way', '{"span":{"kin'],
    ['somebody else wrote', '{"spanAttributes":{"set":5}}'],
  ])('keeps a span whose kept part %s', (_what, kept) => {
    const attributes = { 'otlp.kept': text(kept), rows: { type: 'integer', value: 3 } };
    expect(oneSpan({ attributes })?.attributes).toEqual([
      { key: 'rows', value: { intValue: '3' } },
    ]);
  });
});
