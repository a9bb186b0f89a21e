import type { BudgetPeriod } from './types.ts';

/** From inclusive, to exclusive, in milliseconds since the epoch. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

const LENGTH_IN_MS = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** The window of a period that holds a moment, aligned to UTC. */
export function windowAt(period: BudgetPeriod, now: number, monthStartsOn: number): TimeSpan {
  if (period !== 'month') {
    const length = LENGTH_IN_MS[period];
    const start = Math.floor(now / length) * length;
    return { start, end: start + length };
  }
  const date = new Date(now);
  const isBeforeStart = date.getUTCDate() < monthStartsOn;
  const month = date.getUTCMonth() - (isBeforeStart ? 1 : 0);
  return {
    start: Date.UTC(date.getUTCFullYear(), month, monthStartsOn),
    end: Date.UTC(date.getUTCFullYear(), month + 1, monthStartsOn),
  };
}
