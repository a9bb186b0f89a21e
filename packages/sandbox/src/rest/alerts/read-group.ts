import { CONDITION_TYPES } from '../../alerts/conditions/table.ts';
import type { AlertCondition, ConditionGroup, Organization } from '../../store/model.ts';
import * as fields from '../read-fields.ts';
import type { NodeIds } from './node-ids.ts';
import { readAction } from './read-action.ts';

const LOGIC_TYPES = ['any', 'any-short', 'all', 'none'] as const;

const GROUP = fields.object({
  id: fields.nullable(fields.text()),
  logicType: fields.choice(LOGIC_TYPES),
  conditions: fields.optional(fields.list(fields.anyObject())),
  actions: fields.optional(fields.list(fields.anyObject())),
});

const CONDITION = fields.object({
  id: fields.nullable(fields.text()),
  type: fields.text(),
  comparison: (value) => value,
  conditionResult: (value) => value ?? true,
});

/** Conditions and actions; every problem in them is told, by its place. */
export function readGroup(ids: NodeIds, organization: Organization): fields.Field<ConditionGroup> {
  return (value) => {
    const group = GROUP(value);
    const conditions = eachOf(group.conditions ?? [], (one) => readCondition(one, ids));
    const actions = eachOf(group.actions ?? [], (one) => readAction(one, ids, organization));
    const problems = { ...named('conditions', conditions), ...named('actions', actions) };
    if (Object.keys(problems).length > 0) throw fields.nestedProblem(problems);
    return {
      id: ids('group', group.id),
      logicType: group.logicType,
      conditions: conditions.values,
      actions: actions.values,
    };
  };
}

/** The group that begins an alert: what is a moment holds for any of them, never for all or none. */
export function readTriggers(
  ids: NodeIds,
  organization: Organization,
): fields.Field<ConditionGroup> {
  const read = readGroup(ids, organization);
  return (value) => {
    const group = read(value);
    const moment = group.conditions.find(({ type }) => CONDITION_TYPES.get(type)?.isMoment);
    if (moment && group.logicType !== 'any-short') {
      throw fields.nestedProblem({
        logicType: [`${moment.type} needs the logic type any-short, got ${group.logicType}.`],
      });
    }
    return group;
  };
}

function readCondition(value: unknown, ids: NodeIds): AlertCondition {
  const { id, type, comparison, conditionResult } = CONDITION(value);
  const known = CONDITION_TYPES.get(type);
  if (!known) {
    throw fields.nestedProblem({
      type: [
        `"${type}" is not a valid choice. Choices: ${[...CONDITION_TYPES.keys()].join(', ')}.`,
      ],
    });
  }
  const problem = known.check(comparison);
  if (problem !== undefined) throw fields.nestedProblem({ comparison: [`${type}: ${problem}`] });
  return { id: ids('condition', id), type, comparison, conditionResult };
}

interface Read<Entry> {
  readonly values: readonly Entry[];
  readonly problems: Readonly<Record<string, unknown>>;
}

function eachOf<Entry>(list: readonly unknown[], read: (value: unknown) => Entry): Read<Entry> {
  const values: Entry[] = [];
  const problems: Record<string, unknown> = {};
  for (const [index, value] of list.entries()) {
    const problem = fields.problemOf(() => values.push(read(value)));
    if (problem !== undefined) problems[String(index)] = problem;
  }
  return { values, problems };
}

function named(name: string, { problems }: Read<unknown>): Record<string, unknown> {
  return Object.keys(problems).length > 0 ? { [name]: problems } : {};
}
