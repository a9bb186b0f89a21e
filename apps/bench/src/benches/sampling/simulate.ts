import { createSeededRandom, createTraffic, simulateSampling } from '@sentry-kit/sampling/simulate';
import type { Bench, Row } from '../../bench.ts';
import { measureInterleaved } from '../../rounds.ts';

const DAYS = 3;
const EVENTS_PER_DAY = 3_300_000;
const ROUNDS = 3;

/** Events a second through a hundred rules, beside a loop that draws a name and a decision for each event. */
export const simulate: Bench = {
  name: 'sampling/simulate',
  about: 'Million events a second with 100 rules and 2,000 names, beside a loop without rules.',
  async run(): Promise<readonly Row[]> {
    const traffic = createTraffic({
      start: Date.UTC(2026, 10, 1),
      days: DAYS,
      tracesPerDay: EVENTS_PER_DAY,
      names: 2_000,
    });
    const rules = Array.from({ length: 100 }, (_, index) => ({
      id: `rule-${index}`,
      when: { name: index % 2 === 0 ? { prefix: `POST /${index}/` } : `GET /route-${index}` },
      rate: 0.01 + index / 200,
    }));
    const events = traffic.counts.reduce((sum, count) => sum + Math.round(count), 0);
    const random = createSeededRandom(1);
    let kept = 0;
    const measured = await measureInterleaved(
      [
        {
          name: 'sampling',
          run: () =>
            void (kept += simulateSampling(traffic, { policy: { rules, defaultRate: 0.1 } }).kept
              .traces),
        },
        {
          name: 'loop without rules',
          run: () => {
            for (let index = 0; index < events; index += 1) {
              const name = traffic.names[Math.floor(random() * traffic.names.length)];
              if (name && random() < 0.1) kept += name.spansPerTrace;
            }
          },
        },
      ],
      { rounds: ROUNDS, operations: events },
    );
    if (!(kept > 0)) throw new Error('nothing was kept, so that nothing was measured');
    const own = 1 / (measured.get('sampling') ?? Number.NaN);
    const peer = 1 / (measured.get('loop without rules') ?? Number.NaN);
    return [
      {
        subject: 'sampling',
        metric: 'events a second and core',
        value: own,
        unit: 'million',
        ratioToPeer: own / peer,
      },
      {
        subject: 'loop without rules',
        metric: 'events a second and core',
        value: peer,
        unit: 'million',
      },
    ];
  },
};
