import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ObservedAlerts } from '../plan/types.ts';
import { printValue } from './print-value.ts';
import { readAlertAddress } from './read-alert-address.ts';
import { renderAlerts } from './render-alerts.ts';

const organization: ObservedAlerts = {
  organization: 'acme',
  readAt: 0,
  detectors: [
    { id: '71', type: 'error', name: 'Error Monitor', projectId: '31' },
    {
      id: '81',
      type: 'monitor_check_in_failure',
      name: 'Nightly backup',
      projectId: '31',
      dataSources: [
        {
          queryObj: {
            slug: 'backup',
            config: { schedule: '0 3 * * *', scheduleType: 'crontab', maxRuntime: 60 },
          },
        },
      ],
    },
    {
      id: '82',
      type: 'monitor_check_in_failure',
      name: 'Its own',
      projectId: '31',
      dataSources: [{ queryObj: { slug: 'own', isUpserting: true, config: {} } }],
    },
  ],
  workflows: [
    {
      id: '92',
      name: 'Checkout',
      config: { frequency: 30 },
      detectorIds: [81, 82],
      triggers: {
        logicType: 'all',
        conditions: [{ type: 'first_seen_event', comparison: true, conditionResult: true }],
      },
      actionFilters: [],
    },
    {
      id: '91',
      name: 'Checkout',
      config: { frequency: 5 },
      detectorIds: [71],
      actionFilters: [
        {
          logicType: 'all',
          conditions: [
            {
              id: '5',
              type: 'event_frequency_count',
              comparison: { value: 100, interval: '1h' },
              conditionResult: true,
            },
            {
              id: '10',
              type: 'level',
              comparison: { level: 40, match: 'gte' },
              conditionResult: true,
            },
          ],
          actions: [{ type: 'email', config: { targetType: 'team', targetIdentifier: '11' } }],
        },
      ],
    },
  ],
  notifications: [],
  names: {
    projects: [{ id: '31', name: 'shop' }],
    teams: [{ id: '11', name: 'backend' }],
    members: [],
    apps: [],
    integrations: [],
  },
};

describe('what an organization has', () => {
  test('reads as somebody would have written it', () => {
    const { files, diagnostics } = renderAlerts(organization);
    expect(files).toEqual([
      {
        path: 'sentry.alerts.ts',
        text: readFileSync(new URL('../../examples/imported.ts', import.meta.url), 'utf8'),
      },
    ]);
    expect(diagnostics.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['alert-rules/sdk-owned', 'monitors.82'],
      ['alert-rules/kept-raw', 'alerts.checkout-2'],
    ]);
  });

  test('is the same text, in whatever order Sentry gives it', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed).toReversed();
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .map(([key, entry]) => [key, reversed(entry)])
          .toReversed(),
      );
    };
    const other = reversed(organization) as ObservedAlerts;
    expect(renderAlerts(other).files).toEqual(renderAlerts(organization).files);
  });

  test('can be rendered in part: an alert comes with its monitors', () => {
    const { files, diagnostics } = renderAlerts(organization, {
      only: [
        { kind: 'alert', id: '92' },
        { kind: 'monitor', id: '5' },
      ],
    });
    expect(files[0]?.text).toContain("monitors: ['backup', { detector: '82' }]");
    expect(files[0]?.text).not.toContain('frequencyInMinutes');
    expect(diagnostics.map(({ message }) => message)).toContain(
      'the organization has no monitor with the id 5',
    );
  });

  test('what code cannot say is left out, and told', () => {
    const { files, diagnostics } = renderAlerts({
      ...organization,
      workflows: [
        {
          id: '1',
          name: 'Odd',
          detectorIds: [],
          actionFilters: [
            {
              logicType: 'most',
              conditions: [{ type: 'level', comparison: 1, conditionResult: true }],
            },
          ],
        },
      ],
      notifications: [{ id: '4', triggerType: 'audit-log', serviceType: 'email' }],
    });
    expect(files[0]?.text).not.toContain('odd');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'alert-rules/unknown-logic', path: ['alerts', 'odd'] },
      { code: 'alert-rules/not-described', path: ['notifications', '4'] },
    ]);
  });
});

test.each<[unknown, string]>([
  ["it's", `"it's"`],
  ['say "hi"', `'say "hi"'`],
  [`it's "it"`, `'it\\'s "it"'`],
  ['a\n\u2028\ud800', `'a\\n\\u2028\\ud800'`],
  [
    JSON.parse('{"__proto__":1,"a-b":[1,"x"],"1":null}'),
    `{ '1': null, ['__proto__']: 1, 'a-b': [1, 'x'] }`,
  ],
  [-0, '-0'],
  [1e21, '1e21'],
  [[], '[]'],
  [{}, '{}'],
  [['x'.repeat(60), 'y'.repeat(60)], `[\n  '${'x'.repeat(60)}',\n  '${'y'.repeat(60)}',\n]`],
])('%j is printed so that it is the same again', (value, text) => {
  expect(printValue(value)).toBe(text);
  // oxlint-disable-next-line typescript/no-implied-eval -- the text is code
  const again: unknown = new Function(`return ${text}`)();
  expect(JSON.stringify(again)).toBe(JSON.stringify(value));
});

test.each([
  ['https://acme.sentry.io/monitors/alerts/7/', { kind: 'alert', id: '7', organization: 'acme' }],
  [
    'https://acme.sentry.io/issues/monitors/8/edit/?project=1',
    { kind: 'monitor', id: '8', organization: 'acme' },
  ],
  [
    'https://sentry.example.com/organizations/acme/monitors/8',
    { kind: 'monitor', id: '8', organization: 'acme' },
  ],
  [
    'https://acme.sentry.io/alerts/rules/shop/9/details/',
    { kind: 'issue-rule', id: '9', organization: 'acme', project: 'shop' },
  ],
  [
    'https://acme.sentry.io/issues/alerts/rules/details/10/',
    { kind: 'metric-rule', id: '10', organization: 'acme' },
  ],
  ['https://acme.sentry.io/issues/11/', undefined],
  ['https://sentry.example.com/monitors/8/', undefined],
  ['no address', undefined],
])('%s is understood', (address, page) => {
  expect(readAlertAddress(address)).toEqual(page);
});
