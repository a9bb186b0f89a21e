/**
 * Lenient readers for what an SDK sent: each takes anything and gives a value of one type, or null. Only own
 * properties are read, so that a name such as `constructor` is data like any other.
 */

export type JsonObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): JsonObject | null {
  return isObject(value) ? value : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function field(value: unknown, name: string): unknown {
  const object = asObject(value);
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Strings as they are; numbers and booleans in Relay's spelling (`True`, `False`). */
export function asText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return null;
}

export function asFilledText(value: unknown): string | null {
  const text = asText(value)?.trim();
  return text ? text : null;
}

export function asNumber(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** How many of something: a whole number from 0 that fits into 32 bits, as on the wire; else 0. */
export function asCount(value: unknown): number {
  const count = asNumber(value) ?? 0;
  return Number.isInteger(count) && count > 0 && count <= 0xff_ff_ff_ff ? count : 0;
}

/** `{ values: […] }`, a bare list, or one bare entry: the three forms in which SDKs send a list. */
export function asValues(value: unknown): readonly JsonObject[] {
  const wrapped = field(value, 'values');
  const list = Array.isArray(value) ? value : Array.isArray(wrapped) ? wrapped : null;
  const entries = list ?? (asObject(value) && wrapped === undefined ? [value] : []);
  return entries.map(asObject).filter((entry) => entry !== null);
}

export function truncate(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 3)}...` : text;
}

export function firstLine(text: string): string {
  return text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
}

/** The id in 32 lower-case hexadecimal digits, or null; hyphens as in UUIDs are allowed. */
export function asHexId(value: unknown, length: 16 | 32): string | null {
  const id = typeof value === 'string' ? value.replaceAll('-', '').toLowerCase() : '';
  return id.length === length && /^[0-9a-f]+$/.test(id) ? id : null;
}
