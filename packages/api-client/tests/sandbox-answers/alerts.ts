import { get, ORGANIZATION, post, PROJECT, put, remove } from './call.ts';
import type { Call } from './call.ts';

const WORKFLOWS = `${ORGANIZATION}workflows/`;
const WORKFLOW = `${WORKFLOWS}{workflow_id}/`;
const email = { type: 'email', config: { targetType: 'user', targetIdentifier: '1' }, data: {} };
const workflow = {
  name: 'Tell us',
  detectorIds: [1],
  triggers: {
    logicType: 'any-short',
    conditions: [{ type: 'first_seen_event', comparison: true, conditionResult: true }],
  },
  actionFilters: [{ logicType: 'all', conditions: [], actions: [email] }],
};

const ACTIONS = `${ORGANIZATION}notifications/actions/`;
const ACTION = `${ACTIONS}{action_id}/`;
const notification = {
  trigger_type: 'spike-protection',
  service_type: 'email',
  projects: ['shop'],
};

const DETECTORS = `${ORGANIZATION}detectors/`;
const DETECTOR = `${DETECTORS}{detector_id}/`;
const threshold = (type: string, comparison: number, conditionResult: number): object => ({
  type,
  comparison,
  conditionResult,
});
const detector = {
  name: 'Errors',
  type: 'metric_issue',
  data_sources: [{ aggregate: 'count()', dataset: 'events', query: '', time_window: 300 }],
  config: { detection_type: 'static' },
  condition_group: {
    logic_type: 'any',
    conditions: [threshold('gt', 5, 75), threshold('lte', 5, 0)],
  },
  owner: 'user:1',
};

const UPTIME = `${PROJECT}uptime/`;
const UPTIME_MONITOR = `${UPTIME}{uptime_monitor_id}/`;

const RULES = `${PROJECT}rules/`;
const RULE = `${RULES}{rule_id}/`;
const rule = {
  name: 'Often',
  frequency: 30,
  actionMatch: 'any',
  conditions: [{ id: 'sentry.rules.conditions.first_seen_event.FirstSeenEventCondition' }],
  actions: [{ id: 'sentry.rules.actions.notify_event.NotifyEventAction' }],
};
const METRIC_RULES = `${ORGANIZATION}alert-rules/`;
const METRIC_RULE = `${METRIC_RULES}{alert_rule_id}/`;
const metricRule = {
  name: 'Errors',
  aggregate: 'count()',
  timeWindow: 5,
  projects: ['shop'],
  thresholdType: 0,
  triggers: [{ label: 'critical', alertThreshold: 5, actions: [] }],
};

/** Detectors, workflows, the rules that they replace, and where their notifications go. */
export const alertCalls: readonly Call[] = [
  post(`${ORGANIZATION}projects/{project_id_or_slug}/detectors/`, 201, detector, {
    keep: { detector_id: 'id' },
  }),
  get(DETECTORS),
  get(DETECTOR),
  put(DETECTOR, 200, { ...detector, name: 'All errors' }),
  put(DETECTORS, 200, { enabled: false }, { query: 'query=type:metric' }),
  remove(DETECTOR, 204),
  remove(DETECTORS, 204, { query: 'query=type:cron' }),

  post(
    UPTIME,
    201,
    { name: 'Cart', url: 'https://example.com/', intervalSeconds: 60, timeoutMs: 5000 },
    {
      keep: { uptime_monitor_id: 'id' },
    },
  ),
  get(`${ORGANIZATION}uptime/`),
  get(UPTIME_MONITOR),
  put(UPTIME_MONITOR, 200, { name: 'The cart' }),
  remove(UPTIME_MONITOR, 202),

  get(`${ORGANIZATION}integrations/`),
  get(`${ORGANIZATION}integrations/{integration_id}/`, { at: { integration_id: '7' } }),
  get(`${ORGANIZATION}sentry-app-installations/`),
  post(ACTIONS, 201, notification, { keep: { action_id: 'id' } }),
  get(ACTIONS),
  get(ACTION),
  put(ACTION, 202, { ...notification, projects: [] }),
  remove(ACTION, 204),

  post(RULES, 201, rule, { keep: { rule_id: 'id' } }),
  get(RULES),
  get(RULE),
  put(RULE, 200, { ...rule, name: 'More often' }),
  get(`${ORGANIZATION}alert-rule-workflow/`, { query: 'rule_id=1' }),
  remove(RULE, 202),
  post(METRIC_RULES, 201, metricRule, { keep: { alert_rule_id: 'id' } }),
  get(METRIC_RULES),
  get(METRIC_RULE),
  put(METRIC_RULE, 200, { ...metricRule, timeWindow: 10 }),
  get(`${ORGANIZATION}alert-rule-detector/`, { query: 'alert_rule_id=1' }),
  remove(METRIC_RULE, 204),

  post(WORKFLOWS, 201, workflow, { keep: { workflow_id: 'id' } }),
  get(`${WORKFLOW}group-history/`),
  get(`${ORGANIZATION}open-periods/`, { query: 'detectorId=1' }),
  post(`${ORGANIZATION}test-fire-actions/`, 200, { actions: [email] }),
  get(WORKFLOWS),
  get(WORKFLOW),
  put(WORKFLOW, 200, { ...workflow, name: 'Tell all of us' }),
  put(WORKFLOWS, 200, { enabled: false }, { query: 'query=Tell' }),
  remove(WORKFLOW, 204),
  remove(WORKFLOWS, 204, { query: 'query=Tell' }),
];
