import { pick } from './alias-table.ts';
import type { Application } from './application.ts';
import { gatherCrowd, type Crowd } from './crowd.ts';
import { drawBinomial } from './draw.ts';
import { MINUTE_IN_MS } from './minutes.ts';
import type { PolicyRates } from './policy-rates.ts';
import type { Random, Traffic } from './types.ts';

// Below this many traces per name they are drawn one by one, above it name by name.
const DRAWN_PER_NAME = 4;

export interface TrafficRun {
  readonly traffic: Traffic;
  readonly application: Application;
  readonly random: Random;
  readonly policy: PolicyRates;
  /** The finest step: a second where something reacts within the minute. */
  readonly stepInMs: number;
  readonly setTime: (now: number) => void;
}

/** Sends recorded or made-up counts through an application, step by step. */
export function runTraffic(run: TrafficRun): void {
  const { traffic, application, random, policy, stepInMs, setTime } = run;
  const { counts, start, intervalInMs, uniqueNameShare } = traffic;
  const steps = Math.max(1, Math.round(intervalInMs / stepInMs));
  let crowd: Crowd | undefined;
  let strangers = 0;

  for (const [interval, count] of counts.entries()) {
    const begin = start + interval * intervalInMs;
    setTime(begin);
    crowd = gatherCrowd(traffic.names, policy, begin, crowd);
    const uniqueShare = uniqueNameShare?.[interval] ?? 0;
    let left = Math.round(count);
    for (let step = 0; step < steps && left > 0; step += 1) {
      const now = begin + step * stepInMs;
      setTime(now);
      const arrivals = drawBinomial(left, 1 / (steps - step), random);
      left -= arrivals;
      const minute = Math.floor((now - start) / MINUTE_IN_MS);
      const unique = uniqueShare > 0 ? drawBinomial(arrivals, uniqueShare, random) : 0;
      offerUnique(crowd, unique, minute);
      const named = arrivals - unique;
      if (policy.validFor === 'trace') offerOneByOne(crowd, named, minute);
      else if (named >= crowd.names.length * DRAWN_PER_NAME) offerByName(crowd, named, minute);
      else if (application.hasBudget) offerDrawn(crowd, named, minute);
      else application.offerTraces(crowd, named, minute);
    }
  }

  function offerUnique({ names: [like] }: Crowd, count: number, minute: number): void {
    if (!like) return;
    for (let index = 0; index < count; index += 1) {
      strangers += 1;
      const name = { ...like, name: `/unique/${strangers}` };
      application.offer(name, 1, policy.rateOf(name), minute);
    }
  }

  function offerOneByOne({ names, table }: Crowd, count: number, minute: number): void {
    for (let index = 0; index < count; index += 1) {
      const name = names[pick(table, random())];
      if (name) application.offer(name, 1, policy.rateOf(name), minute);
    }
  }

  // Draws a name for each trace, then offers those of one name together.
  function offerDrawn(
    { names, table, rates, drawn, seen }: Crowd,
    count: number,
    minute: number,
  ): void {
    let different = 0;
    for (let index = 0; index < count; index += 1) {
      const name = pick(table, random());
      const before = drawn[name] ?? 0;
      if (before === 0) {
        seen[different] = name;
        different += 1;
      }
      drawn[name] = before + 1;
    }
    for (let index = 0; index < different; index += 1) {
      const at = seen[index] ?? 0;
      const name = names[at];
      const rate = rates[at];
      if (name && rate) application.offer(name, drawn[at] ?? 0, rate, minute);
      drawn[at] = 0;
    }
  }

  function offerByName({ names, rates, totalWeight }: Crowd, count: number, minute: number): void {
    let rest = count;
    let restWeight = totalWeight;
    for (const [index, name] of names.entries()) {
      const drawn = drawBinomial(rest, Math.min(1, name.weight / restWeight), random);
      const rate = rates[index];
      if (drawn > 0 && rate) application.offer(name, drawn, rate, minute);
      rest -= drawn;
      restWeight -= name.weight;
    }
  }
}
