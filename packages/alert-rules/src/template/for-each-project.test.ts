import { expect, test } from 'vitest';
import { checkAlerts } from '../check/check-alerts.ts';
import { forEachProject } from './for-each-project.ts';

const mail = { type: 'email', to: 'issue_owners' } as const;
const pager = { monitors: ['backup'], do: [{ actions: [mail] }] };

test('each project has its own ids, and its alerts listen to its own monitors', () => {
  const set = forEachProject(['shop', 'docs', 'shop'], (project) => ({
    monitors: { backup: { type: 'cron', project, schedule: '@daily' } },
    alerts: { pager },
    notifications: { spikes: { type: 'spike-protection', projects: [project], action: mail } },
  }));
  expect(Object.keys(set.monitors ?? {})).toEqual(['shop-backup', 'docs-backup']);
  expect(set.alerts['docs-pager']?.monitors).toEqual(['docs-backup']);
  expect(Object.keys(set.notifications ?? {})).toEqual(['shop-spikes', 'docs-spikes']);
  expect(checkAlerts(set)).toEqual([]);
});

test('two that come to have one id are an error, each of them', () => {
  const alert = { monitors: [], do: [{ actions: [mail] }] };
  const make = () =>
    forEachProject(['a', 'a-b'], (project) => ({
      alerts: project === 'a' ? { 'b-c': alert } : { c: alert },
    }));
  expect(make).toThrow('alerts.a-b-c: two projects come to have this logical id');
});
