import type { ConditionGroup } from '../store/model.ts';
import type { Occasion } from './conditions/condition-type.ts';
import { CONDITION_TYPES } from './conditions/table.ts';

/** A group without conditions lets everything through. */
export function passes(group: ConditionGroup | null, occasion: Occasion): boolean {
  if (!group || group.conditions.length === 0) return true;
  const met = group.conditions.map(
    ({ type, comparison }) => CONDITION_TYPES.get(type)?.isMet(comparison, occasion) ?? false,
  );
  if (group.logicType === 'all') return !met.includes(false);
  return met.includes(true) !== (group.logicType === 'none');
}
