import { stableJson } from '../../canonical/stable-json.ts';
import { decodeAction } from '../../wire/actions.ts';
import { decodeAlert } from '../../wire/alerts.ts';
import { decodeCondition } from '../../wire/conditions.ts';
import { decodeStage } from '../../wire/groups.ts';
import type { Names, WireGroup, WireWorkflow } from '../../wire/types.ts';
import type { AlertChange } from '../types.ts';
import { leafChanges } from './leaf-changes.ts';

type Path = AlertChange['path'];

/** What differs between a workflow and what is there, whose nodes are known by their ids. */
export function alertChanges(
  wanted: WireWorkflow,
  observed: WireWorkflow,
  names: Names,
): readonly AlertChange[] {
  const groups = new Map(observed.actionFilters.map((group) => [group.id, group]));
  const kept = new Set(wanted.actionFilters.map(({ id }) => id));
  return [
    ...headChanges(wanted, observed, names),
    ...logicChanges(wanted.triggers, observed.triggers, ['when']),
    ...conditionChanges(wanted.triggers, observed.triggers, ['when'], names),
    ...wanted.actionFilters.flatMap((group, index): readonly AlertChange[] => {
      const path = ['do', index];
      const before = groups.get(group.id);
      if (group.id === undefined || !before) return [{ path, to: decodeStage(group, names) }];
      return [
        ...logicChanges(group, before, [...path, 'if']),
        ...conditionChanges(group, before, [...path, 'if'], names),
        ...nodeChanges(group.actions ?? [], before.actions ?? [], [...path, 'actions'], (action) =>
          decodeAction(action, names),
        ),
      ];
    }),
    ...observed.actionFilters
      .filter(({ id }) => !kept.has(id))
      .map((group) => ({ path: ['do'], from: decodeStage(group, names) })),
  ];
}

function headChanges(
  wanted: WireWorkflow,
  observed: WireWorkflow,
  names: Names,
): readonly AlertChange[] {
  const headOf = (workflow: WireWorkflow) => {
    const { value } = decodeAlert('', { ...workflow, triggers: null, actionFilters: [] }, names);
    const { monitors, ...head } = value;
    return { monitors, head };
  };
  const [before, after] = [headOf(observed), headOf(wanted)];
  const without = <Entry>(entries: readonly Entry[], others: readonly Entry[]) => {
    const known = new Set(others.map((entry) => stableJson(entry)));
    return entries.filter((entry) => !known.has(stableJson(entry)));
  };
  const path = ['monitors'];
  return [
    ...leafChanges(before.head, after.head),
    ...without(before.monitors, after.monitors).map((from) => ({ path, from })),
    ...without(after.monitors, before.monitors).map((to) => ({ path, to })),
  ];
}

const LOGICS: Readonly<Record<string, string>> = { 'any-short': 'any' };

function logicChanges(
  wanted: WireGroup | null,
  observed: WireGroup | null,
  path: Path,
): readonly AlertChange[] {
  const logicOf = (group: WireGroup | null): string | undefined =>
    group && group.conditions.length > 0 ? (LOGICS[group.logicType] ?? group.logicType) : undefined;
  const [from, to] = [logicOf(observed), logicOf(wanted)];
  // A group that comes or goes is told with its conditions.
  return from === undefined || to === undefined ? [] : leafChanges(from, to, [...path, 'logic']);
}

function conditionChanges(
  wanted: WireGroup | null,
  observed: WireGroup | null,
  path: Path,
  names: Names,
): readonly AlertChange[] {
  const logic = wanted ?? observed;
  const word = logic ? (LOGICS[logic.logicType] ?? logic.logicType) : 'any';
  return nodeChanges(
    wanted?.conditions ?? [],
    observed?.conditions ?? [],
    [...path, word],
    (condition) => decodeCondition(condition, names),
  );
}

function nodeChanges<Node extends { readonly id?: string }>(
  wanted: readonly Node[],
  observed: readonly Node[],
  path: Path,
  decode: (node: Node) => unknown,
): readonly AlertChange[] {
  const before = new Map(observed.map((node) => [node.id, node]));
  const kept = new Set(wanted.map(({ id }) => id));
  return [
    ...wanted.flatMap((node, index) => {
      const known = node.id === undefined ? undefined : before.get(node.id);
      return leafChanges(known && decode(known), decode(node), [...path, index]);
    }),
    ...observed.filter(({ id }) => !kept.has(id)).map((node) => ({ path, from: decode(node) })),
  ];
}
