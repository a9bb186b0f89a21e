import { isObject } from '../../rest/read-fields.ts';
import type { ConditionType } from './condition-type.ts';

type Check = ConditionType['check'];
type Test = (value: unknown) => boolean;

const MATCHES = [...['co', 'nc', 'eq', 'ne', 'sw', 'nsw', 'ew', 'new', 'is', 'ns', 'in', 'nin']];

export const expectTrue: Check = (comparison) =>
  comparison === true ? undefined : 'comparison must be true';

export const expect =
  (isRight: Test, words: string): Check =>
  (comparison) =>
    isRight(comparison) ? undefined : `comparison must be ${words}`;

export const expectFields =
  (tests: Readonly<Record<string, Test>>): Check =>
  (comparison) => {
    if (!isObject(comparison)) return 'comparison must be an object';
    const wrong = Object.entries(tests).filter(([name, isRight]) => !isRight(comparison[name]));
    return wrong.length === 0
      ? undefined
      : `comparison has a missing or wrong ${wrong.map(([name]) => `"${name}"`).join(', ')}`;
  };

export const isCount: Test = (value) => Number.isInteger(asNumber(value)) && Number(value) >= 0;

export const isAmount: Test = (value) => asNumber(value) >= 0;

export const isOneOf =
  (...choices: readonly unknown[]): Test =>
  (value) =>
    choices.includes(value);

const isText: Test = (value) => typeof value === 'string';

export const isFilled: Test = (value) => typeof value === 'string' && value !== '';

export const isOptional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);

/** A name, how it is compared, and with what: `is` and `ns` are compared with nothing, the others with something. */
export const expectMatch =
  (name: string, isName: Test): Check =>
  (comparison) => {
    const problem = expectFields({ [name]: isName, match: isOneOf(...MATCHES) })(comparison);
    if (problem !== undefined || !isObject(comparison)) return problem;
    const { match, value } = comparison;
    if (match === 'is' || match === 'ns') {
      return value === undefined ? undefined : `comparison must not have a "value" with ${match}`;
    }
    return isText(value) ? undefined : 'comparison has a missing or wrong "value"';
  };

/** `"80"` counts as 80 (jianyuan/terraform-provider-sentry#443). */
export function asNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
}

/** The fields of a comparison that was checked. */
export function fieldsOf(comparison: unknown): Readonly<Record<string, unknown>> {
  return isObject(comparison) ? comparison : {};
}
