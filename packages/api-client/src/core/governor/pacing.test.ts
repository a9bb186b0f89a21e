import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idealDurationInMs } from '../../testing/ideal-schedule.ts';
import { createPaced, usualLimit } from '../../testing/paced.ts';
import { runs } from '../../testing/proof.ts';
import { createRandom } from '../../testing/random.ts';

const calls = 400;
const latencyInMs = [120, 240] as const;
const phases = Array.from({ length: 10 }, (_, index) => index * 100);

const idealOf = (requests: number, phaseInMs: number): number =>
  idealDurationInMs(requests, usualLimit, phaseInMs, latencyInMs, createRandom(phaseInMs));

describe('400 calls at once, 40 a second, 25 at a time', () => {
  it.each([0, 3700, -86_400_000])(
    'draw no 429 at any phase of the window, with a server that is %i ms ahead',
    async (skewInMs) => {
      for (const phaseInMs of phases) {
        const { server, burst } = createPaced({ phaseInMs, skewInMs });
        // oxlint-disable-next-line no-await-in-loop -- one run after the other
        const tookInMs = await burst(calls);
        expect(server.answers).toEqual({ 200: calls });
        // Nobody is faster than somebody who knows all in advance.
        expect(tookInMs).toBeGreaterThan(0.99 * idealOf(calls, phaseInMs));
      }
    },
  );

  it('take at most 1.08 of the ideal time from the beginning of a window', async () => {
    const tookInMs = await createPaced().burst(calls);
    expect(tookInMs).toBeLessThanOrEqual(1.08 * idealOf(calls, 0));
  });
});

it.each([
  { limit: 1, windowInSeconds: 1, concurrency: undefined, requests: 6 },
  { limit: 5, windowInSeconds: 1, concurrency: undefined, requests: 40 },
  { limit: 60, windowInSeconds: 60, concurrency: 1, requests: 150 },
  { limit: 1000, windowInSeconds: 300, concurrency: 15, requests: 2500 },
  { limit: 100, windowInSeconds: 3600, concurrency: undefined, requests: 150 },
])(
  'keeps to $limit requests in $windowInSeconds s, $concurrency at a time',
  async ({ requests, ...limit }) => {
    const { server, burst } = createPaced({ ...limit, phaseInMs: 300 });
    const tookInMs = await burst(requests);
    expect(server.answers).toEqual({ 200: requests });
    const random = createRandom(300);
    const ideal = idealDurationInMs(requests, limit, 300, latencyInMs, random);
    expect(tookInMs).toBeLessThanOrEqual(ideal + 1000);
  },
);

it.each(phases)(
  'draws no 429 from 200 paths that nobody knows, %i ms into a window',
  async (phaseInMs) => {
    const { clock, server, connect } = createPaced({ phaseInMs });
    const client = connect();
    const paths = Array.from({ length: 200 }, (_, index) => `projects/acme/shop-${index}/things/`);
    await clock.run(Promise.all(paths.map(async (path) => client.request('GET', path))));
    expect(server.answers).toEqual({ 200: 200 });
  },
);

it('draws no 429 from any limit, latency and clock, whatever is lost on the way', async () => {
  const scenario = fc.record({
    limit: fc.integer({ min: 1, max: 60 }),
    windowInSeconds: fc.constantFrom(1, 2, 10, 60),
    concurrency: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
    skewInMs: fc.integer({ min: -100_000, max: 100_000 }),
    phaseInMs: fc.integer({ min: 0, max: 60_000 }),
    latencyInMs: fc.constantFrom([1, 5] as const, [120, 240] as const, [50, 4000] as const),
    lossRate: fc.constantFrom(0, 0.05),
  });
  await fc.assert(
    fc.asyncProperty(scenario, async (options) => {
      const { server, burst } = createPaced(options);
      await burst(80);
      expect(server.answers).toEqual({ 200: 80 });
    }),
    runs(300),
  );
});
