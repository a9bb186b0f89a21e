import { compilePattern } from '../pattern/match.ts';
import { isInNetwork } from './address.ts';
import { isObject } from './values.ts';

/** Reads a field of what is matched; undefined where it is not there. */
export type Getter = (path: string) => unknown;

/** A field that Relay holds as a UUID: equal to every way of writing it, and no text to any other comparison. */
export interface UuidField {
  /** With or without hyphens. */
  readonly uuid: string;
}

const leaves = new Set(['eq', 'gte', 'gt', 'lte', 'lt', 'glob', 'cidr']);

/** Whether this Relay knows every operator in a condition. */
export function isSupportedCondition(condition: unknown): boolean {
  if (!isObject(condition)) return false;
  const { op, inner } = condition;
  if (op === 'and' || op === 'or') return Array.isArray(inner) && inner.every(isSupportedCondition);
  if (op === 'not' || op === 'any' || op === 'all') return isSupportedCondition(inner);
  return typeof op === 'string' && leaves.has(op);
}

/**
 * Whether a condition of Relay's dynamic sampling holds; an unknown operator never does.
 * Source: getsentry/relay relay-protocol/src/condition.rs. Integers beyond 2^53 are compared as doubles.
 */
export function matchRelayCondition(condition: unknown, get: Getter): boolean {
  if (!isObject(condition)) return false;
  const { op, name, value, inner } = condition;
  const parts: unknown[] = Array.isArray(inner) ? inner : [];
  switch (op) {
    case 'and':
      return parts.every((part) => matchRelayCondition(part, get));
    case 'or':
      return parts.some((part) => matchRelayCondition(part, get));
    case 'not':
      return !matchRelayCondition(inner, get);
    default:
  }
  const field = typeof name === 'string' ? get(name) : undefined;
  switch (op) {
    case 'any':
      return (
        Array.isArray(field) && field.some((item) => matchRelayCondition(inner, getterOf(item)))
      );
    case 'all':
      return (
        Array.isArray(field) && field.every((item) => matchRelayCondition(inner, getterOf(item)))
      );
    case 'eq':
      return isEqual(
        field,
        value,
        isObject(condition['options']) && condition['options']['ignoreCase'] === true,
      );
    case 'glob':
      return typeof field === 'string' && listOf(value).some((pattern) => fits(pattern, field));
    case 'cidr':
      return (
        typeof field === 'string' && listOf(value).some((network) => isInNetwork(field, network))
      );
    case 'gte':
    case 'gt':
    case 'lte':
    case 'lt':
      return isOrdered(op, field, value);
    default:
      return false;
  }
}

/** Reads fields of an object, nested ones by a path with dots. */
export function getterOf(value: unknown): Getter {
  return (path) => {
    if (!isObject(value)) return undefined;
    if (Object.hasOwn(value, path)) return value[path] ?? undefined;
    const dot = path.indexOf('.');
    return dot < 0 ? undefined : getterOf(value[path.slice(0, dot)])(path.slice(dot + 1));
  };
}

function isEqual(field: unknown, value: unknown, ignoresCase: boolean) {
  const fold = (text: string) => (ignoresCase ? text.toUpperCase().toLowerCase() : text);
  if (field === undefined) return value === null;
  if (typeof field === 'string') {
    const wanted = Array.isArray(value) ? listOf(value) : typeof value === 'string' ? [value] : [];
    return wanted.some((text) => fold(text) === fold(field));
  }
  if (isObject(field) && typeof field['uuid'] === 'string') {
    return typeof value === 'string' && plainUuid(value) === plainUuid(field['uuid']);
  }
  // Numbers are never equal in Relay, not even to themselves.
  return typeof field === 'boolean' && field === value;
}

function isOrdered(op: 'gte' | 'gt' | 'lte' | 'lt', field: unknown, value: unknown) {
  const isComparable =
    (typeof field === 'number' && typeof value === 'number') ||
    (typeof field === 'string' && typeof value === 'string');
  if (!isComparable) return false;
  if (op === 'gte') return field >= value;
  if (op === 'gt') return field > value;
  return op === 'lte' ? field <= value : field < value;
}

function fits(pattern: string, text: string) {
  try {
    return compilePattern(pattern)(text);
  } catch {
    return false;
  }
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function plainUuid(text: string) {
  return text.replaceAll('-', '').toLowerCase();
}
