import { compareSampling, createTraffic } from '@sentry-kit/sampling/simulate';
import type { Bench, Row } from '../../bench.ts';

const SPANS_PER_MONTH = 11_000_000;
const PEER = 'fixed rate 0.1';

/** A month of ten million traces at a fixed rate, and under a budget: always the same figures. */
export const month: Bench = {
  name: 'sampling/month',
  about:
    'Blind minutes, the fullest minute and what Sentry extrapolates of a simulated month with a burst, at a fixed rate and under a budget of eleven million spans.',
  run(): Promise<readonly Row[]> {
    const traffic = createTraffic({
      start: Date.UTC(2026, 10, 1),
      days: 30,
      tracesPerDay: 300_000,
      names: 20,
      spansPerTrace: 12,
      bursts: [{ at: Date.UTC(2026, 10, 12, 9), lengthInMinutes: 45, factor: 50 }],
    });
    const { before, after } = compareSampling(
      traffic,
      { policy: { rules: [], defaultRate: 0.1 }, spansPerMonth: SPANS_PER_MONTH },
      {
        policy: { rules: [], defaultRate: 1 },
        budget: { limit: { spans: SPANS_PER_MONTH, per: 'month' } },
        spansPerMonth: SPANS_PER_MONTH,
      },
    );
    return Promise.resolve(
      [
        { subject: PEER, simulation: before },
        { subject: 'sampling, budget', simulation: after },
      ].flatMap(({ subject, simulation: { blindMinutes, peakMinute, estimate } }) => [
        { subject, metric: 'blind minutes', value: blindMinutes, unit: '' },
        { subject, metric: 'spans in the fullest minute', value: peakMinute.storedSpans, unit: '' },
        {
          subject,
          metric: 'traces, extrapolated from what is stored, off by',
          value: estimate.relativeError * 100,
          unit: '%',
        },
      ]),
    );
  },
};
