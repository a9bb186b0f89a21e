import { createBudget } from '@sentry-kit/sampling';
import { TokenBucket } from 'limiter';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Bench, Row } from '../../bench.ts';
import { measureInterleaved } from '../../rounds.ts';

const OPERATIONS = 100_000;
const ROUNDS = 7;
const names = Array.from({ length: 200 }, (_, index) => `GET /route-${index}`);
const nameAt = (index: number) => names[index % names.length] ?? '';

/** What one decision costs, beside rate limiters that count and do not control a probability. */
export const budget: Bench = {
  name: 'sampling/budget',
  about:
    'CPU per decision of a budget with 200 keys, beside limiter and rate-limiter-flexible in memory.',
  async run(): Promise<readonly Row[]> {
    const controlled = createBudget({ spans: 1_000_000, per: 'hour' });
    const bucket = new TokenBucket({
      bucketSize: 1_000,
      tokensPerInterval: 300,
      interval: 'second',
    });
    const flexible = new RateLimiterMemory({ points: 300, duration: 1 });
    let kept = 0;
    const measured = await measureInterleaved(
      [
        {
          name: 'sampling',
          run: () => {
            for (let index = 0; index < OPERATIONS; index += 1)
              kept += controlled.decide(nameAt(index), 1);
          },
        },
        {
          name: 'limiter 4.1',
          run: () => {
            for (let index = 0; index < OPERATIONS; index += 1)
              kept += bucket.tryRemoveTokens(1) ? 1 : 0;
          },
        },
        {
          name: 'rate-limiter-flexible 11.4',
          run: async () => {
            for (let index = 0; index < OPERATIONS; index += 1) {
              // oxlint-disable-next-line no-await-in-loop -- one decision after the other, as its users write it
              kept += await flexible.consume(nameAt(index)).then(
                () => 1,
                () => 0,
              );
            }
          },
        },
      ],
      { rounds: ROUNDS, operations: OPERATIONS },
    );
    if (!(kept > 0)) throw new Error('nothing was kept, so that nothing was measured');
    const own = measured.get('sampling') ?? Number.NaN;
    const peer = measured.get('limiter 4.1') ?? Number.NaN;
    return [...measured].map(([subject, microseconds]) => {
      const row = { subject, metric: 'CPU per decision', value: microseconds * 1_000, unit: 'ns' };
      return subject === 'sampling' ? Object.assign(row, { ratioToPeer: own / peer }) : row;
    });
  },
};
