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

/** Detectors and workflows. */
export const alertCalls: readonly Call[] = [
  get(`${ORGANIZATION}detectors/`),
  get(`${ORGANIZATION}detectors/{detector_id}/`, { at: { detector_id: '1' } }),
  post(WORKFLOWS, 201, workflow, { keep: { workflow_id: 'id' } }),
  get(WORKFLOWS),
  get(WORKFLOW),
  put(WORKFLOW, 200, { ...workflow, name: 'Tell all of us' }),
  put(WORKFLOWS, 200, { enabled: false }, { query: 'query=Tell' }),
  remove(WORKFLOW, 204),
  remove(WORKFLOWS, 204, { query: 'query=Tell' }),
];
