import { fieldErrors } from './errors.ts';
import type { RestFailure } from './route.ts';

/** Reads one field of a body; `undefined` is a field that is not there. Throws a `FieldProblem`. */
export type Field<Value> = (value: unknown) => Value;

interface FieldProblem {
  /** What the error body shows for the field: messages, or an object of nested ones. */
  readonly fieldProblem: unknown;
}

/**
 * Reads a JSON object field by field. Every wrong field is reported at once, in Django REST framework's words.
 * Fields that are not named are ignored, as Sentry does.
 */
export function readFields<Shape extends object>(
  body: unknown,
  fields: { readonly [Key in keyof Shape]: Field<Shape[Key]> },
): Shape {
  const result = readObject(body, fields);
  if ('problems' in result) throw fieldErrors(result.problems);
  return result.value;
}

function readObject<Shape extends object>(
  body: unknown,
  fields: { readonly [Key in keyof Shape]: Field<Shape[Key]> },
): { readonly value: Shape } | { readonly problems: Record<string, unknown> } {
  if (!isObject(body ?? {})) {
    const message = `Invalid data. Expected a dictionary, but got ${pythonTypeOf(body)}.`;
    return { problems: { nonFieldErrors: [message] } };
  }
  const input = new Map(Object.entries(body ?? {}));
  const problems: Record<string, unknown> = {};
  const value: Partial<Shape> = {};
  for (const key in fields) {
    if (!Object.hasOwn(fields, key)) continue;
    const problem = problemOf(() => {
      value[key] = fields[key](input.get(key));
    });
    if (problem !== undefined) problems[key] = problem;
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every key of `fields` was assigned or has a problem
  return Object.keys(problems).length > 0 ? { problems } : { value: value as Shape };
}

export function fieldProblem(...messages: readonly string[]): FieldProblem {
  return { fieldProblem: messages };
}

/** For a field that is an object: what is wrong with its own fields. */
export function nestedProblem(problems: Readonly<Record<string, unknown>>): FieldProblem {
  return { fieldProblem: problems };
}

/** What `read` finds wrong; undefined when it reads. */
export function problemOf(read: () => unknown): unknown {
  try {
    read();
    return undefined;
  } catch (error) {
    if (!isFieldProblem(error)) throw error;
    return error.fieldProblem;
  }
}

function isFieldProblem(error: unknown): error is FieldProblem {
  return isObject(error) && 'fieldProblem' in error;
}

/** The error for a value that something else has already. */
export function taken(field: string, message: string): RestFailure {
  return fieldErrors({ [field]: [message] });
}

/** Copies the fields that were in the body. */
export function assignPresent(
  target: Record<string, unknown>,
  values: Readonly<Record<string, unknown>>,
): void {
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined) target[key] = value;
  }
}

/** A field that may be left out. */
export function optional<Value>(field: Field<Value>): Field<Value | undefined> {
  return (value) => (value === undefined ? undefined : field(value));
}

/** A field that may be null or left out. */
export function nullable<Value>(field: Field<Value>): Field<Value | null | undefined> {
  return (value) => (value === undefined || value === null ? value : field(value));
}

export function text(
  limits: { readonly maximum?: number; readonly blank?: boolean } = {},
): Field<string> {
  return (value) => {
    const present = required(value);
    if (typeof present !== 'string' && typeof present !== 'number') {
      throw fieldProblem('Not a valid string.');
    }
    const string = String(present).trim();
    if (string === '' && !limits.blank) throw fieldProblem('This field may not be blank.');
    if (limits.maximum !== undefined && string.length > limits.maximum) {
      throw fieldProblem(`Ensure this field has no more than ${limits.maximum} characters.`);
    }
    return string;
  };
}

/** getsentry/sentry, src/sentry/slug/errors.py and patterns.py. */
export function slug(maximum: number): Field<string> {
  const read = text({ maximum });
  return (value) => {
    const string = read(value);
    if (/^(?![0-9]+$)[a-z0-9_-]+$/.test(string)) return string;
    throw fieldProblem(
      'Enter a valid slug consisting of lowercase letters, numbers, underscores or hyphens. It cannot be entirely numeric.',
    );
  };
}

export function boolean(): Field<boolean> {
  return (value) => {
    const present = required(value);
    if (typeof present === 'boolean') return present;
    throw fieldProblem('Must be a valid boolean.');
  };
}

export function integer(
  limits: { readonly minimum?: number; readonly maximum?: number } = {},
): Field<number> {
  return (value) => {
    const present = required(value);
    const number =
      typeof present === 'string' && /^-?\d+$/.test(present) ? Number(present) : present;
    if (typeof number !== 'number' || !Number.isSafeInteger(number)) {
      throw fieldProblem('A valid integer is required.');
    }
    if (limits.minimum !== undefined && number < limits.minimum) {
      throw fieldProblem(`Ensure this value is greater than or equal to ${limits.minimum}.`);
    }
    if (limits.maximum !== undefined && number > limits.maximum) {
      throw fieldProblem(`Ensure this value is less than or equal to ${limits.maximum}.`);
    }
    return number;
  };
}

export function choice<const Value extends string>(values: readonly Value[]): Field<Value> {
  return (value) => {
    const present = required(value);
    const found = values.find((candidate) => candidate === present);
    if (found !== undefined) return found;
    throw fieldProblem(`${JSON.stringify(present)} is not a valid choice.`);
  };
}

/** A moment in ISO 8601, as milliseconds since the epoch. Without an offset it is UTC. */
export function dateTime(): Field<number> {
  return (value) => {
    const present = required(value);
    const string = typeof present === 'string' ? present : '';
    const hasOffset = /(?:Z|[+-]\d\d:?\d\d)$/i.test(string);
    const time = Date.parse(hasOffset || !string.includes('T') ? string : `${string}Z`);
    if (/^\d{4}-\d\d-\d\d/.test(string) && !Number.isNaN(time)) return time;
    throw fieldProblem(
      'Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].',
    );
  };
}

export function url(): Field<string> {
  const read = text();
  return (value) => {
    const string = read(value);
    if (URL.canParse(string) && /^(?:https?|ftps?):$/.test(new URL(string).protocol)) return string;
    throw fieldProblem('Enter a valid URL.');
  };
}

export function list<Value>(field: Field<Value>): Field<Value[]> {
  return (value) => {
    const present = required(value);
    if (!Array.isArray(present)) {
      throw fieldProblem(`Expected a list of items but got type "${pythonTypeOf(present)}".`);
    }
    return present.map((entry: unknown) => field(entry));
  };
}

export function object<Shape extends object>(fields: {
  readonly [Key in keyof Shape]: Field<Shape[Key]>;
}): Field<Shape> {
  return (value) => {
    const result = readObject(required(value), fields);
    if ('value' in result) return result.value;
    throw nestedProblem(result.problems);
  };
}

/** Any JSON object, kept as it is. */
export function anyObject(): Field<Record<string, unknown>> {
  return (value) => {
    const present = required(value);
    if (isObject(present)) return present;
    throw fieldProblem(`Expected a dictionary of items but got type "${pythonTypeOf(present)}".`);
  };
}

function required(value: unknown): unknown {
  if (value === undefined) throw fieldProblem('This field is required.');
  if (value === null) throw fieldProblem('This field may not be null.');
  return value;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pythonTypeOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (value === null) return 'NoneType';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  return 'dict';
}
