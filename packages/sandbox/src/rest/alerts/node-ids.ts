import type { ConditionGroup } from '../../store/model.ts';
import * as fields from '../read-fields.ts';
import type { RestContext } from '../route.ts';

/** The id of a node: the one that was sent when the object has it, a new one without. */
export type NodeIds = (
  kind: 'group' | 'condition' | 'action',
  sent: string | null | undefined,
) => string;

/**
 * A node with the id of one of `before` is that one, changed; one without is new; and one that is not sent is gone
 * (getsentry/sentry, src/sentry/workflow_engine/endpoints/validators/base/workflow.py).
 */
export function createNodeIds(context: RestContext, before: readonly ConditionGroup[]): NodeIds {
  const known = {
    group: before.map(({ id }) => id),
    condition: before.flatMap(({ conditions }) => conditions.map(({ id }) => id)),
    action: before.flatMap(({ actions }) => actions.map(({ id }) => id)),
  };
  const used = new Set<string>();
  return (kind, sent) => {
    if (!sent) return context.state.nextId(`workflow-${kind}`);
    if (!known[kind].includes(sent)) {
      throw fields.fieldProblem(`Invalid ${kind} id ${sent}: there is no such ${kind} here.`);
    }
    if (used.has(`${kind} ${sent}`)) throw fields.fieldProblem(`${kind} id ${sent} is sent twice.`);
    used.add(`${kind} ${sent}`);
    return sent;
  };
}
