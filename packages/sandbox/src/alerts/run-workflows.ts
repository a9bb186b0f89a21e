import type { EventRecorded } from '../store/changes.ts';
import type { AlertAction, Workflow } from '../store/model.ts';
import type { State } from '../store/state.ts';
import { APPLICATION, webhookEvent, type SendWebhook } from '../webhooks/send-webhooks.ts';
import { passes, type Occasion } from './conditions.ts';

const MINUTE_IN_MS = 60_000;

/**
 * Evaluates every workflow of the organization for an event: its detectors, environment, triggers, then each group of
 * filters for itself. What fires goes into the outbox, and as `event_alert` to the webhooks
 * (getsentry/sentry, src/sentry/workflow_engine/docs/execution.md).
 */
export async function runWorkflows(
  state: State,
  change: EventRecorded,
  baseUrl: string,
  send: SendWebhook,
): Promise<void> {
  const { project } = change.event;
  const detectorIds = project.detectors.map(({ id }) => id);
  const fired = project.organization.workflows.filter((workflow) => {
    const { environment } = workflow;
    const concerns =
      workflow.enabled &&
      workflow.detectorIds.some((id) => detectorIds.includes(id)) &&
      (environment === null || environment === change.event.environment);
    return concerns && fire(state, workflow, { change, environment });
  });
  await Promise.all(
    fired.map((workflow) =>
      send(
        'event_alert',
        'triggered',
        { event: webhookEvent(change.event, baseUrl), triggered_rule: workflow.name },
        APPLICATION,
      ),
    ),
  );
}

/** @returns whether an action was done */
function fire(state: State, workflow: Workflow, occasion: Occasion): boolean {
  if (!passes(workflow.triggers, occasion)) return false;
  const groups = workflow.actionFilters.filter((group) => passes(group, occasion));
  const due = groups
    .flatMap((group) => group.actions)
    .filter((action) => isDue(workflow, action, occasion));
  for (const action of due) {
    workflow.doneAt.set(keyOf(action, occasion), occasion.change.at);
    workflow.lastTriggeredAt = occasion.change.at;
    noteAction(state, workflow, action, occasion);
  }
  return due.length > 0;
}

function isDue(workflow: Workflow, action: AlertAction, occasion: Occasion): boolean {
  const last = workflow.doneAt.get(keyOf(action, occasion));
  if (last === undefined || workflow.frequencyInMinutes === 0) return true;
  return occasion.change.at - last > workflow.frequencyInMinutes * MINUTE_IN_MS;
}

function keyOf(action: AlertAction, { change }: Occasion): string {
  return `${action.id}:${change.issue.id}`;
}

function noteAction(
  state: State,
  workflow: Workflow,
  action: AlertAction,
  { change }: Occasion,
): void {
  const { config } = action;
  const target = config['targetDisplay'] ?? config['targetIdentifier'] ?? config['targetType'];
  state.outbox.push({
    kind: 'action',
    type: action.type,
    at: change.at,
    target: typeof target === 'string' || typeof target === 'number' ? String(target) : '',
    headers: {},
    body: {
      workflow: { id: workflow.id, name: workflow.name },
      action: { id: action.id, data: action.data, config, integrationId: action.integrationId },
      issue: { id: change.issue.id, shortId: change.issue.shortId, title: change.issue.title },
      event: { id: change.event.id },
    },
    status: null,
  });
}
