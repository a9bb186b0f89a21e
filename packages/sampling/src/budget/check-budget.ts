import type { Diagnostic } from '../policy/diagnostic.ts';
import type { BudgetLimit, BudgetOptions } from './types.ts';

const PERIODS = ['second', 'minute', 'hour', 'day', 'month'];
const HOURS_A_WEEK = 168;

/** What is wrong with a budget; none of it is worth running with. */
export function checkBudget(limit: BudgetLimit, options: BudgetOptions): readonly Diagnostic[] {
  const { fairness = 1, maximumKeys = 1, spansPerTrace = 1, monthStartsOn = 1, forecast } = options;
  const found: Diagnostic[] = [];
  const given = Object.entries(limit).filter(([name]) => name === 'spans' || name === 'events');
  if (given.length !== 1) complain([], 'the limit', 'exactly one of "spans" and "events"');
  for (const [unit, amount] of given) expectThat(unit, amount, isIn(amount, 1), 'at least 1');
  expectThat('per', limit.per, PERIODS.includes(limit.per), `one of ${PERIODS.join(', ')}`);
  expectThat('fairness', fairness, isIn(fairness, 0, 1), '0 to 1; 1 is max-min fairness');
  expectThat(
    'maximumKeys',
    maximumKeys,
    isWhole(maximumKeys, 100_000),
    'a whole number, 1 to 100,000',
  );
  expectThat('spansPerTrace', spansPerTrace, isIn(spansPerTrace, 1), 'at least 1');
  expectThat('monthStartsOn', monthStartsOn, isWhole(monthStartsOn, 28), 'a day, 1 to 28');
  if (forecast && !isShape(forecast)) {
    complain(
      ['forecast'],
      'forecast',
      '168 numbers of at least 0, one per hour from Monday 00:00 UTC',
    );
  }
  return found;

  function expectThat(name: string, value: unknown, isGood: boolean, wanted: string): void {
    if (!isGood) complain([name], `${name}: ${String(value)}`, wanted);
  }

  function complain(path: readonly string[], what: string, wanted: string): void {
    const message = `${what} has to be ${wanted}`;
    found.push({ code: 'sampling/invalid-budget', severity: 'error', path, message });
  }
}

function isShape(shape: readonly unknown[]): boolean {
  return (
    shape.length === HOURS_A_WEEK &&
    shape.every((weight) => isIn(weight, 0)) &&
    shape.some((weight) => weight !== 0)
  );
}

function isWhole(value: unknown, most: number): boolean {
  return Number.isInteger(value) && isIn(value, 1, most);
}

function isIn(value: unknown, least: number, most = Number.MAX_VALUE): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}
