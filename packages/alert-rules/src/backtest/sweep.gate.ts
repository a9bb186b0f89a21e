import { expect, test } from 'vitest';
import { manyEvents } from '../testing/many-events.ts';
import { sweepThreshold } from './sweep-threshold.ts';

const EVENTS = 1_000_000;
const set = {
  alerts: {
    trial: {
      monitors: [{ project: 'shop', type: 'error' as const }],
      do: [
        {
          if: {
            all: [{ type: 'event_frequency_count' as const, value: 1, interval: '1h' as const }],
          },
          actions: [],
        },
      ],
    },
  },
};

test('fifty values on a million events of thirty days in three seconds', { retry: 2 }, async () => {
  const columns = manyEvents(EVENTS);
  const values = Array.from({ length: 50 }, (_, index) => index * 2);
  const before = process.cpuUsage();
  const sweep = await sweepThreshold(set, 'trial', columns, { values, maxPerWeek: 500 });
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const fired = sweep.values.map((value) => value.fired);
  console.log(
    `figure: 50 values on ${EVENTS} events in ${seconds.toFixed(2)} s of CPU, fired from ` +
      `${fired[0]} down to ${fired.at(-1)}, at most 500 a week above ${sweep.lowest}`,
  );
  expect(fired).toEqual([...fired].sort((a, b) => b - a));
  expect(fired[0]).toBeGreaterThan(10_000);
  expect(fired.at(-1)).toBeGreaterThan(0);
  expect(seconds).toBeLessThan(3);
});
