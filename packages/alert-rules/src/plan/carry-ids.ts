import { canonicalAction } from '../canonical/canonical-action.ts';
import { canonicalCondition } from '../canonical/canonical-condition.ts';
import { stableJson } from '../canonical/stable-json.ts';
import { compact } from '../wire/read-fields.ts';
import type { WireAction, WireCondition, WireGroup, WireWorkflow } from '../wire/types.ts';
import { pairEntries, type Likeness } from './pair-entries.ts';

/** Ids of groups, conditions and actions by place. */
export type NodeIds = Readonly<Record<string, string>>;

/**
 * What is wanted, with the ids of the groups, conditions and actions that it has in Sentry already. A
 * node without an id would be made anew, and Sentry would forget whom it told when. An action keeps its
 * id only as long as it tells the same ones.
 */
export function carryIds(
  wanted: WireWorkflow,
  observed: WireWorkflow,
  locked: NodeIds = {},
): WireWorkflow {
  const groups = pairEntries(wanted.actionFilters, observed.actionFilters, [
    (left, right) => textOfGroup(left) === textOfGroup(right),
    (_left, right, index) => right.id !== undefined && locked[`do.${index}`] === right.id,
    sharesNodes,
    () => true,
  ]);
  return {
    ...wanted,
    triggers: carryTriggers(wanted.triggers, observed.triggers, locked),
    actionFilters: wanted.actionFilters.map((group, index) =>
      carryGroup(group, groups[index], locked, `do.${index}`),
    ),
  };
}

/** A group of conditions with the ids that its nodes have in Sentry already. */
export function carryGroup(
  wanted: WireGroup,
  observed: WireGroup | undefined,
  locked: NodeIds = {},
  place = '',
): WireGroup {
  const slot = place === 'when' ? place : `${place}.if`;
  const conditions = pairEntries(wanted.conditions, observed?.conditions ?? [], [
    (left, right) => textOfCondition(left) === textOfCondition(right),
    (left, right, index) => left.type === right.type && locked[`${slot}.${index}`] === right.id,
    (left, right) => left.type === right.type,
  ]);
  const actions = pairEntries(wanted.actions ?? [], observed?.actions ?? [], [
    (left, right) => textOfAction(left) === textOfAction(right),
    (left, right) => targetOf(left) === targetOf(right),
  ]);
  return compact({
    id: observed?.id,
    logicType: wanted.logicType,
    conditions: wanted.conditions.map((node, index) => withId(node, conditions[index]?.id)),
    actions: wanted.actions?.map((node, index) => withId(node, actions[index]?.id)),
  });
}

/** No `when` is an empty group, because what is left out of a request might stay as it is. */
function carryTriggers(
  wanted: WireGroup | null,
  observed: WireGroup | null,
  locked: NodeIds,
): WireGroup {
  const group = wanted ?? { logicType: 'any-short', conditions: [] };
  return carryGroup(group, observed ?? undefined, locked, 'when');
}

function withId<Node extends WireCondition | WireAction>(node: Node, id: string | undefined): Node {
  const { id: _, ...others } = node;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same node with another id
  return (id === undefined ? others : { id, ...others }) as Node;
}

const sharesNodes: Likeness<WireGroup> = (left, right) => {
  const known = new Set(textsOf(right));
  return textsOf(left).some((text) => known.has(text));
};

function textsOf({ conditions, actions = [] }: WireGroup): readonly string[] {
  return [...conditions.map(textOfCondition), ...actions.map(textOfAction)];
}

const texts = new WeakMap<object, string>();

/** Nodes are compared often, and never change. */
function memoized<Node extends object>(textOf: (node: Node) => string): (node: Node) => string {
  return (node) => {
    const known = texts.get(node);
    if (known !== undefined) return known;
    const text = textOf(node);
    texts.set(node, text);
    return text;
  };
}

const textOfCondition = memoized((node: WireCondition) => stableJson(canonicalCondition(node)));
const textOfAction = memoized((node: WireAction) => stableJson(canonicalAction(node)));
const textOfGroup = memoized((group: WireGroup) =>
  stableJson([group.logicType.replace(/^any-short$/, 'any'), textsOf(group).toSorted()]),
);

/** Whom it tells, whatever it says. */
function targetOf(action: WireAction): string {
  const { type, integrationId, config } = canonicalAction(action);
  return stableJson({ type, integrationId, config });
}
