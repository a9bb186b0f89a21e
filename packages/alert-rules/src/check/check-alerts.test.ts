import { expect, test } from 'vitest';
import { checkAlerts } from './check-alerts.ts';

test('every problem is told at once, with its place', () => {
  const set = {
    monitors: { slow: { type: 'cron', project: 'shop', schedule: '* * * *' } },
    alerts: {
      one: {
        monitors: ['slow'],
        do: [
          {
            if: { all: [{ type: 'event_frequency_count', value: 5, interval: '2h' }] },
            actions: [{ type: 'fax' }],
          },
        ],
      },
    },
    extra: true,
  };
  expect(checkAlerts(set).map(({ path }) => path.join('.'))).toEqual(
    expect.arrayContaining([
      'monitors.slow.schedule',
      'alerts.one.do.0.if.all.0.interval',
      'alerts.one.do.0.actions.0.type',
      '',
    ]),
  );
});

test.each([undefined, null, 5, 'x', [], { alerts: [] }])('%j is no set', (value) => {
  expect(checkAlerts(value).some(({ severity }) => severity === 'error')).toBe(true);
});

test.each([
  ['moved to nothing', { alerts: {}, moved: { old: 'new' } }, 'moved.old'],
  ['protected, and not there', { alerts: {}, preventDestroy: ['gone'] }, 'preventDestroy.0'],
])('%s is an error', (_, set, place) => {
  expect(checkAlerts(set).map(({ path }) => path.join('.'))).toEqual([place]);
});
