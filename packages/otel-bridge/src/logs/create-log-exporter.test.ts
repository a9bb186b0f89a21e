import { createSandbox } from '@sentry-kit/sandbox';
import type { Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GENERATIONS, loadOtel, oracleOf } from '../testing/otel-generations.ts';
import { sentItems } from '../testing/sent-items.ts';
import { createSentryLogExporter } from './create-log-exporter.ts';

const TRACE_ID = '0af7651916cd43dd8448eb211c80319c';
const SPAN_ID = 'b7ad6b7169203331';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

describe.each(GENERATIONS)('logs of OpenTelemetry SDK %i', (generation) => {
  const oracle = oracleOf(generation);

  it.skipIf(oracle.isSkipped)(`arrive with trace, severity and body (${oracle.name})`, async () => {
    const otel = loadOtel(generation);
    const exporter = createSentryLogExporter({ dsn: sandbox.dsn, environment: 'staging' });
    const provider = otel.createLoggerProvider({ 'service.version': '1.2.3' }, exporter);
    provider.getLogger('orders', '4.5.6').emit({
      timestamp: [1_800_000_000, 250_000_000],
      severityNumber: 14,
      severityText: 'WARN2',
      body: 'low on paper',
      attributes: { sheets: 3, share: 0.5, isUrgent: true },
      context: otel.withSpan(otel.ROOT_CONTEXT, TRACE_ID, SPAN_ID),
    });
    provider.getLogger('orders').emit({ body: { order: { id: 7 }, total: 9.5 } });
    await provider.forceFlush();
    await exporter.forceFlush();
    const [first, second] = sentItems(sandbox, 'log');
    expect(first).toMatchObject({
      timestamp: 1_800_000_000.25,
      level: 'warn',
      severity_number: 14,
      body: 'low on paper',
      trace_id: TRACE_ID,
      attributes: {
        sheets: { type: 'integer', value: 3 },
        share: { type: 'double', value: 0.5 },
        isUrgent: { type: 'boolean', value: true },
        'sentry.trace.parent_span_id': { type: 'string', value: SPAN_ID },
        'sentry.release': { type: 'string', value: '1.2.3' },
        'sentry.environment': { type: 'string', value: 'staging' },
        'instrumentation.name': { type: 'string', value: 'orders' },
        'instrumentation.version': { type: 'string', value: '4.5.6' },
      },
    });
    expect(second).toMatchObject({
      level: 'info',
      body: '{"order":{"id":7},"total":9.5}',
      attributes: {
        'log.body.order': { type: 'string', value: '{"id":7}' },
        'log.body.total': { type: 'double', value: 9.5 },
      },
    });
  });
});

describe('a log exporter', () => {
  const record = {
    hrTime: [1_800_000_000, 0] as [number, number],
    hrTimeObserved: [1_800_000_000, 0] as [number, number],
    resource: { attributes: {} },
    instrumentationScope: { name: 'orders' },
    attributes: {},
  };

  it('cleans what it sends, and counts what could not be cleaned', async () => {
    const exporter = createSentryLogExporter({
      dsn: sandbox.dsn,
      onDiagnostic: () => {},
      scrub: (value) => {
        const text = JSON.stringify(value);
        if (text.includes('unclean')) return null;
        if (text.includes('broken')) throw new Error('cannot');
        return JSON.parse(text.replaceAll('4111', '[card]'));
      },
    });
    const bodies = ['card 4111', 'unclean', 'broken'];
    exporter.export(
      bodies.map((body) => ({ ...record, body })),
      () => {},
    );
    await exporter.forceFlush();
    expect(sentItems(sandbox, 'log').map(({ body }) => body)).toEqual(['card [card]']);
    expect(sentItems(sandbox, 'client_report')[0]).toMatchObject({
      discarded_events: [
        { reason: 'before_send', category: 'log_item', quantity: 1 },
        { reason: 'callback_error', category: 'log_item', quantity: 1 },
      ],
    });
  });

  it('says when nothing was delivered, and takes nothing after its shutdown', async () => {
    const exporter = createSentryLogExporter({ dsn: sandbox.dsn });
    sandbox.fault({ type: 'status', status: 500, times: 1 });
    const codes: number[] = [];
    const send = (): Promise<void> =>
      new Promise((resolve) => {
        exporter.export([{ ...record, body: 'hello' }], ({ code }) => {
          codes.push(code);
          resolve();
        });
      });
    await send();
    await send();
    await exporter.shutdown();
    await send();
    expect(codes).toEqual([1, 0, 1]);
    expect(sentItems(sandbox, 'log')).toHaveLength(1);
  });

  it.each([
    [1, undefined, 'trace'],
    [8, 'ERROR', 'debug'],
    [24, undefined, 'fatal'],
    [undefined, 'Warning', 'warn'],
    [undefined, 'CRITICAL', 'fatal'],
    [undefined, 'whatever', 'info'],
    [99, 'error', 'error'],
  ])('gives severity %s %s the level %s', async (severityNumber, severityText, level) => {
    const exporter = createSentryLogExporter({ dsn: sandbox.dsn });
    exporter.export([{ ...record, severityNumber, severityText, body: '' }], () => {});
    await exporter.forceFlush();
    expect(sentItems(sandbox, 'log')[0]).toMatchObject({ level });
  });
});
