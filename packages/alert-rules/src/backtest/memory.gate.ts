import { expect, test } from 'vitest';
import type { HistoryEvent } from '../history/types.ts';
import { usedBytes } from '../testing/heap.ts';
import { backtestAlerts } from './backtest-alerts.ts';

const EVENTS = process.env['SENTRY_KIT_PROOF'] === '1' ? 3_000_000 : 600_000;
const STEP_IN_MS = 100;

// An hour holds 36,000 events; every event has an issue of its own or one of a hundred.
async function* stream(onMeasure: (events: number, bytes: number) => void) {
  const start = Date.UTC(2026, 8, 1);
  for (let index = 0; index < EVENTS; index += 1) {
    if (index % (EVENTS / 6) === 0) onMeasure(index, usedBytes());
    const event: HistoryEvent = {
      type: 'event',
      project: 'shop',
      atInMs: start + index * STEP_IN_MS,
      issue: index % 2 === 0 ? `once ${index}` : `often ${index % 100}`,
      user: `user ${index % 5_000}`,
      environment: 'production',
    };
    yield event;
  }
}

test('memory follows the open windows, not the history', { timeout: 300_000 }, async () => {
  const monitors = [{ project: 'shop', type: 'error' as const }];
  const interval = '1h' as const;
  const bytes: number[] = [];
  const { alerts } = await backtestAlerts(
    {
      alerts: {
        events: {
          monitors,
          do: [
            { if: { all: [{ type: 'event_frequency_count', value: 100, interval }] }, actions: [] },
          ],
        },
        users: {
          monitors,
          do: [
            {
              if: { all: [{ type: 'event_unique_user_frequency_count', value: 40, interval }] },
              actions: [],
            },
          ],
        },
      },
    },
    stream((_, used) => bytes.push(used)),
    { maxResults: 100 },
  );
  const megabytes = bytes.map((used) => (used / 2 ** 20).toFixed(1));
  console.log(`figure: MiB held at each sixth of ${EVENTS} events: ${megabytes.join(', ')}`);
  expect(alerts['events']?.fired).toBeGreaterThan(100);
  expect(alerts['users']?.fired).toBeGreaterThan(100);
  // The first hour fills the windows; what is held afterwards does not grow with the events.
  const [, full = 0, ...later] = bytes;
  expect(Math.max(...later)).toBeLessThan(full + 8 * 2 ** 20);
});
