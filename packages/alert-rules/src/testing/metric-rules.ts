import { convertRules } from '../convert/convert-rules.ts';
import { encodeAlert } from '../wire/alerts.ts';
import { encodeMonitor } from '../wire/monitors.ts';
import { names } from './names.ts';

export const options = {
  names: {
    teams: { 11: 'backend' },
    members: { 21: 'ada@example.com' },
    integrations: { 51: 'Acme' },
    services: { 61: 'Checkout', '62-search': 'Search' },
    apps: { 41: 'pager' },
  },
};
export const toTeam = { type: 'email', targetType: 'team', targetIdentifier: '11' };
export const trigger = (
  label: string,
  alertThreshold: number,
  actions: readonly object[] = [toTeam],
) => ({
  label,
  alertThreshold,
  actions,
});
export const rule = (more: object) => ({
  name: 'Errors',
  projects: ['shop'],
  aggregate: 'count()',
  dataset: 'events',
  timeWindow: 5,
  thresholdType: 0,
  triggers: [trigger('critical', 5)],
  ...more,
});

export function graphOf(legacy: object, more: object = {}) {
  const { value, diagnostics } = convertRules(legacy, { ...options, ...more });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const monitor = value.monitors?.['errors-metric'];
  const alert = value.alerts['errors'];
  if (!monitor || !alert) throw new Error('nothing was converted');
  const withMonitor = {
    ...names,
    detectorOf: (id: unknown) => (id === 'errors-metric' ? '81' : undefined),
  };
  return {
    detector: encodeMonitor('errors-metric', monitor, names).value,
    workflow: encodeAlert('errors', alert, withMonitor).value,
  };
}

export const condition = (type: string, comparison: unknown, conditionResult: unknown) => ({
  type,
  comparison,
  conditionResult,
});
export const conditionsOf = (legacy: object, more: object = {}) =>
  graphOf(rule(legacy), more).detector.conditionGroup?.conditions;
