import { isMap } from '../yaml/path.ts';

/** A text that is not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A number, also where it is written as a text. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined;
}

/** Yes, in the words of YAML, Python and environment files. */
export function isYes(value: unknown): boolean {
  return (
    value === true ||
    value === 1 ||
    /^(?:1|true|yes|on)$/i.test(typeof value === 'string' ? value : '')
  );
}

/** An object without the fields that have no value. */
export function compact<Value extends object>(value: Value): Value {
  // Fields without a value are optional ones, so the type stays.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only such fields go
  return Object.fromEntries(
    Object.entries(value).filter(([, each]) => each !== undefined),
  ) as Value;
}

/** Texts of a list; of one text, that one. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.filter((each: unknown): each is string => typeof each === 'string');
}

/** The first entry of a list or of a dictionary with the keys 0, 1, 2. */
export function entriesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isMap(value) ? Object.values(value) : [];
}
