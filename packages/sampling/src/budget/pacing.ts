import type { Ledger } from './ledger.ts';
import type { WeekCurve } from './week-curve.ts';

// What was not spent is made up for over this part of the window, at most an hour.
const CATCH_UP_PART = 1 / 24;
const LONGEST_CATCH_UP_IN_MS = 3_600_000;
// A debt is never more than half a catch-up, a saving never more than twelve.
const LARGEST_DEBT = 0.5;
const LARGEST_SAVING = 12;
const FASTEST = 1.6;
const SLOWEST = 0.1;
// The plan's multiple that is never aimed above: it leaves room for noise and for the first moment of a burst.
const STEEPEST = 3.5;
// Of the mean pace: what is aimed at even when the plan is used up, so that there is no blind minute.
const FLOOR = 0.02;

/** Turns what is left of a window into a pace. */
export interface Pacing {
  /** What to aim at now, per second. */
  target(now: number): number;
  /** The plan for this moment, per second: the forecast's part, or the even one where that is larger. */
  planned(now: number): number;
  /** Moves the account on: what the pace allowed since the last call, against what decisions are expected to spend. */
  account(now: number, expectedSpend: number): void;
  /** A new window begins. */
  restart(now: number, limit: number): void;
  /** The limit of the window turned out to be another one. */
  readonly resize: (limit: number) => void;
}

/** Paces a ledger along a curve. */
export function createPacing(ledger: Ledger, curve: WeekCurve): Pacing {
  let balance = 0;
  let lastAt = 0;
  let lastPace = 0;
  let limit = 0;

  // What is left, spread in proportion to the demand that is to come.
  function paceAt(now: number): number {
    const left = ledger.headroom + ledger.beyond;
    const weight = curve.between(now, ledger.end);
    return left > 0 && weight > 0 ? (left * curve.at(now) * 1_000) / weight : 0;
  }

  function planned(now: number): number {
    const even = (limit * 1_000) / (ledger.end - ledger.start);
    const weight = curve.between(ledger.start, ledger.end);
    return Math.max(even, (limit * curve.at(now) * 1_000) / weight);
  }

  return {
    planned,
    target(now) {
      const pace = paceAt(now);
      const catchUpInSeconds = catchUp() / 1_000;
      const wanted = pace + balance / catchUpInSeconds;
      const bounded = Math.min(Math.max(wanted, pace * SLOWEST), pace * FASTEST);
      const plan = planned(now);
      return Math.max(Math.min(bounded, plan * STEEPEST), plan * FLOOR);
    },
    account(now, expectedSpend) {
      const catchUpInSeconds = catchUp() / 1_000;
      balance += (lastPace * (now - lastAt)) / 1_000 - expectedSpend;
      lastPace = paceAt(now);
      lastAt = now;
      const largest =
        Math.max(lastPace, (limit * 1_000) / (ledger.end - ledger.start)) * catchUpInSeconds;
      balance = Math.min(Math.max(balance, -largest * LARGEST_DEBT), largest * LARGEST_SAVING);
    },
    resize(newLimit) {
      limit = newLimit;
    },
    restart(now, newLimit) {
      limit = newLimit;
      balance = 0;
      lastAt = now;
      lastPace = paceAt(now);
    },
  };

  function catchUp(): number {
    return Math.min((ledger.end - ledger.start) * CATCH_UP_PART, LONGEST_CATCH_UP_IN_MS);
  }
}
