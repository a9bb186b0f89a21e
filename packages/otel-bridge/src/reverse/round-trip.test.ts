import { describe, expect, it } from 'vitest';
import { canonicalSpans } from '../testing/canonical-otlp.ts';
import { createPayloads } from '../testing/otlp-payloads.ts';
import { PATIENCE_IN_MS, printFigure, sized } from '../testing/proof.ts';
import { seededRandom } from '../testing/random.ts';
import { throughSentry } from '../testing/through-sentry.ts';

// As an exporter hands them over: several requests in one.
const AT_ONCE = 50;

describe('OTLP to Sentry and back', () => {
  it(
    'keeps every field',
    async () => {
      const next = createPayloads(seededRandom(8));
      const count = sized(100_000, 1_000);
      let spans = 0;
      let differences = 0;
      for (let done = 0; done < count; done += AT_ONCE) {
        const payloads = Array.from({ length: AT_ONCE }, next);
        const payload = {
          resourceSpans: payloads.flatMap(({ resourceSpans = [] }) => resourceSpans),
        };
        const expected = canonicalSpans(payload);
        const back = canonicalSpans(await throughSentry(payload));
        if (JSON.stringify(back) !== JSON.stringify(expected)) differences++;
        if (differences === 1) expect(back).toEqual(expected);
        spans += expected.length;
      }
      expect(differences).toBe(0);
      expect(spans).toBeGreaterThan(count);
      printFigure(`${count} payloads with ${spans} spans came back whole, seed 8`);
    },
    PATIENCE_IN_MS,
  );

  it('leaves what a hook has changed as the hook left it', async () => {
    const span = {
      traceId: '5b8efff798038103d269b633813fc60c',
      spanId: 'eee19b7ec3c1b174',
      name: 'card 4111',
      startTimeUnixNano: '1544712660000000123',
      attributes: [
        { key: 'card', value: { stringValue: '4111' } },
        { key: 'big', value: { intValue: '9007199254740993' } },
      ],
    };
    const back = await throughSentry(
      { resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] },
      {
        beforeSendSpan: (sent) => ({
          ...sent,
          name: 'card',
          attributes: { ...sent.attributes, card: '[card]' },
        }),
      },
    );
    expect(back.resourceSpans?.[0]?.scopeSpans?.[0]?.spans?.[0]).toMatchObject({
      name: 'card',
      startTimeUnixNano: span.startTimeUnixNano,
      attributes: [
        { key: 'card', value: { stringValue: '[card]' } },
        { key: 'big', value: { intValue: '9007199254740993' } },
      ],
    });
  });
});
