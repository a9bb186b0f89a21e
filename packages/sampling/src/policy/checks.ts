import type { Diagnostic } from './diagnostic.ts';

export type Path = readonly (string | number)[];

/** Adds one error to a list. */
export type Report = (code: string, path: Path, message: string) => void;

/** Reports what is wrong with a value. */
export type Check = (value: unknown, path: Path, report: Report) => void;

/** Every problem of a value. */
export function findProblems(value: unknown, check: Check): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, path, message) =>
    diagnostics.push({ code: `sampling/${code}`, severity: 'error', path, message });
  try {
    check(value, [], report);
  } catch (error) {
    report('invalid-type', [], String(error));
  }
  return diagnostics;
}

/** A value that passes a test; `expected` finishes the sentence "It must be". */
export function is(code: string, expected: string, test: (value: unknown) => boolean): Check {
  return (value, path, report) => {
    if (!test(value)) report(code, path, `It must be ${expected}; got ${describe(value)}.`);
  };
}

/** A number between bounds, both included; `isOfKind` can ask for more than a number. */
export function numberFrom(
  code: string,
  least: number,
  most = Infinity,
  isOfKind: (value: unknown) => boolean = isNumber,
): Check {
  return is(
    code,
    `a${isOfKind === isNumber ? '' : ' whole'} number from ${least} to ${most}`,
    (value) => isOfKind(value) && Number(value) >= least && Number(value) <= most,
  );
}

/** An object with known fields, of which some must be there: one that is misspelt would be ignored in silence. */
export function object(
  fields: Readonly<Record<string, Check>>,
  required: readonly string[] = [],
): Check {
  return (value, path, report) => {
    isObject(value, path, report);
    if (!isRecord(value)) return;
    for (const key of new Set([...required, ...definedKeys(value)])) {
      const at = [...path, key];
      if (Object.hasOwn(fields, key)) fields[key]?.(value[key], at, report);
      else report('unknown-field', at, `Known fields: ${Object.keys(fields).join(', ')}.`);
    }
  };
}

export function list(check: Check): Check {
  return (value, path, report) => {
    isList(value, path, report);
    // Unlike forEach, entries() visits the holes of a list, which JSON turns into null.
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) check(item, [...path, index], report);
  };
}

const isObject = is('invalid-type', 'an object', isRecord);
const isList = is('invalid-type', 'a list', Array.isArray);

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field with the value undefined is one that is not there, as in JSON. */
export function definedKeys(value: unknown): string[] {
  return isRecord(value) ? Object.keys(value).filter((key) => value[key] !== undefined) : [];
}

function describe(value: unknown) {
  // oxlint-disable-next-line typescript/no-base-to-string -- what is no object has a text of its own
  return typeof value === 'object' ? JSON.stringify(value).slice(0, 80) : String(value);
}

export function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

export const isFilled = is(
  'invalid-type',
  'a filled text',
  (value) => typeof value === 'string' && value !== '',
);
