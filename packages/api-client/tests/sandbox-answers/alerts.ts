import { get, ORGANIZATION, post, put, remove } from './call.ts';
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

/** Detectors, workflows and where their notifications go. */
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

  get(`${ORGANIZATION}integrations/`),
  get(`${ORGANIZATION}integrations/{integration_id}/`, { at: { integration_id: '7' } }),
  get(`${ORGANIZATION}sentry-app-installations/`),
  post(ACTIONS, 201, notification, { keep: { action_id: 'id' } }),
  get(ACTIONS),
  get(ACTION),
  put(ACTION, 202, { ...notification, projects: [] }),
  remove(ACTION, 204),

  post(WORKFLOWS, 201, workflow, { keep: { workflow_id: 'id' } }),
  get(WORKFLOWS),
  get(WORKFLOW),
  put(WORKFLOW, 200, { ...workflow, name: 'Tell all of us' }),
  put(WORKFLOWS, 200, { enabled: false }, { query: 'query=Tell' }),
  remove(WORKFLOW, 204),
  remove(WORKFLOWS, 204, { query: 'query=Tell' }),
];
