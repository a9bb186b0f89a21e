import { expect, test } from 'vitest';
import type { HistoryColumns } from '../../history/columns.ts';
import { manyEvents } from '../../testing/many-events.ts';
import { naiveBatches, naiveCount } from '../../testing/naive-count.ts';
import { backtestAlerts } from '../backtest-alerts.ts';

const EVENTS = process.env['SENTRY_KIT_PROOF'] === '1' ? 20_000_000 : 4_000_000;
const ROUNDS = 7;

const alertsOf = (
  type: 'event_frequency_count' | 'event_unique_user_frequency_count',
  value: number,
) => ({
  alerts: {
    trial: {
      monitors: [{ project: 'shop', type: 'error' as const }],
      do: [{ if: { all: [{ type, value, interval: '1h' as const }] }, actions: [] }],
    },
  },
});

const countsOf = async (
  type: Parameters<typeof alertsOf>[0],
  value: number,
  columns: HistoryColumns,
  readings: 'event' | 'both',
) => {
  // Nothing is listed, as in the loop.
  const options = { completeSinceInMs: 0, readings, maxResults: 0 };
  const { alerts } = await backtestAlerts(alertsOf(type, value), columns, options);
  const { fired = Number.NaN, band } = alerts['trial']?.stages[0] ?? {};
  return [fired, band?.min === fired ? band.max : band?.min];
};

test(
  'ten million events a second for counts, at 0.6 of a loop by hand, and three million with users',
  { retry: 2, timeout: 300_000 },
  async () => {
    const columns = manyEvents(EVENTS);
    const { atInMs, issue, issues } = columns;
    // Some fifty pages a day.
    const value = EVENTS / 20_000;
    const rule = { value, lengthInMs: 3_600_000, pauseInMs: 1_800_000 };
    const subjects = {
      event: () => countsOf('event_frequency_count', value, columns, 'event'),
      both: () => countsOf('event_frequency_count', value, columns, 'both'),
      users: () => countsOf('event_unique_user_frequency_count', value / 2, columns, 'event'),
      loop: () => [naiveCount(atInMs, issue, issues.length, rule)],
      twoLoops: () => [
        naiveCount(atInMs, issue, issues.length, rule),
        naiveBatches(atInMs, issue, issues.length, rule),
      ],
    };
    const best: Record<string, number> = {};
    const found: Record<string, unknown> = {};
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, run] of Object.entries(subjects)) {
        const before = process.cpuUsage();
        found[name] = await run();
        const { user, system } = process.cpuUsage(before);
        best[name] = Math.min(best[name] ?? Infinity, (user + system) / 1e6);
      }
    }
    const { event = NaN, both = NaN, users = NaN, loop = NaN, twoLoops = NaN } = best;
    const perSecond = (seconds: number) => (EVENTS / seconds / 1e6).toFixed(1);
    console.log(
      `figure: ${EVENTS} events, fired ${String(found['loop'])}, millions a second of CPU: counts ${perSecond(event)} (loop by hand ` +
        `${perSecond(loop)}, ratio ${(loop / event).toFixed(2)}), in both readings ${perSecond(both)} ` +
        `(by hand ${perSecond(twoLoops)}, ratio ${(twoLoops / both).toFixed(2)}), users ${perSecond(users)}`,
    );
    expect(found['both']).toEqual(found['twoLoops']);
    expect((found['event'] as number[])[0]).toBe((found['loop'] as number[])[0]);
    expect((found['users'] as number[])[0]).toBeGreaterThan(100);
    expect(EVENTS / event).toBeGreaterThan(10e6);
    expect(EVENTS / both).toBeGreaterThan(10e6);
    expect(loop / event).toBeGreaterThan(0.6);
    expect(twoLoops / both).toBeGreaterThan(0.6);
    expect(EVENTS / users).toBeGreaterThan(3e6);
  },
);
