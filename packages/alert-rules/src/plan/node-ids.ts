import type { WireGroup, WireWorkflow } from '../wire/types.ts';
import { carryIds, type NodeIds } from './carry-ids.ts';

/** The ids of the nodes of a workflow that is there, by the places of what was wanted. */
export function nodeIdsOf(wanted: WireWorkflow, observed: WireWorkflow): NodeIds {
  const { triggers, actionFilters } = carryIds(wanted, observed);
  return Object.fromEntries([
    ...(triggers ? idsOfGroup(triggers, 'when', 'when') : []),
    ...actionFilters.flatMap((group, index) => idsOfGroup(group, `do.${index}`, `do.${index}.if`)),
  ]);
}

function idsOfGroup(
  { id, conditions, actions = [] }: WireGroup,
  place: string,
  slot: string,
): readonly (readonly [place: string, id: string])[] {
  const entries = [
    [place, id] as const,
    ...conditions.map((node, index) => [`${slot}.${index}`, node.id] as const),
    ...actions.map((node, index) => [`${place}.actions.${index}`, node.id] as const),
  ];
  return entries.flatMap(([at, nodeId]) => (nodeId === undefined ? [] : [[at, nodeId] as const]));
}
