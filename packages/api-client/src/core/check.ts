import type { Diagnostic } from './types.ts';

/** Says what is wrong with a value, or nothing. */
export type Rule = (value: unknown) => string | undefined;

/** Whether a value is an object that is no list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One problem of the input as a diagnostic. */
export const problem = (path: readonly (string | number)[], message: string): Diagnostic => ({
  code: 'api-client/invalid-input',
  severity: 'error',
  path,
  message,
});

/** Every problem of an object whose keys are all optional, unknown keys included. */
export const checkRecord = (
  value: unknown,
  rules: Readonly<Record<string, Rule>>,
): readonly Diagnostic[] => {
  if (!isRecord(value)) return [problem([], 'must be an object')];
  return Object.entries(value).flatMap(([key, item]) => {
    const rule = Object.hasOwn(rules, key) ? rules[key] : () => 'is no option';
    const message = item === undefined ? undefined : rule?.(item);
    return message === undefined ? [] : [problem([key], message)];
  });
};

const isFunction: (value: unknown) => boolean = (value) => typeof value === 'function';

/** A rule that asks for a whole number. */
export const wholeNumber =
  (least: number, most: number): Rule =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : `must be a whole number from ${least} to ${most}`;

/** A rule that asks for a function, or for an object with the given ones. */
export const functions =
  (...names: readonly string[]): Rule =>
  (value) =>
    (
      names.length === 0
        ? isFunction(value)
        : isRecord(value) && names.every((name) => isFunction(value[name]))
    )
      ? undefined
      : `must be ${names.length === 0 ? 'a function' : `an object with ${names.join(' and ')}`}`;
