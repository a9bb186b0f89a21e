import { findProblems, is, isNumber, numberFrom, object } from '../policy/checks.ts';
import type { Diagnostic } from '../policy/diagnostic.ts';
import type { BudgetLimit, BudgetOptions } from './types.ts';
import { HOURS_A_WEEK } from './week-curve.ts';

const CODE = 'invalid-budget';
const periods = ['second', 'minute', 'hour', 'day', 'month'];
const anything = () => {};

const wholeTo = (most: number) => numberFrom(CODE, 1, most, Number.isInteger);

const options = object({
  key: anything,
  fairness: numberFrom(CODE, 0, 1),
  maximumKeys: wholeTo(100_000),
  forecast: is(
    CODE,
    '168 numbers of at least 0, one per hour from Monday 00:00 UTC',
    (shape) =>
      Array.isArray(shape) &&
      shape.length === HOURS_A_WEEK &&
      shape.every((weight) => isNumber(weight) && weight >= 0) &&
      shape.some(Boolean),
  ),
  spansPerTrace: numberFrom(CODE, 1),
  monthStartsOn: wholeTo(28),
  snapshot: anything,
  store: anything,
  name: anything,
  clock: anything,
  random: anything,
});

const limitOf = (unit: string) =>
  object(
    {
      [unit]: numberFrom(CODE, 1),
      per: is(CODE, periods.join(' or '), (value) => periods.includes(String(value))),
    },
    [unit, 'per'],
  );

/** What is wrong with a budget; none of it is worth running with. */
export function checkBudget(limit: BudgetLimit, given: BudgetOptions): readonly Diagnostic[] {
  return [
    ...findProblems(limit, limitOf('events' in limit ? 'events' : 'spans')),
    ...findProblems(given, options),
  ];
}
