import type { FleetLedger as Ledger } from '../fleet/types.ts';
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
  /** What to aim at now, per second, given what decisions are expected to have spent since the last call. */
  target(now: number, expectedSpend: number): number;
  /** The plan for this moment, per second: the forecast's part, or the even one where that is larger. */
  planned(now: number): number;
  /** A new window begins. */
  restart(now: number, limit: number): void;
  /** The limit of the window turned out to be another one. */
  readonly resize: (limit: number) => void;
}

/** Paces a ledger along a curve. */
export function createPacing(ledger: Ledger, curve: WeekCurve): Pacing {
  // What the pace allowed so far and was not spent.
  let balance = 0;
  let lastAt = 0;
  let lastPace = 0;
  let limit = 0;

  const even = () => (limit * 1_000) / (ledger.end - ledger.start);

  // An amount per second, spread in proportion to the demand between a moment and the window's end.
  function spread(amount: number, from: number, now: number): number {
    const weight = curve.between(from, ledger.end);
    return amount > 0 && weight > 0 ? (amount * curve.at(now) * 1_000) / weight : 0;
  }

  const paceAt = (now: number) => spread(ledger.headroom + ledger.beyond, now, now);
  const planned = (now: number) => Math.max(even(), spread(limit, ledger.start, now));

  return {
    planned,
    target(now, expectedSpend) {
      const pace = paceAt(now);
      const catchUpInSeconds =
        Math.min((ledger.end - ledger.start) * CATCH_UP_PART, LONGEST_CATCH_UP_IN_MS) / 1_000;
      const largest = Math.max(pace, even()) * catchUpInSeconds;
      balance += (lastPace * (now - lastAt)) / 1_000 - expectedSpend;
      balance = clamp(balance, -largest * LARGEST_DEBT, largest * LARGEST_SAVING);
      lastPace = pace;
      lastAt = now;
      const plan = planned(now);
      const wanted = clamp(pace + balance / catchUpInSeconds, pace * SLOWEST, pace * FASTEST);
      return clamp(wanted, plan * FLOOR, plan * STEEPEST);
    },
    resize: (newLimit) => {
      limit = newLimit;
    },
    restart(now, newLimit) {
      limit = newLimit;
      balance = 0;
      lastAt = now;
      lastPace = paceAt(now);
    },
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
