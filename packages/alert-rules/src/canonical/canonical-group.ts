import { readWireGroup } from '../wire/read-group.ts';
import { canonicalAction } from './canonical-action.ts';
import { canonicalCondition } from './canonical-condition.ts';
import { sortEntries } from './stable-json.ts';

/** A group of conditions without order; `any` and `any-short` say the same, and so does any logic of nothing. */
export function canonicalGroup(value: unknown): Readonly<Record<string, unknown>> {
  const { logicType, conditions, actions = [] } = readWireGroup(value);
  const isAny = logicType === 'any' || conditions.length === 0;
  return {
    logicType: isAny ? 'any-short' : logicType,
    conditions: sortEntries(conditions.map(canonicalCondition)),
    actions: sortEntries(actions.map(canonicalAction)),
  };
}
