import { createAliasTable, pick, type AliasTable } from './alias-table.ts';
import type { Application } from './application.ts';
import { drawBinomial } from './draw.ts';
import { MINUTE_IN_MS } from './minutes.ts';
import type { PolicyRate, PolicyRates } from './policy-rates.ts';
import type { Random, Traffic, TrafficName } from './types.ts';

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

/** The names that are seen at a time, with what the policy gives them. */
interface Crowd {
  readonly names: readonly TrafficName[];
  readonly table: AliasTable;
  readonly totalWeight: number;
  readonly rates: PolicyRate[];
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
    crowd = gather(run, begin, crowd);
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
      if (policy.validFor === 'trace') offerOneByOne(crowd, arrivals - unique, minute, true);
      else if (arrivals - unique < crowd.names.length * DRAWN_PER_NAME) {
        offerOneByOne(crowd, arrivals - unique, minute, false);
      } else offerByName(crowd, arrivals - unique, minute);
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

  function offerOneByOne(
    { names, table, rates }: Crowd,
    count: number,
    minute: number,
    isAskedAgain: boolean,
  ): void {
    for (let index = 0; index < count; index += 1) {
      const drawn = pick(table, random());
      const name = names[drawn];
      const rate = rates[drawn];
      if (name && rate) {
        application.offer(name, 1, isAskedAgain ? policy.rateOf(name) : rate, minute);
      }
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

function gather({ traffic, policy }: TrafficRun, now: number, before: Crowd | undefined): Crowd {
  const isThere = ({ from }: TrafficName) => from === undefined || from <= now;
  const present = traffic.names.reduce((count, name) => (isThere(name) ? count + 1 : count), 0);
  if (before?.names.length === present && policy.validFor === 'always') return before;
  const names = before?.names.length === present ? before.names : traffic.names.filter(isThere);
  const rates = names.map(policy.rateOf);
  if (before?.names === names) return { ...before, rates };
  const weights = names.map(({ weight }) => weight);
  return {
    names,
    rates,
    table: createAliasTable(weights),
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
  };
}
