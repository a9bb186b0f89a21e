import { expect, test } from 'vitest';
import { defineAlerts } from './define-alerts.ts';
import { isAlertRulesError } from '../diagnostic/error.ts';

const errors = {
  type: 'metric',
  project: 'shop',
  aggregate: 'count()',
  windowInMinutes: 5,
  critical: { above: 50 },
} as const;

test('a set comes back as it is, checked and frozen through and through', () => {
  const set = {
    monitors: { errors },
    alerts: { checkout: { monitors: ['errors'], do: [] } },
  } as const;
  const defined = defineAlerts(set);
  expect(defined).toEqual(set);
  expect(defined).not.toBe(set);
  expect(Object.isFrozen(defined.alerts['checkout']?.monitors)).toBe(true);
  expect(JSON.parse(JSON.stringify(defined))).toEqual(defined);
});

test('a monitor that is not there neither compiles nor passes', () => {
  const define = () =>
    defineAlerts({
      monitors: { errors },
      // @ts-expect-error -- there is no such monitor
      alerts: { checkout: { monitors: ['eros'], do: [] } },
    });
  expect(define).toThrow('there is no monitor "eros"');
});

test('every problem of a set is in the error', () => {
  try {
    defineAlerts({
      monitors: { errors: { ...errors, windowInMinutes: 0 } },
      alerts: { one: { monitors: [], frequencyInMinutes: -1, do: [] } },
    });
    expect.unreachable();
  } catch (error) {
    if (!isAlertRulesError(error, 'invalid-input')) throw error;
    expect(error.diagnostics.map(({ path }) => path.join('.'))).toEqual([
      'monitors.errors.windowInMinutes',
      'alerts.one.frequencyInMinutes',
    ]);
  }
});
