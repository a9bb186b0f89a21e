import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryHistory, arbitrarySince, arbitraryTrial } from '../testing/arbitrary-history.ts';
import { bruteForce } from '../testing/brute-force-backtest.ts';
import { runs } from '../testing/runs.ts';
import { backtestAlerts } from './backtest-alerts.ts';

test('agrees with counting everything again for every question', async () => {
  const seen = { histories: 0, fired: 0, muted: 0, unknown: 0, bands: 0 };
  await fc.assert(
    fc.asyncProperty(
      arbitraryTrial,
      arbitraryHistory,
      arbitrarySince,
      fc.boolean(),
      async (alert, history, since, isLegacy) => {
        const { alerts } = await backtestAlerts({ alerts: { trial: alert } }, history, {
          completeSinceInMs: since,
          semantics: isLegacy ? 'legacy' : '2026-09',
        });
        const stages = alerts['trial']?.stages.map(({ results, fired, muted, unknown, band }) => ({
          results,
          fired,
          muted,
          unknown,
          band,
        }));
        expect(stages).toEqual(bruteForce(alert, history, { isLegacy, since }));
        seen.histories += 1;
        for (const { fired, muted, unknown, band } of stages ?? []) {
          seen.fired += fired;
          seen.muted += muted;
          seen.unknown += unknown;
          seen.bands += band.min === band.max ? 0 : 1;
        }
      },
    ),
    runs(5_000),
  );
  console.log(`figure: histories beside brute force ${JSON.stringify(seen)}`);
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
}, 120_000);
