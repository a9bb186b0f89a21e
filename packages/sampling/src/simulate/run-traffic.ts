import type { Application } from './application.ts';
import { createAliasTable, pick } from './alias-table.ts';
import { drawBinomial } from './draw.ts';
import { MINUTE_IN_MS } from './minutes.ts';
import type { Random, Traffic, TrafficName } from './types.ts';

// Below this many traces per name they are drawn one by one, above it name by name.
const DRAWN_PER_NAME = 4;

export interface TrafficRun {
  readonly traffic: Traffic;
  readonly application: Application;
  readonly random: Random;
  /** The finest step: a second where something reacts within the minute. */
  readonly stepInMs: number;
  readonly rateOf: (name: TrafficName) => number;
  readonly setTime: (now: number) => void;
}

/** Sends recorded or made-up counts through an application, step by step. */
export function runTraffic({
  traffic,
  application,
  random,
  stepInMs,
  rateOf,
  setTime,
}: TrafficRun): void {
  const { names, counts, start, intervalInMs, uniqueNameShare } = traffic;
  const table = createAliasTable(names.map(({ weight }) => weight));
  const weights = names.map(({ weight }) => weight);
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  const rates = new Float64Array(names.length);
  const stranger = names[0];
  let strangers = 0;

  for (const [interval, count] of counts.entries()) {
    const begin = start + interval * intervalInMs;
    const steps = Math.max(1, Math.round(intervalInMs / stepInMs));
    const uniqueShare = uniqueNameShare?.[interval] ?? 0;
    setTime(begin);
    // Rules with time windows may change their mind between intervals.
    for (const [index, name] of names.entries()) rates[index] = rateOf(name);
    let left = Math.round(count);
    for (let step = 0; step < steps && left > 0; step += 1) {
      const now = begin + step * stepInMs;
      setTime(now);
      const arrivals = drawBinomial(left, 1 / (steps - step), random);
      left -= arrivals;
      const minute = Math.floor((now - start) / MINUTE_IN_MS);
      const unique = uniqueShare > 0 ? drawBinomial(arrivals, uniqueShare, random) : 0;
      if (stranger) offerUnique(stranger, unique, minute);
      spread(arrivals - unique, minute);
    }
  }

  function offerUnique(like: TrafficName, count: number, minute: number): void {
    for (let index = 0; index < count; index += 1) {
      strangers += 1;
      const name = { ...like, name: `/unique/${strangers}` };
      application.offer(name, 1, rateOf(name), minute);
    }
  }

  function spread(arrivals: number, minute: number): void {
    if (arrivals < names.length * DRAWN_PER_NAME) {
      for (let index = 0; index < arrivals; index += 1) {
        const drawn = pick(table, random());
        const name = names[drawn];
        if (name) application.offer(name, 1, rates[drawn] ?? 0, minute);
      }
      return;
    }
    let rest = arrivals;
    let restWeight = totalWeight;
    for (const [index, name] of names.entries()) {
      const weight = weights[index] ?? 0;
      const drawn = drawBinomial(rest, Math.min(1, weight / restWeight), random);
      if (drawn > 0) application.offer(name, drawn, rates[index] ?? 0, minute);
      rest -= drawn;
      restWeight -= weight;
    }
  }
}
