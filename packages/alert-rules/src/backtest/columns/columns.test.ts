import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packHistory } from '../../history/pack-history.ts';
import type { IssueEvent } from '../../history/types.ts';
import { arbitraryHistory, arbitrarySince } from '../../testing/arbitrary-history.ts';
import { bruteForce } from '../../testing/brute-force-backtest.ts';
import { runs } from '../../testing/runs.ts';
import type { Alert } from '../../model/alerts.ts';
import { backtestAlerts } from '../backtest-alerts.ts';

const of = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
const arbitraryCount = fc
  .record({
    type: of('event_frequency_count' as const, 'event_unique_user_frequency_count' as const),
    value: of(0, 1, 2, 3, 5),
    interval: of('1m' as const, '5m' as const, '1h' as const),
  })
  .chain((condition) =>
    fc
      .record(
        {
          environment: of('production'),
          frequencyInMinutes: of(0, 1, 5, 30),
          monitors: of([{ project: 'shop', type: 'error' as const }]),
          when: of({ any: [condition] }, undefined),
        },
        { requiredKeys: ['frequencyInMinutes', 'monitors', 'when'] },
      )
      .map(({ when, ...alert }): Alert =>
        when
          ? { ...alert, when, do: [{ actions: [] }] }
          : { ...alert, do: [{ if: { all: [condition] }, actions: [] }] },
      ),
  );
/** Columns know the user and the environment of every event. */
const whole = (history: readonly IssueEvent[]) =>
  history.map((event): IssueEvent => ({ user: null, environment: null, ...event }));

describe('columns', () => {
  test('agree with counting everything again', async () => {
    let fired = 0;
    await fc.assert(
      fc.asyncProperty(
        arbitraryCount,
        arbitraryHistory,
        arbitrarySince,
        async (alert, some, since) => {
          const history = whole(some);
          const { alerts } = await backtestAlerts(
            { alerts: { trial: alert } },
            packHistory(history),
            {
              completeSinceInMs: since,
            },
          );
          const [stage] = alerts['trial']?.stages ?? [];
          const [wanted] = bruteForce(alert, history, { isLegacy: false, since });
          expect(stage).toMatchObject({ ...wanted });
          fired += stage?.fired ?? 0;
        },
      ),
      runs(5_000),
    );
    expect(fired).toBeGreaterThan(100);
  }, 120_000);

  test('say the same as events in every detail, for alerts of all kinds', async () => {
    const email = { type: 'email', to: 'issue_owners' } as const;
    const monitors = [{ project: 'shop', type: 'issue_stream' } as const];
    const count = { type: 'event_frequency_count', value: 1, interval: '5m' } as const;
    const set = {
      monitors: {
        many: {
          type: 'metric',
          project: 'shop',
          aggregate: 'count()',
          windowInMinutes: 5,
          critical: { above: 2 },
        } as const,
      },
      alerts: {
        counts: { monitors, do: [{ if: { all: [count] }, actions: [email, email] }] },
        levels: {
          monitors,
          do: [
            { if: { all: [{ type: 'level', match: 'eq', level: 'fatal' } as const] }, actions: [] },
          ],
        },
        pages: { monitors: ['many'], do: [{ actions: [email] }] },
      },
    };
    await fc.assert(
      fc.asyncProperty(arbitraryHistory, async (some) => {
        const history = whole(some).map(
          ({ type, atInMs, project, issue, user, environment }): IssueEvent => ({
            type,
            atInMs,
            project,
            issue,
            user: user ?? null,
            environment: environment ?? null,
          }),
        );
        const options = { maxResults: 5 };
        const slow = await backtestAlerts(set, history, options);
        expect(await backtestAlerts(set, packHistory(history), options)).toEqual(slow);
      }),
      runs(500),
    );
  }, 60_000);

  test('have to be in order', async () => {
    const columns = {
      project: 'shop',
      atInMs: Float64Array.of(2, 1),
      issue: Uint32Array.of(0, 0),
      issues: ['1'],
    };
    await expect(backtestAlerts({ alerts: {} }, columns)).rejects.toMatchObject({
      kind: 'invalid-input',
    });
  });
});
