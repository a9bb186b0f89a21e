import type { Diagnostic } from './types.ts';

/** Whether a value is an object that is no list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is a text. */
export const isText = (value: unknown): value is string => typeof value === 'string';

/** A value of a record, never one that every object inherits. */
export const own = <Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);

/** Notes that a value must be something that it is not. */
export type Expect = (isGood: boolean, name: string, must: string) => void;

/** A list of problems and the function that adds to it. */
export const createExpect =
  (problems: Diagnostic[]): Expect =>
  (isGood, name, must) => {
    if (!isGood)
      problems.push({
        code: 'api-client/invalid-input',
        severity: 'error',
        path: [name],
        message: `must be ${must}`,
      });
  };
