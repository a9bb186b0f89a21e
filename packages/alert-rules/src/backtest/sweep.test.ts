import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packHistory } from '../history/pack-history.ts';
import type { IssueEvent } from '../history/types.ts';
import type { Alert } from '../model/alerts.ts';
import { arbitraryHistory, arbitrarySince } from '../testing/arbitrary-history.ts';
import { runs } from '../testing/runs.ts';
import { backtestAlerts } from './backtest-alerts.ts';
import { sweepThreshold } from './sweep-threshold.ts';

const monitors = [{ project: 'shop', type: 'error' }] as const;
const count = (value: number) =>
  ({ type: 'event_frequency_count', value, interval: '5m' }) as const;
const level = { type: 'level', match: 'gte', level: 'error' } as const;
/** The condition that is tried alone, beside another one, in the beginning, and in `none`. */
const shapes: readonly ((value: number) => Alert)[] = [
  (value) => ({ monitors, do: [{ if: { all: [count(value)] }, actions: [] }] }),
  (value) => ({
    monitors,
    frequencyInMinutes: 1,
    do: [{ if: { any: [count(value), level] }, actions: [] }, { actions: [] }],
  }),
  (value) => ({
    monitors,
    environment: 'production',
    when: { all: [level, count(value)] },
    do: [{ actions: [] }, { if: { none: [level] }, actions: [] }],
  }),
  (value) => ({
    monitors,
    frequencyInMinutes: 0,
    when: { none: [count(value)] },
    do: [{ actions: [] }],
  }),
];

describe('a sweep', () => {
  test('says of every value what a backtest with it says', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryHistory,
        arbitrarySince,
        fc.constantFrom(...shapes),
        fc.boolean(),
        async (events, since, shape, isPacked) => {
          const whole = events.map((event): IssueEvent => ({
            user: null,
            environment: null,
            ...event,
          }));
          const history = isPacked ? packHistory(whole) : events;
          const options = { completeSinceInMs: since };
          const { values } = await sweepThreshold(
            { alerts: { trial: shape(9) } },
            'trial',
            history,
            {
              ...options,
              values: [4, 0, 1, 2, 2],
            },
          );
          const wanted = await Promise.all(
            [0, 1, 2, 4].map(async (value) => {
              const { alerts } = await backtestAlerts(
                { alerts: { trial: shape(value) } },
                history,
                options,
              );
              const stages = alerts['trial']?.stages ?? [];
              const sum = (key: 'fired' | 'unknown') =>
                stages.reduce((all, stage) => all + stage[key], 0);
              return { value, fired: sum('fired'), unknown: sum('unknown') };
            }),
          );
          expect(values.map(({ value, fired, unknown }) => ({ value, fired, unknown }))).toEqual(
            wanted,
          );
        },
      ),
      runs(2_000),
    );
  }, 120_000);

  test('finds the lowest value that is quiet enough', async () => {
    // Each day one more event in a minute than the day before: 1 to 14.
    const history = Array.from({ length: 14 }, (_, day) =>
      Array.from({ length: day + 1 }, (__, second) => ({
        type: 'event' as const,
        project: 'shop',
        issue: '1',
        atInMs: day * 86_400_000 + second * 1_000,
      })),
    ).flat();
    const set = {
      alerts: {
        trial: { monitors, do: [{ if: { all: [level, count(1)] }, actions: [] }] },
        plain: { monitors, do: [{ if: { all: [count(1)] }, actions: [] }] },
      },
    };
    const values = [1, 5, 9, 11, 13, 20];
    const found = await sweepThreshold(set, 'plain', history, {
      values,
      maxPerWeek: 2,
      completeSinceInMs: 0,
    });
    // Above 1: 13 days; above 9: the last 5 of 13 days and 14 seconds, or 2.7 a week; above 11: 3, or 1.6.
    expect(found).toMatchObject({
      path: ['alerts', 'plain', 'do', 0, 'if', 'all', 0],
      lowest: 11,
    });
    expect(found.values.map(({ fired }) => fired)).toEqual([13, 9, 5, 3, 1, 0]);
    expect(found.values[2]?.perWeek).toBeCloseTo(2.69, 2);
    await expect(sweepThreshold(set, 'gone', [], { values })).rejects.toThrow('no alert "gone"');
  });

  test('asks which condition is meant when there are several', async () => {
    const two = {
      alerts: { trial: { monitors, do: [{ if: { all: [count(1), count(2)] }, actions: [] }] } },
    };
    await expect(sweepThreshold(two, 'trial', [], { values: [1] })).rejects.toThrow(
      '["do",0,"if","all",0], ["do",0,"if","all",1]',
    );
    const none = { alerts: { trial: { monitors, do: [{ actions: [] }] } } };
    await expect(sweepThreshold(none, 'trial', [], { values: [1] })).rejects.toThrow(
      'no value to try',
    );
    const condition = ['do', 0, 'if', 'all', 1];
    expect((await sweepThreshold(two, 'trial', [], { values: [1], condition })).path).toEqual([
      'alerts',
      'trial',
      ...condition,
    ]);
  });
});
