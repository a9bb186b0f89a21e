import type { AlertCondition, ConditionGroup } from './conditions.ts';

/** A group as its logic and its conditions. */
export function readGroup(group: ConditionGroup): {
  readonly logic: 'any' | 'all' | 'none';
  readonly conditions: readonly AlertCondition[];
} {
  if ('any' in group) return { logic: 'any', conditions: group.any };
  return 'all' in group
    ? { logic: 'all', conditions: group.all }
    : { logic: 'none', conditions: group.none };
}
