import { describe, expect, test } from 'vitest';
import type { IssueEvent } from '../history/types.ts';
import type { AlertSet } from '../model/alerts.ts';
import { alertMatchers, type AlertMatchers } from './alert-matchers.ts';

expect.extend(alertMatchers);
declare module 'vitest' {
  interface Matchers<
    R extends void | Promise<void> = void | Promise<void>,
    T = unknown,
  > extends AlertMatchers {}
}

const START = Date.UTC(2026, 8, 1);
const event = (minutes: number, more: Partial<IssueEvent> = {}): IssueEvent => ({
  type: 'event',
  atInMs: START + minutes * 60_000,
  project: 'shop',
  issue: '1',
  ...more,
});
const alerts: AlertSet = {
  alerts: {
    checkout: {
      monitors: [{ project: 'shop', type: 'error' }],
      frequencyInMinutes: 5,
      do: [
        {
          if: { all: [{ type: 'event_frequency_count', value: 1, interval: '1h' }] },
          actions: [],
        },
      ],
    },
    loud: {
      monitors: [{ project: 'shop', type: 'error' }],
      do: [{ if: { all: [{ type: 'level', match: 'gte', level: 'error' }] }, actions: [] }],
    },
  },
};
const history = [event(0), event(1), event(2), event(7)];
const failure = async (run: Promise<void>): Promise<string> => {
  try {
    await run;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  throw new Error('it did not fail');
};

describe('toFire', () => {
  test('counts, at least once or so often', async () => {
    await expect(alerts).toFire('checkout', { on: history });
    await expect(alerts).toFire('checkout', { on: history, times: 2 });
    await expect(alerts).not.toFire('checkout', { on: history, times: 3 });
    await expect(alerts).not.toFire('checkout', { on: history.slice(0, 1) });
  });

  test('says when it fired, what was held back, and what was asked last', async () => {
    const message = await failure(expect(alerts).toFire('checkout', { on: history, times: 3 }));
    expect(message).toBe(
      [
        'expected the alert "checkout" to fire 3 times, and it fired 2 times',
        '  2026-09-01T00:01:00.000Z  issue 1',
        '  2026-09-01T00:02:00.000Z  issue 1  held back by its pause',
        '  2026-09-01T00:07:00.000Z  issue 1',
        'asked last at 2026-09-01T00:07:00.000Z about the issue 1:',
        '  do.0.if.all.0 {"type":"event_frequency_count","value":1,"interval":"1h"} holds, found 4',
      ].join('\n'),
    );
    expect(await failure(expect(alerts).not.toFire('checkout', { on: history }))).toContain(
      'not to fire, and it fired 2 times',
    );
    expect(
      await failure(expect(alerts).toFire('checkout', { on: [event(0, { project: 'docs' })] })),
    ).toContain('it was never asked');
  });

  test('fails either way where the history does not say', async () => {
    const wanted = 'the history does not say once: give level (1)';
    expect(await failure(expect(alerts).toFire('loud', { on: [event(0)] }))).toContain(wanted);
    expect(await failure(expect(alerts).not.toFire('loud', { on: [event(0)] }))).toContain(wanted);
    const both = [event(0), event(1, { level: 'fatal' })];
    await expect(alerts).toFire('loud', { on: both });
    expect(await failure(expect(alerts).toFire('loud', { on: both, times: 1 }))).toContain(wanted);
  });

  test('fails either way for an alert that is not there', async () => {
    const wanted = 'there is no alert "gone"; there are checkout, loud';
    expect(await failure(expect(alerts).toFire('gone', { on: [] }))).toContain(wanted);
    expect(await failure(expect(alerts).not.toFire('gone', { on: [] }))).toContain(wanted);
  });
});
