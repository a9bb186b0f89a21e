import type { Diagnostic } from '../policy/diagnostic.ts';
import type { BudgetLimit, BudgetOptions } from './types.ts';

const PERIODS = ['second', 'minute', 'hour', 'day', 'month'];
const HOURS_A_WEEK = 168;

/** What is wrong with a budget; none of it is worth running with. */
export function checkBudget(limit: BudgetLimit, options: BudgetOptions): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const complain = (path: readonly (string | number)[], message: string, hint: string) =>
    found.push({ code: 'sampling/invalid-budget', severity: 'error', path, message, hint });
  const units = ['spans', 'events'].filter((unit) => unit in limit);
  const [unit] = units;
  if (units.length !== 1 || !unit) {
    complain(
      [],
      'The limit needs exactly one of "spans" and "events".',
      "Write { spans: 10_000_000, per: 'month' }.",
    );
  } else {
    const amount = 'spans' in limit ? limit.spans : limit.events;
    if (!isAtLeast(amount, 1)) {
      complain(
        [unit],
        `${show(amount)} is no number of at least 1.`,
        'To keep nothing, use a policy with rate 0.',
      );
    }
  }
  if (!PERIODS.includes(limit.per)) {
    complain(
      ['per'],
      `There is no period ${show(limit.per)}.`,
      `Use one of ${PERIODS.join(', ')}.`,
    );
  }
  const { fairness = 1, maximumKeys = 1, spansPerTrace = 1, monthStartsOn = 1, forecast } = options;
  if (!isAtLeast(fairness, 0) || fairness > 1) {
    complain(
      ['fairness'],
      `${show(fairness)} is not between 0 and 1.`,
      '1 is max-min fairness, 0 one rate for all.',
    );
  }
  if (!Number.isInteger(maximumKeys) || maximumKeys < 1 || maximumKeys > 100_000) {
    complain(
      ['maximumKeys'],
      `${show(maximumKeys)} is no whole number from 1 to 100,000.`,
      'The default is 1,000.',
    );
  }
  if (!isAtLeast(spansPerTrace, 1)) {
    complain(
      ['spansPerTrace'],
      `${show(spansPerTrace)} is less than 1.`,
      'A kept trace has at least its root span.',
    );
  }
  if (!Number.isInteger(monthStartsOn) || monthStartsOn < 1 || monthStartsOn > 28) {
    complain(
      ['monthStartsOn'],
      `${show(monthStartsOn)} is no day from 1 to 28.`,
      'Every month has these days.',
    );
  }
  if (forecast && !isShape(forecast)) {
    complain(
      ['forecast'],
      'A forecast is 168 numbers of at least 0, not all of them 0.',
      'One per hour of a week, Monday 00:00 UTC first; forecastWeek makes one from recorded counts.',
    );
  }
  return found;
}

function isShape(shape: readonly unknown[]): boolean {
  return (
    shape.length === HOURS_A_WEEK &&
    shape.every((weight) => isAtLeast(weight, 0)) &&
    shape.some((weight) => isAtLeast(weight, Number.MIN_VALUE))
  );
}

function isAtLeast(value: unknown, least: number): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= least;
}

function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
