import type { StoredEvent } from '../store/model.ts';

/** Reads what SDKs sent: nothing in a payload has a shape that can be relied on. */
type Json = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of keys, or undefined. Own properties only: keys come from outside. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  let current: unknown = value;
  for (const key of path) {
    if (!isRecord(current) || !Object.hasOwn(current, key)) return undefined;
    current = current[key];
  }
  return current;
}

/** A text, number or boolean as a list of one text; anything else as none. */
export function asTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}

export function asNumbers(value: unknown): readonly number[] {
  return typeof value === 'number' && Number.isFinite(value) ? [value] : [];
}

/** A list, also where the protocol wraps it in `{ values: [] }`. Only objects count. */
export function listAt(value: unknown, ...path: readonly string[]): readonly Json[] {
  const found = valueAt(value, ...path);
  const list: unknown = isRecord(found) ? valueAt(found, 'values') : found;
  return Array.isArray(list) ? list.filter((entry) => isRecord(entry)) : [];
}

export function exceptionsOf(event: StoredEvent): readonly Json[] {
  return listAt(event.payload, 'exception');
}

/** All frames of an event: of its exceptions, threads and its own stack trace. */
export function framesOf(event: StoredEvent): readonly Json[] {
  const holders = [...exceptionsOf(event), ...listAt(event.payload, 'threads'), event.payload];
  return holders.flatMap((holder) => listAt(holder, 'stacktrace', 'frames'));
}

export function tagOf(event: StoredEvent, key: string): string | null {
  return event.tags.find(([name]) => name === key)?.[1] ?? null;
}

/** False only when an exception says that nobody caught it (the `handled` of its mechanism). */
export function isHandled(event: StoredEvent): boolean {
  return !exceptionsOf(event).some((entry) => valueAt(entry, 'mechanism', 'handled') === false);
}
