import type { Workflow } from '../../store/model.ts';
import type { RestContext } from '../route.ts';
import { checkWorkflowCaps } from './check-caps.ts';
import { purgeAlerts } from './pending-deletion.ts';
import type { readTriggers } from './read-group.ts';
import { readWorkflow } from './read-workflow.ts';

/** Makes a workflow of what a body says. */
export function addWorkflow(
  context: RestContext,
  body: unknown,
  readBeginning?: typeof readTriggers,
): Workflow {
  const { state, organization } = context;
  purgeAlerts(state, organization);
  const input = readWorkflow(context, body, null, readBeginning);
  checkWorkflowCaps(organization, input);
  const now = state.clock.now();
  const workflow: Workflow = {
    id: state.nextId('workflow'),
    ...input,
    createdAt: now,
    updatedAt: now,
    lastTriggeredAt: null,
    deletedAt: null,
    doneAt: new Map(),
    firings: new Map(),
  };
  organization.workflows.push(workflow);
  return workflow;
}

export function changeWorkflow(
  context: RestContext,
  body: unknown,
  workflow: Workflow,
  readBeginning?: typeof readTriggers,
): void {
  Object.assign(workflow, readWorkflow(context, body, workflow, readBeginning), {
    updatedAt: context.state.clock.now(),
  });
}
