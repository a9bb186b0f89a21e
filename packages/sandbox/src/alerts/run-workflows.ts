import type { AlertAction, Detector, Issue, StoredEvent, Workflow } from '../store/model.ts';
import type { State } from '../store/state.ts';
import { APPLICATION, webhookEvent, type SendWebhook } from '../webhooks/send-webhooks.ts';
import type { Occasion } from './conditions/condition-type.ts';
import { PRIORITIES } from './conditions/issue.ts';
import { noteAction } from './note-action.ts';
import { passes } from './passes.ts';

const MINUTE_IN_MS = 60_000;

/** Something happened to an issue. */
export interface Happening {
  readonly issue: Issue;
  readonly event: StoredEvent | null;
  readonly isNew?: boolean;
  readonly isRegression?: boolean;
  readonly hasReappeared?: boolean;
  readonly isResolved?: boolean;
  readonly at: number;
}

/**
 * Evaluates every workflow that listens to the detectors of an issue: its environment, triggers, then each group of
 * filters for itself. What fires goes into the outbox, and as `event_alert` to the webhooks
 * (getsentry/sentry, src/sentry/workflow_engine/docs/execution.md).
 */
export async function runWorkflows(
  state: State,
  happening: Happening,
  baseUrl: string,
  send: SendWebhook,
): Promise<void> {
  const { issue, event } = happening;
  const detectors = detectorsOf(issue);
  const ids = detectors.map(({ id }) => id);
  const own = detectors.find((detector) => detector.issue === issue);
  const fired = issue.project.organization.workflows.filter((workflow) => {
    const { environment } = workflow;
    const concerns =
      workflow.enabled &&
      workflow.deletedAt === null &&
      workflow.detectorIds.some((id) => ids.includes(id)) &&
      (environment === null || environment === (event ?? environmentOf(own)).environment);
    return (
      concerns &&
      fire(workflow, {
        isNew: false,
        isRegression: false,
        hasReappeared: false,
        isResolved: false,
        ...happening,
        state,
        environment,
        highestPriority: own?.highestPriority ?? PRIORITIES[issue.priority],
      })
    );
  });
  if (!event) return;
  await Promise.all(
    fired.map((workflow) =>
      send(
        'event_alert',
        'triggered',
        { event: webhookEvent(event, baseUrl), triggered_rule: workflow.name },
        APPLICATION,
      ),
    ),
  );
}

/** Who sees an issue: the detector that opened it, the one for errors, and the one for everything. */
function detectorsOf(issue: Issue): readonly Detector[] {
  return issue.project.detectors.filter(
    (detector) =>
      detector.enabled &&
      detector.deletedAt === null &&
      (detector.type === 'issue_stream' ||
        detector.issue === issue ||
        (detector.type === 'error' && issue.category === 'error')),
  );
}

/** A detector that looks at one environment finds problems of that one. */
function environmentOf(detector: Detector | undefined): { readonly environment: unknown } {
  return {
    environment: detector?.source?.fields['environment'] ?? detector?.config['environment'] ?? null,
  };
}

/** @returns whether an action was done */
function fire(workflow: Workflow, occasion: Occasion): boolean {
  if (!begins(workflow, occasion) || !passes(workflow.triggers, occasion)) return false;
  const due = workflow.actionFilters
    .filter((group) => passes(group, occasion))
    .flatMap((group) => group.actions)
    .filter((action) => action.status === 'active' && isDue(workflow, action, occasion));
  if (due.length > 0) countFiring(workflow, occasion);
  for (const action of due) {
    workflow.doneAt.set(keyOf(action, occasion), occasion.at);
    workflow.lastTriggeredAt = occasion.at;
    noteAction(workflow, action, occasion);
  }
  return due.length > 0;
}

function countFiring({ firings }: Workflow, { issue, event, at }: Occasion): void {
  const count = (firings.get(issue)?.count ?? 0) + 1;
  firings.set(issue, { count, lastAt: at, eventId: event?.id ?? null });
}

/** Without triggers every event begins it; that somebody resolved an issue of errors is no event. */
function begins({ triggers }: Workflow, { issue, isResolved }: Occasion): boolean {
  return !isResolved || issue.category !== 'error' || (triggers?.conditions.length ?? 0) > 0;
}

function isDue(workflow: Workflow, action: AlertAction, occasion: Occasion): boolean {
  const last = workflow.doneAt.get(keyOf(action, occasion));
  if (last === undefined || workflow.frequencyInMinutes === 0) return true;
  return occasion.at - last > workflow.frequencyInMinutes * MINUTE_IN_MS;
}

function keyOf(action: AlertAction, { issue }: Occasion): string {
  return `${action.id}:${issue.id}`;
}
