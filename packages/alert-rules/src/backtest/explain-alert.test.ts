import { expect, test } from 'vitest';
import type { IssueEvent } from '../history/types.ts';
import type { AlertSet } from '../model/alerts.ts';
import { explainAlert } from './explain-alert.ts';

const START = Date.UTC(2026, 8, 1);
const event = (minutes: number, level?: 'error' | 'info'): IssueEvent => ({
  type: 'event',
  atInMs: START + minutes * 60_000,
  project: 'shop',
  issue: '1',
  ...(level ? { level } : {}),
});
const count = { type: 'event_frequency_count', value: 1, interval: '1h' } as const;
const isError = { type: 'level', match: 'gte', level: 'error' } as const;
const set: AlertSet = {
  alerts: {
    checkout: {
      monitors: [{ project: 'shop', type: 'error' }],
      when: { any: [count] },
      do: [{ if: { all: [isError] }, actions: [{ type: 'webhook' }] }, { actions: [] }],
    },
  },
};
const history = [event(0, 'error'), event(5, 'error'), event(6), event(50, 'info')];
const explain = (minutes: number) =>
  explainAlert(set, 'checkout', history, {
    atInMs: START + minutes * 60_000,
    completeSinceInMs: 0,
  });

test('says what each condition found, and what it came to', async () => {
  expect(await explain(0)).toEqual({
    alert: 'checkout',
    issue: '1',
    at: '2026-09-01T00:00:00.000Z',
    environment: 'holds',
    when: [
      {
        path: ['alerts', 'checkout', 'when', 'any', 0],
        condition: count,
        outcome: 'fails',
        observed: 1,
      },
    ],
    stages: [
      { outcome: 'quiet', if: [], actions: [{ type: 'webhook' }] },
      { outcome: 'quiet', if: [], actions: [] },
    ],
  });
  const path = ['alerts', 'checkout', 'do', 0, 'if', 'all', 0];
  expect((await explain(5)).stages).toMatchObject([
    { outcome: 'fires', if: [{ path, outcome: 'holds', observed: 'error' }] },
    { outcome: 'fires' },
  ]);
});

test('says until when actions are held back, and what the history lacks', async () => {
  expect((await explain(6)).stages).toMatchObject([
    { outcome: 'unknown', if: [{ outcome: 'unknown', missing: 'level' }] },
    { outcome: 'muted', mutedUntil: '2026-09-01T00:35:00.000Z' },
  ]);
  expect((await explain(50)).stages).toMatchObject([
    { outcome: 'quiet', if: [{ observed: 'info' }] },
    { outcome: 'fires' },
  ]);
});

test('says so when there is no such event', async () => {
  await expect(explain(1)).rejects.toThrow(
    'the alert "checkout" was not asked about an event at 2026-09-01T00:01:00.000Z',
  );
});
