import { describe, expect, test } from 'vitest';
import { checkAlerts } from '../check/check-alerts.ts';
import type { AlertSet } from '../model/alerts.ts';

const mail = { type: 'email', to: 'issue_owners' } as const;
const stream = { project: 'shop', type: 'issue_stream' } as const;
const frequency = { type: 'event_frequency_count', value: 5, interval: '1h' } as const;

const codesOf = (set: AlertSet) =>
  checkAlerts(set).map(({ code, severity }) => `${severity} ${code.replace('alert-rules/', '')}`);

describe('what is taken and does not do what it says', () => {
  const alert = (more: object): AlertSet => ({
    alerts: { one: { monitors: [stream], do: [{ actions: [mail] }], ...more } },
  });

  test.each([
    [
      'more-than-one',
      alert({ do: [{ if: { any: [{ ...frequency, value: 1 }] }, actions: [mail] }] }),
    ],
    ['no-action', alert({ do: [] })],
    ['no-monitor', alert({ monitors: [] })],
    ['no-pause', alert({ frequencyInMinutes: 0 })],
    [
      'slack-name',
      alert({ do: [{ actions: [{ type: 'slack', workspace: 'a', channel: '#b' }] }] }),
    ],
    [
      'misplaced',
      alert({ do: [{ if: { any: [{ type: 'regression_event' }] }, actions: [mail] }] }),
    ],
    ['misplaced', alert({ do: [{ if: { any: [{ type: 'gt', value: 3 }] }, actions: [mail] }] })],
    [
      'contradiction',
      alert({
        do: [
          {
            if: {
              all: [
                { type: 'level', match: 'eq', level: 'error' },
                { type: 'level', match: 'eq', level: 'fatal' },
              ],
            },
            actions: [mail],
          },
        ],
      }),
    ],
    [
      'contradiction',
      alert({
        do: [
          {
            if: {
              all: [
                { type: 'tagged_event', key: 'plan', match: 'eq', value: 'free' },
                { type: 'tagged_event', key: 'plan', match: 'eq', value: 'paid' },
              ],
            },
            actions: [mail],
          },
        ],
      }),
    ],
    [
      'unreachable-priority',
      {
        monitors: {
          slow: {
            type: 'metric',
            project: 'shop',
            aggregate: 'count()',
            windowInMinutes: 5,
            warning: { above: 1 },
          },
        },
        alerts: {
          one: {
            monitors: ['slow'],
            do: [
              {
                if: { any: [{ type: 'issue_priority_greater_or_equal', priority: 'high' }] },
                actions: [mail],
              },
            ],
          },
        },
      },
    ],
    [
      'threshold-equal',
      {
        monitors: {
          slow: {
            type: 'metric',
            project: 'shop',
            aggregate: 'count()',
            windowInMinutes: 5,
            warning: { above: 1 },
            critical: { above: 1 },
          },
        },
        alerts: {},
      },
    ],
    [
      'two-owners',
      {
        monitors: {
          one: { type: 'cron', project: 'shop', slug: 'backup', schedule: '@daily' },
          two: { type: 'cron', project: 'shop', slug: 'backup', schedule: '@hourly' },
        },
        alerts: {},
      },
    ],
    [
      'long-runtime',
      {
        monitors: {
          one: { type: 'cron', project: 'shop', schedule: '@daily', maxRuntimeInMinutes: 20_000 },
        },
        alerts: {},
      },
    ],
    [
      'cap',
      {
        alerts: Object.fromEntries(
          Array.from({ length: 101 }, (_, index) => [
            `a${index}`,
            {
              monitors: [stream],
              do: [
                {
                  if: { any: [{ type: 'event_frequency_count', value: 5, interval: '1h' }] },
                  actions: [mail],
                },
              ],
            },
          ]),
        ),
      },
    ],
  ] as readonly (readonly [string, AlertSet])[])('is warned of: %s', (code, set) => {
    expect(codesOf(set)).toContain(`warning ${code}`);
    expect(codesOf(set).filter((found) => found.startsWith('error'))).toEqual([]);
  });

  test('is nothing in a good set', () => {
    const set: AlertSet = {
      monitors: {
        errors: {
          type: 'metric',
          project: 'shop',
          aggregate: 'count()',
          windowInMinutes: 5,
          critical: { above: 50 },
        },
      },
      alerts: {
        checkout: {
          monitors: ['errors', { project: 'shop', type: 'error' }],
          when: { any: [{ type: 'first_seen_event' }] },
          do: [
            {
              if: { all: [{ type: 'event_frequency_count', value: 100, interval: '1h' }] },
              actions: [mail],
            },
          ],
        },
      },
    };
    expect(checkAlerts(set)).toEqual([]);
  });
});
