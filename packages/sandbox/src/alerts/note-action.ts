import type { AlertAction, Issue, Workflow } from '../store/model.ts';
import type { Occasion } from './conditions/condition-type.ts';

/** Puts an action into the outbox, in place of doing it. */
export function noteAction(
  workflow: Pick<Workflow, 'id' | 'name'>,
  action: AlertAction,
  {
    state,
    issue,
    event,
    at,
  }: Pick<Occasion, 'state' | 'event' | 'at'> & { readonly issue: Issue | null },
): void {
  const { config } = action;
  const target = config['targetDisplay'] ?? config['targetIdentifier'] ?? config['targetType'];
  state.outbox.push({
    kind: 'action',
    type: action.type,
    at,
    target: typeof target === 'string' || typeof target === 'number' ? String(target) : '',
    headers: {},
    body: {
      workflow: { id: workflow.id, name: workflow.name },
      action: { id: action.id, data: action.data, config, integrationId: action.integrationId },
      issue: issue && {
        id: issue.id,
        shortId: issue.shortId,
        title: issue.title,
        priority: issue.priority,
        status: issue.status,
      },
      event: event ? { id: event.id } : null,
    },
    status: null,
  });
}
