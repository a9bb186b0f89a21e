import { describe, expect, it } from 'vitest';
import { canonicalSpans } from '../testing/canonical-otlp.ts';
import { decodeOtlp, decoder } from '../testing/decode-otlp.ts';
import type { OtlpRequest } from '../testing/decode-otlp.ts';
import { createPayloads } from '../testing/otlp-payloads.ts';
import { PATIENCE_IN_MS, printFigure, sized } from '../testing/proof.ts';
import { seededRandom } from '../testing/random.ts';
import { convertSentryEnvelope } from './convert-sentry-envelope.ts';
import { encodeOtlpLogs, encodeOtlpTraces } from './protobuf/encode.ts';
import { throughSentry } from '../testing/through-sentry.ts';

describe.skipIf(decoder.isSkipped)(`what comes back, read by ${decoder.name}`, () => {
  it(
    'is what went in, as protobuf and as JSON',
    async () => {
      const next = createPayloads(seededRandom(21));
      const payloads = Array.from({ length: sized(10_000, 300) }, next);
      const requests: OtlpRequest[] = [];
      for (const payload of payloads) {
        const back = await throughSentry(payload);
        const json = new TextEncoder().encode(JSON.stringify(back));
        requests.push({ signal: 'traces', form: 'protobuf', body: encodeOtlpTraces(back) });
        requests.push({ signal: 'traces', form: 'json', body: json });
      }
      const read = await decodeOtlp(requests);
      expect(read).toHaveLength(requests.length);
      for (const [index, traces] of read.entries()) {
        const expected = canonicalSpans(payloads[Math.floor(index / 2)] ?? {});
        expect(canonicalSpans(traces)).toEqual(expected);
      }
      printFigure(`${read.length} requests read by opentelemetry-proto as they were sent`);
    },
    PATIENCE_IN_MS,
  );

  it('has logs with their trace, severity, text and attributes', async () => {
    const log = {
      timestamp: 1_800_000_000.25,
      level: 'warn',
      body: 'low on paper',
      trace_id: '0af7651916cd43dd8448eb211c80319c',
      severity_number: 13,
      attributes: {
        'sentry.trace.parent_span_id': { type: 'string', value: 'b7ad6b7169203331' },
        'sentry.release': { type: 'string', value: 'shop@1.2.3' },
        sheets: { type: 'integer', value: 3 },
        share: { type: 'double', value: 1 },
        trays: { type: 'array', value: ['a', 'b'] },
      },
    };
    const { value } = convertSentryEnvelope([{}, [[{ type: 'log' }, { items: [log] }]]]);
    const [read] = await decodeOtlp([
      { signal: 'logs', form: 'protobuf', body: encodeOtlpLogs(value.logs) },
    ]);
    expect(read).toEqual({
      resourceLogs: [
        {
          resource: {
            attributes: [{ key: 'service.version', value: { stringValue: 'shop@1.2.3' } }],
          },
          scopeLogs: [
            {
              scope: {},
              logRecords: [
                {
                  timeUnixNano: '1800000000250000000',
                  observedTimeUnixNano: '1800000000250000000',
                  severityNumber: 13,
                  severityText: 'WARN',
                  body: { stringValue: 'low on paper' },
                  traceId: '0af7651916cd43dd8448eb211c80319c',
                  spanId: 'b7ad6b7169203331',
                  attributes: [
                    { key: 'sheets', value: { intValue: '3' } },
                    { key: 'share', value: { doubleValue: 1 } },
                    {
                      key: 'trays',
                      value: {
                        arrayValue: { values: [{ stringValue: 'a' }, { stringValue: 'b' }] },
                      },
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });
});
