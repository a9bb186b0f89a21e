import { canonicalCondition } from '../canonical/canonical-condition.ts';
import { stableJson } from '../canonical/stable-json.ts';
import { CONDITION_SCHEMAS } from '../check/condition-schemas.ts';
import type { AlertCondition } from '../model/conditions.ts';
import { decodeComparison, encodeComparison } from './comparisons.ts';
import { createContext, type WireContext } from './context.ts';
import { readWireCondition } from './read-group.ts';
import type { Names, WireCondition } from './types.ts';

/** A condition as the API takes it. */
export function encodeCondition(condition: AlertCondition, context: WireContext): WireCondition {
  if (condition.type === 'raw') return readWireCondition(condition.body);
  const comparison = encodeComparison(condition, context);
  return { type: condition.type, comparison, conditionResult: true };
}

/** A condition as it is described; one that would not come back the same stays raw. */
export function decodeCondition(wire: WireCondition, names: Names): AlertCondition {
  const { type, comparison, conditionResult } = wire;
  const canonical = canonicalCondition(wire);
  const candidate = { type, ...decodeComparison(type, canonical.comparison, names) };
  const context = createContext(names, []);
  const isSame =
    isCondition(candidate, type) &&
    stableJson(canonicalCondition(encodeCondition(candidate, context))) === stableJson(canonical);
  return isSame && context.problems.length === 0
    ? candidate
    : { type: 'raw', body: { type, comparison, conditionResult } };
}

function isCondition(value: unknown, type: string): value is AlertCondition {
  const schema = Object.hasOwn(CONDITION_SCHEMAS, type) ? CONDITION_SCHEMAS[type] : undefined;
  return type !== 'raw' && schema?.safeParse(value).success === true;
}
