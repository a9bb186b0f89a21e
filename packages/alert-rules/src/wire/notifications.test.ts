import { expect, test } from 'vitest';
import type { SpikeNotification } from '../model/alerts.ts';
import { names } from '../testing/names.ts';
import { decodeNotification, encodeNotification, hashOfNotification } from './notifications.ts';

const spikes = (action: SpikeNotification['action']): SpikeNotification => ({
  type: 'spike-protection',
  projects: ['shop'],
  action,
});

/** As the server answers: numbers for ids, and more than it was sent. */
const stored = (more: object) => ({
  id: 5,
  organizationId: 1,
  triggerType: 'spike-protection',
  projects: [31],
  integrationId: null,
  sentryAppId: null,
  targetType: 'specific',
  targetIdentifier: null,
  targetDisplay: null,
  ...more,
});

test.each<[SpikeNotification['action'], object]>([
  [
    { type: 'slack', workspace: 'Acme', channel: '#spikes', channelId: 'C5' },
    { serviceType: 'slack', integrationId: 51, targetIdentifier: 'C5', targetDisplay: '#spikes' },
  ],
  [
    { type: 'pagerduty', account: 'Acme', service: 'Checkout' },
    { serviceType: 'pagerduty', integrationId: 51, targetIdentifier: '61' },
  ],
  [
    { type: 'sentry_app', app: 'pager' },
    { serviceType: 'sentry_app', sentryAppId: 41, targetType: 'sentry_app' },
  ],
])('%j is what the server has, both ways', (action, fields) => {
  const { value, diagnostics } = encodeNotification('spikes', spikes(action), names);
  expect(diagnostics).toEqual([]);
  expect(hashOfNotification(value)).toBe(hashOfNotification(stored(fields)));
  expect(decodeNotification(stored(fields), names)).toEqual(spikes(action));
});

test('another target or project is another notification', () => {
  const base = stored({ serviceType: 'slack', integrationId: 51, targetIdentifier: 'C5' });
  for (const more of [{ targetIdentifier: 'C6' }, { projects: [] }, { integrationId: 52 }]) {
    expect(hashOfNotification({ ...base, ...more })).not.toBe(hashOfNotification(base));
  }
  // What people call a channel is not what it is.
  expect(hashOfNotification({ ...base, targetDisplay: 'x' })).toBe(hashOfNotification(base));
});

test('what a notification cannot say is told', () => {
  const loud = spikes({
    type: 'pagerduty',
    account: 'Acme',
    service: 'Checkout',
    severity: 'critical',
  });
  expect(encodeNotification('spikes', loud, names).diagnostics).toMatchObject([
    {
      code: 'alert-rules/not-sent',
      severity: 'warning',
      path: ['notifications', 'spikes', 'action'],
    },
  ]);
});
