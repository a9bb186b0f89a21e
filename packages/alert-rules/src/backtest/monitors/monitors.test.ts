import { describe, expect, test } from 'vitest';
import type { HistoryEvent } from '../../history/types.ts';
import type { AlertSet } from '../../model/alerts.ts';
import type { Monitor } from '../../model/monitors.ts';
import { backtestAlerts } from '../backtest-alerts.ts';

const START = Date.UTC(2026, 8, 1);
const at = (minutes: number) => START + minutes * 60_000;
const setOf = (monitor: Monitor, more: Partial<AlertSet['alerts'][string]> = {}): AlertSet => ({
  monitors: { watch: monitor },
  alerts: { pager: { monitors: ['watch'], frequencyInMinutes: 0, do: [{ actions: [] }], ...more } },
});
const run = async (set: AlertSet, history: readonly HistoryEvent[]) => {
  const { monitors, alerts, diagnostics } = await backtestAlerts(set, history, {
    completeSinceInMs: 0,
  });
  const changes = monitors['watch']?.changes.map(({ at: when, to }) => [
    (Date.parse(when) - START) / 60_000,
    to,
  ]);
  const results = alerts['pager']?.stages.map((stage) =>
    stage.results.map(({ triggeredAt }) => (Date.parse(triggeredAt) - START) / 60_000),
  );
  return { changes, results, watch: monitors['watch'], diagnostics };
};

describe('a metric monitor', () => {
  const metric = {
    type: 'metric',
    project: 'shop',
    aggregate: 'p95(span.duration)',
    windowInMinutes: 5,
    critical: { above: 50 },
    warning: { above: 20 },
  } as const;
  const samples = (...values: readonly (number | null)[]) =>
    values.map((value, index) => ({
      type: 'metric' as const,
      atInMs: at(index),
      monitor: 'watch',
      value,
    }));

  test('takes the most urgent threshold, and is over only where that is said', async () => {
    const { changes } = await run(
      setOf({ ...metric, resolve: { below: 10 } }),
      samples(20, 21, 30, 51, 40, 15, 9, 9, 60),
    );
    // 15 is below the thresholds and not yet below 10: nothing holds, so nothing changes.
    expect(changes).toEqual([
      [1, 'medium'],
      [3, 'high'],
      [4, 'medium'],
      [6, 'ok'],
      [8, 'high'],
    ]);
  });

  test('fires alerts by priority, and once more when it is over', async () => {
    const group = (priority: 'high' | 'medium') => ({
      if: {
        any: [
          { type: 'issue_priority_greater_or_equal', priority } as const,
          { type: 'issue_priority_deescalating', priority } as const,
        ],
      },
      actions: [],
    });
    const { results } = await run(
      setOf(metric, { do: [group('high'), group('medium')] }),
      samples(30, 60, 30, 5),
    );
    // High at 1; falling from it at 2, and over at 3. Medium from the beginning on.
    expect(results).toEqual([
      [1, 2, 3],
      [0, 1, 2, 3],
    ]);
  });

  test('compares with a baseline, and leaves values out that have none', async () => {
    const set = setOf({
      ...metric,
      compareTo: '1d',
      critical: { increaseBy: 30 },
      warning: undefined as never,
    });
    const values = [
      { value: 129, baseline: 100 },
      { value: 500, baseline: 0 },
      { value: 131, baseline: 100 },
      { value: 100, baseline: 100 },
    ];
    const history = values.map((sample, index) => ({
      type: 'metric' as const,
      atInMs: at(index),
      monitor: 'watch',
      ...sample,
    }));
    expect((await run(set, history)).changes).toEqual([
      [2, 'high'],
      [3, 'ok'],
    ]);
  });

  test('counts events itself, minute by minute', async () => {
    const set = setOf({
      ...metric,
      aggregate: 'count()',
      critical: { above: 2 },
      warning: undefined as never,
    });
    const event = (minutes: number) =>
      ({ type: 'event', atInMs: at(minutes), project: 'shop', issue: '1' }) as const;
    const { changes } = await run(set, [event(0.2), event(0.4), event(2.5), event(9)]);
    // Three until 3; the two of the first minute are in no window that ends after 5.4.
    expect(changes).toEqual([
      [3, 'high'],
      [6, 'ok'],
    ]);
  });

  test('does not know what it cannot compute', async () => {
    const { watch, changes } = await run(setOf(metric), samples(null, null));
    expect([watch?.unknown, changes]).toEqual([2, []]);
    const none = await run(setOf(metric), [
      { type: 'event', atInMs: at(0), project: 'shop', issue: '1' },
    ]);
    expect(none.diagnostics.map(({ path }) => path.join('.'))).toContain('monitors.watch');
  });
});

describe('a cron monitor', () => {
  const cron = {
    type: 'cron',
    project: 'shop',
    schedule: '0 * * * *',
    checkinMarginInMinutes: 5,
    maxRuntimeInMinutes: 10,
  } as const;
  const checkIn = (minutes: number, status: 'ok' | 'error' | 'in_progress') =>
    ({ type: 'check_in', atInMs: at(minutes), monitor: 'watch', status }) as const;

  test('misses a run that has not begun within the margin', async () => {
    const { changes } = await run(setOf(cron), [
      checkIn(0, 'ok'),
      checkIn(61, 'ok'),
      checkIn(190, 'ok'),
    ]);
    // The run of minute 120 is missing after 125; the one of 180 came at 190, after 185.
    expect(changes).toEqual([
      [126, 'failing'],
      [190, 'ok'],
    ]);
  });

  test('waits for so many bad ones and so many good ones in a row', async () => {
    const set = setOf({ ...cron, failureIssueThreshold: 2, recoveryThreshold: 2 });
    const { changes, results } = await run(set, [
      checkIn(0, 'error'),
      checkIn(60, 'ok'),
      checkIn(120, 'error'),
      checkIn(180, 'error'),
      checkIn(240, 'ok'),
      checkIn(300, 'ok'),
    ]);
    expect(changes).toEqual([
      [180, 'failing'],
      [300, 'ok'],
    ]);
    expect(results).toEqual([[180, 300]]);
  });

  test('takes a run that never ends for a bad one', async () => {
    const { changes } = await run(setOf(cron), [
      checkIn(0, 'in_progress'),
      checkIn(9, 'ok'),
      checkIn(60, 'in_progress'),
      checkIn(90, 'in_progress'),
    ]);
    expect(changes).toEqual([[71, 'failing']]);
  });
});

test('an uptime monitor needs failures in a row, and each further one is an event', async () => {
  const uptime = {
    type: 'uptime',
    project: 'shop',
    url: 'https://example.com/',
    intervalInSeconds: 60,
  } as const;
  const history = [false, false, true, false, false, false, false, true].map((isUp, index) => ({
    type: 'uptime_check' as const,
    atInMs: at(index),
    monitor: 'watch',
    isUp,
  }));
  const { changes, results } = await run(setOf(uptime), history);
  expect(changes).toEqual([
    [5, 'high'],
    [7, 'ok'],
  ]);
  expect(results).toEqual([[5, 6, 7]]);
});
