import { describe, expect, test } from 'vitest';
import type { HistoryEvent, IssueEvent } from '../history/types.ts';
import type { Alert, AlertSet } from '../model/alerts.ts';
import type { AlertCondition } from '../model/conditions.ts';
import { backtestAlerts } from './backtest-alerts.ts';
import type { BacktestOptions } from './types.ts';

const START = Date.UTC(2026, 8, 1);
const at = (minutes: number) => START + minutes * 60_000;
const event = (minutes: number, more: Partial<IssueEvent> = {}): IssueEvent => ({
  type: 'event',
  atInMs: at(minutes),
  project: 'shop',
  issue: '1',
  ...more,
});
const alertOf = (condition: AlertCondition | undefined, more: Partial<Alert> = {}): AlertSet => ({
  alerts: {
    checkout: {
      monitors: [{ project: 'shop', type: 'error' }],
      do: [
        {
          ...(condition ? { if: { all: [condition] } } : {}),
          actions: [{ type: 'email', to: 'issue_owners' }],
        },
      ],
      ...more,
    },
  },
});
const run = async (set: AlertSet, history: readonly HistoryEvent[], options?: BacktestOptions) => {
  const result = await backtestAlerts(set, history, { completeSinceInMs: 0, ...options });
  const stage = result.alerts['checkout']?.stages[0];
  if (!stage) throw new Error('there is no such alert');
  return { ...stage, result, missing: result.alerts['checkout']?.missing ?? {} };
};
const minutesOf = (results: readonly { readonly triggeredAt: string; isThrottled: boolean }[]) =>
  results
    .filter(({ isThrottled }) => !isThrottled)
    .map(({ triggeredAt }) => (Date.parse(triggeredAt) - START) / 60_000);

const more = { type: 'event_frequency_count', value: 2, interval: '5m' } as const;

describe('a condition that counts', () => {
  test('fires above its value, and an event leaves its window after the length of it', async () => {
    const { results, band } = await run(alertOf(more, { frequencyInMinutes: 0 }), [
      event(0),
      event(1),
      event(2),
      event(6.9),
      event(11.9),
    ]);
    // At 2 there are three; at 6.9 those of 2 and 6.9; 6.9 is out at 11.9.
    expect(minutesOf(results)).toEqual([2]);
    expect(band).toEqual({ min: 1, max: 1 });
  });

  test('sees more when it is asked at the end of the minute', async () => {
    const { fired, band } = await run(alertOf({ ...more, value: 1 }, { frequencyInMinutes: 0 }), [
      event(0.1),
      event(0.2),
      event(0.3),
    ]);
    expect(fired).toBe(2);
    expect(band).toEqual({ min: 1, max: 2 });
  });

  test('does not know what came before the history', async () => {
    const history = [event(0), event(1), event(20)];
    const { unknown, missing } = await run(alertOf(more), history, {
      completeSinceInMs: at(0),
    });
    expect(unknown).toBe(2);
    expect(missing).toEqual({ 'events before the history begins': 2 });
  });

  test('counts users, and does not know them when an event does not say', async () => {
    const users = { type: 'event_unique_user_frequency_count', value: 1, interval: '1h' } as const;
    const history = [
      event(0, { user: 'ada' }),
      event(1, { user: 'ada' }),
      event(2, { user: null }),
    ];
    expect(await run(alertOf(users), history)).toMatchObject({ fired: 0, unknown: 0 });
    expect(await run(alertOf(users), [...history, event(3)])).toMatchObject({
      fired: 0,
      unknown: 1,
      missing: { 'environments, users or tags of events': 1 },
    });
    expect(await run(alertOf(users), [...history, event(3, { user: 'bob' })])).toMatchObject({
      fired: 1,
    });
  });

  test('compares with the window before; growth from nothing depends on the server', async () => {
    const growth = {
      type: 'event_frequency_percent',
      value: 150,
      interval: '5m',
      comparisonInterval: '15m',
    } as const;
    const history = [event(0), event(1), event(14), event(15), event(16)];
    const set = alertOf(growth, { frequencyInMinutes: 0 });
    // From nothing, one event is 100 percent and two are 200. At 15 there are two against the one of 0
    // (100 percent), at 16 three against two (50 percent).
    expect(minutesOf((await run(set, history)).results)).toEqual([1]);
    expect((await run(set, history, { semantics: 'legacy' })).fired).toBe(0);
  });

  test('counts only what its filters and the environment of the alert let through', async () => {
    const filters = [{ type: 'tagged_event', key: 'plan', match: 'eq', value: 'Paid' } as const];
    const set = alertOf({ ...more, value: 1, filters }, { environment: 'production' });
    const paid = { environment: 'production', tags: { plan: 'paid' } };
    expect(
      await run(set, [
        event(0, paid),
        event(1, { ...paid, environment: 'staging' }),
        event(2, { ...paid, tags: {} }),
      ]),
    ).toMatchObject({ fired: 0, unknown: 0 });
    expect(await run(set, [event(0, paid), event(1, paid)])).toMatchObject({ fired: 1 });
  });

  test('compares with the sessions of the last hour, and says nothing of fewer than 50', async () => {
    const share = { type: 'percent_sessions_count', value: 5, interval: '30m' } as const;
    const sessions = (count: number) =>
      ({ type: 'sessions', atInMs: at(0), project: 'shop', count }) as const;
    const events = [event(1), event(2)];
    // 60 sessions in an hour are 30 in half an hour: one event is 3.33 percent, two are 6.67.
    expect((await run(alertOf(share), [sessions(60), ...events])).results).toHaveLength(1);
    expect(await run(alertOf(share), [sessions(49), ...events])).toMatchObject({ fired: 0 });
    expect(await run(alertOf(share), events)).toMatchObject({ unknown: 2 });
  });
});

describe('a pause', () => {
  test('is for each issue, and includes its last moment', async () => {
    const { results, muted } = await run(alertOf(undefined), [
      event(0),
      event(10, { issue: '2' }),
      event(30),
      event(30.1),
    ]);
    expect(minutesOf(results)).toEqual([0, 10, 30.1]);
    expect(muted).toBe(1);
  });

  test('of each group is its own, and an action that two of them have is sent once', async () => {
    const actions = [{ type: 'webhook' } as const];
    const { result } = await run(
      alertOf(undefined, {
        do: [
          { actions },
          { if: { all: [{ type: 'level', match: 'gte', level: 'error' }] }, actions },
        ],
      }),
      [event(0, { level: 'info' }), event(1, { level: 'error' }), event(60, { level: 'fatal' })],
    );
    const stages = result.alerts['checkout']?.stages ?? [];
    expect(stages.map(({ fired, actions: sent }) => [fired, sent[0]?.sent])).toEqual([
      [2, 2],
      [2, 1],
    ]);
  });
});

describe('an answer that the history does not have', () => {
  test('is unknown, and says for want of what', async () => {
    const set = alertOf({ type: 'issue_priority_greater_or_equal', priority: 'high' });
    expect(await run(set, [event(0)])).toMatchObject({
      fired: 0,
      unknown: 1,
      missing: { 'state.priority': 1 },
    });
  });

  test('does not matter when another condition decides', async () => {
    const level = { type: 'level', match: 'eq', level: 'fatal' } as const;
    const priority = { type: 'issue_priority_equals', priority: 'high' } as const;
    const both = alertOf(undefined, { do: [{ if: { all: [priority, level] }, actions: [] }] });
    const either = alertOf(undefined, { do: [{ if: { any: [priority, level] }, actions: [] }] });
    const neither = alertOf(undefined, { do: [{ if: { none: [priority, level] }, actions: [] }] });
    const quiet = [event(0, { level: 'info' })];
    const loud = [event(0, { level: 'fatal' })];
    expect(await run(both, quiet)).toMatchObject({ fired: 0, unknown: 0 });
    expect(await run(either, loud)).toMatchObject({ fired: 1, unknown: 0 });
    expect(await run(neither, loud)).toMatchObject({ fired: 0, unknown: 0 });
    expect(await run(neither, quiet)).toMatchObject({ fired: 0, unknown: 1 });
  });

  test('is whether an issue is new, unless the history has everything or the event says it', async () => {
    const set = alertOf(undefined, { when: { any: [{ type: 'first_seen_event' }] } });
    const history = [event(0), event(1)];
    expect(await run(set, history)).toMatchObject({ fired: 1, unknown: 0 });
    expect(await run(set, history, { completeSinceInMs: at(-5) })).toMatchObject({ unknown: 1 });
    const told = [event(0, { state: { isNew: false } })];
    expect(await run(set, told, { completeSinceInMs: at(-5) })).toMatchObject({ unknown: 0 });
  });
});

test('alerts that nothing concerns, or that are off, are told', async () => {
  const { result } = await run(alertOf(undefined), [event(0, { project: 'docs' })]);
  expect(result.diagnostics).toMatchObject([
    { code: 'alert-rules/nothing-to-try', path: ['alerts', 'checkout'] },
  ]);
  const off = await run(alertOf(undefined, { enabled: false }), [event(0)]);
  expect(off.fired).toBe(0);
  expect(off.result.diagnostics).toMatchObject([{ code: 'alert-rules/alert-off' }]);
});

test('results read as those of the preview of Sentry', async () => {
  const { results } = await run(alertOf(undefined), [event(0), event(1)]);
  expect(results).toEqual([
    { groupId: '1', triggeredAt: '2026-09-01T00:00:00.000Z', isThrottled: false },
    { groupId: '1', triggeredAt: '2026-09-01T00:01:00.000Z', isThrottled: true },
  ]);
});

test('an array may be in any order, a stream may not', async () => {
  const history = [event(1, { issue: '2' }), event(0)];
  expect(minutesOf((await run(alertOf(undefined), history)).results)).toEqual([0, 1]);
  async function* stream() {
    yield* history;
  }
  await expect(backtestAlerts(alertOf(undefined), stream())).rejects.toThrow(
    /in order of time\s+1: is of 2026-09-01T00:00:00.000Z, and the one before of 2026-09-01T00:01/,
  );
});

test('can be aborted', async () => {
  await expect(
    backtestAlerts(alertOf(undefined), [], { signal: AbortSignal.abort() }),
  ).rejects.toMatchObject({ kind: 'aborted' });
});
