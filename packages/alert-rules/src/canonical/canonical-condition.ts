import { compact, listOf } from '../wire/read-fields.ts';
import { readWireCondition } from '../wire/read-group.ts';
import { camelKeys, isRecord } from './casing.ts';
import { sortEntries } from './stable-json.ts';

/** Conditions whose comparison holds texts that may look like numbers. */
const WITH_TEXTS = new Set(['tagged_event', 'event_attribute', 'issue_type']);
const NUMBERS = ['value', 'level', 'targetIdentifier', 'minutes'];

/** A condition without its id, its casing, its defaults and the order of its filters. */
export function canonicalCondition(value: unknown): {
  readonly type: string;
  readonly comparison: unknown;
  readonly conditionResult: unknown;
} {
  const { type, comparison, conditionResult } = readWireCondition(value);
  return {
    type,
    comparison: canonicalComparison(type, comparison),
    conditionResult: asNumber(conditionResult),
  };
}

function canonicalComparison(type: string, comparison: unknown): unknown {
  const value = camelKeys(comparison);
  if (Array.isArray(value)) return sortEntries(value);
  if (!isRecord(value)) return WITH_TEXTS.has(type) ? value : asNumber(value);
  const filters = sortEntries(listOf(value['filters']));
  return compact({
    ...value,
    ...(WITH_TEXTS.has(type) ? {} : numbersOf(value)),
    // Any of several, as when nothing is said.
    include: value['include'] === true ? undefined : value['include'],
    filters: filters.length === 0 ? undefined : filters,
  });
}

function numbersOf(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    NUMBERS.filter((key) => value[key] !== undefined).map((key) => [key, asNumber(value[key])]),
  );
}

/** `"80"` is 80 to Sentry (jianyuan/terraform-provider-sentry#443). */
function asNumber(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
}
