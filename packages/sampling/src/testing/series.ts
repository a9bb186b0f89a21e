import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WeekShape } from '../budget/types.ts';
import { forecastWeek, type Traffic } from '../simulate.ts';

const directory = process.env['SENTRY_KIT_TRAFFIC'] ?? '';
const isThere = directory !== '' && existsSync(join(directory, 'nyc_taxi.csv'));

/** For `describe.skipIf`: true without the series, but with SENTRY_KIT_INPUTS=required their absence has to fail. */
export const isTrafficSkipped = !isThere && process.env['SENTRY_KIT_INPUTS'] !== 'required';
export const trafficName = isThere
  ? 'numenta/NAB'
  : 'numenta/NAB (not there: set SENTRY_KIT_TRAFFIC)';

const DAY_IN_MS = 86_400_000;
const TRACES_PER_SECOND = 6;
const series = {
  // A whole calendar month, and the one before for the forecast.
  nyc_taxi: {
    intervalInMs: 1_800_000,
    start: Date.UTC(2014, 8, 1),
    end: Date.UTC(2014, 9, 1),
    before: Date.UTC(2014, 7, 1),
  },
  twitter_volume_AAPL: {
    intervalInMs: 300_000,
    start: Date.UTC(2015, 2, 1),
    end: Date.UTC(2015, 3, 1),
    before: undefined,
  },
  // Fourteen days, repeated until the month is full.
  elb_request_count_8c0756: {
    intervalInMs: 300_000,
    start: Date.UTC(2014, 3, 1),
    end: Date.UTC(2014, 4, 1),
    before: undefined,
  },
} as const;

/** A recorded series as a month of traffic, scaled to a mean of 6 traces a second. */
export function readSeries(name: keyof typeof series): {
  traffic: Traffic;
  forecast: WeekShape | undefined;
} {
  const { intervalInMs, start, end, before } = series[name];
  const points = readFileSync(join(directory, `${name}.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [timestamp = '', value] = line.split(',');
      return { time: Date.parse(`${timestamp.replace(' ', 'T')}Z`), value: Number(value) };
    });
  const length = (end - start) / intervalInMs;
  const inside = points.filter(({ time }) => time >= start && time < end);
  const isWhole = inside.length >= length * 0.98;
  const recorded = isWhole ? inside : points.slice(0, (14 * DAY_IN_MS) / intervalInMs);
  const counts = Array.from(
    { length },
    (_, index) => recorded[index % recorded.length]?.value ?? 0,
  );
  const mean = counts.reduce((sum, count) => sum + count, 0) / length;
  const scale = (TRACES_PER_SECOND * intervalInMs) / 1_000 / mean;
  const earlier = points.filter(
    ({ time }) => before !== undefined && time >= before && time < start,
  );
  return {
    traffic: {
      start,
      intervalInMs,
      counts: counts.map((count) => count * scale),
      names: [
        { name: 'GET /a', weight: 3, spansPerTrace: 8, spansSpread: 0.8 },
        { name: 'GET /b', weight: 1, spansPerTrace: 20, spansSpread: 0.8 },
      ],
    },
    forecast:
      before === undefined
        ? undefined
        : forecastWeek({ start: before, intervalInMs, counts: earlier.map(({ value }) => value) }),
  };
}
