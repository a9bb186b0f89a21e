import { describe, expect, it } from 'vitest';
import { convertOtlpTraces } from './convert-otlp-traces.ts';
import type { OtlpTraces } from './otlp-json.ts';

const ids = { traceId: '5B8EFFF798038103D269B633813FC60C', spanId: 'EEE19B7EC3C1B174' };
const of = (...spans: readonly unknown[]) =>
  convertOtlpTraces({ resourceSpans: [{ scopeSpans: [{ spans }] }] } as OtlpTraces);

describe('reading OTLP', () => {
  it('gives spans as an SDK hands them to its exporters', () => {
    const { value, diagnostics } = convertOtlpTraces({
      resourceSpans: [
        {
          resource: { attributes: [{ key: 'service.name', value: { stringValue: 'shop' } }] },
          scopeSpans: [
            {
              scope: { name: 'orders', version: '1.0.0' },
              spans: [
                {
                  ...ids,
                  parentSpanId: 'EEE19B7EC3C1B173',
                  flags: 0x301,
                  name: 'GET /orders',
                  kind: 2,
                  startTimeUnixNano: '1544712660000000123',
                  endTimeUnixNano: 1544712661000,
                  attributes: [{ key: 'rows', value: { intValue: '7' } }],
                  status: { code: 2, message: 'gone' },
                },
              ],
            },
          ],
        },
      ],
    });
    expect(diagnostics).toEqual([]);
    expect(value[0]).toMatchObject({
      name: 'GET /orders',
      kind: 1,
      parentSpanContext: { spanId: 'eee19b7ec3c1b173', isRemote: true },
      startTime: [1_544_712_660, 123],
      endTime: [1544, 712_661_000],
      attributes: { rows: 7 },
      status: { code: 2, message: 'gone' },
      resource: { attributes: { 'service.name': 'shop' } },
      instrumentationScope: { name: 'orders', version: '1.0.0' },
    });
    expect(value[0]?.spanContext()).toMatchObject({
      traceId: ids.traceId.toLowerCase(),
      spanId: ids.spanId.toLowerCase(),
      traceFlags: 1,
    });
  });

  it('lists every span that cannot be one, and keeps the others', () => {
    const { value, diagnostics } = of(
      { ...ids, name: 'fine' },
      { name: 'no ids' },
      { ...ids, traceId: '0'.repeat(32) },
      { ...ids, attributes: 7 },
      { ...ids, links: [null] },
      { ...ids, name: 'fine, too' },
    );
    expect(value.map(({ name }) => name)).toEqual(['fine', 'fine, too']);
    expect(diagnostics.map(({ code, path }) => [code, path.at(-1)])).toEqual(
      [1, 2, 3, 4].map((index) => ['otel-bridge/invalid-span', index]),
    );
  });

  it.each([1000, 4000, 7000, 100_000])('takes values nested %i deep, or says why not', (depth) => {
    const text = `${'{"arrayValue":{"values":['.repeat(depth)}${']}}'.repeat(depth)}`;
    const deep: unknown = { key: 'deep', value: JSON.parse(text) };
    const { value, diagnostics } = of({ ...ids, attributes: [deep] }, { ...ids, name: 'fine' });
    expect(value.at(-1)?.name).toBe('fine');
    expect(value.length + diagnostics.length).toBe(2);
  });

  it.each([
    [null],
    [undefined],
    ['text'],
    [{ resourceSpans: 'text' }],
    [{ resourceSpans: [null, 7, { scopeSpans: {} }, { scopeSpans: [null, { spans: 'text' }] }] }],
    [{ resourceSpans: [{ resource: null, scopeSpans: [{ scope: null, spans: [ids] }] }] }],
  ])('does not throw on %j', (request) => {
    const { value, diagnostics } = convertOtlpTraces(request as unknown as OtlpTraces);
    expect(value.length + diagnostics.length).toBeLessThanOrEqual(1);
  });
});
