import type { KeyTable } from './key-table.ts';

const RECENT_IN_SECONDS = 3;
const STEADY_IN_SECONDS = 60;
const HITS_KEPT_FOR_SECONDS = 60;
// A difference of this many standard deviations is a change of the traffic and no noise.
const CHANGE_IN_DEVIATIONS = 4;

/**
 * Moves what has arrived since the last tick into the estimates: a slow mean, so that the probability is steady, that
 * jumps as soon as the traffic has changed by more than counting noise (Poisson) explains. Returns the whole demand.
 */
export function updateDemand(table: KeyTable, now: number, elapsedInSeconds: number): number {
  const { pending, demand, recentDemand, cost, bornAt, hits } = table;
  const count = table.count();
  const forget = Math.exp(-elapsedInSeconds / HITS_KEPT_FOR_SECONDS);
  const recentStep = 1 - Math.exp(-elapsedInSeconds / RECENT_IN_SECONDS);
  const steadyStep = 1 - Math.exp(-elapsedInSeconds / STEADY_IN_SECONDS);
  let total = 0;
  for (let slot = 0; slot < count; slot += 1) {
    const age = Math.max(elapsedInSeconds, (now - (bornAt[slot] ?? 0)) / 1_000);
    const young = elapsedInSeconds / age;
    const arrived = (pending[slot] ?? 0) / elapsedInSeconds;
    const unit = cost[slot] ?? 1;
    let recent = recentDemand[slot] ?? 0;
    let steady = demand[slot] ?? 0;
    recent += (arrived - recent) * Math.max(recentStep, young);
    steady += (arrived - steady) * Math.max(steadyStep, young);
    if (hasChanged(arrived, steady, unit / elapsedInSeconds)) {
      recent = arrived;
      steady = arrived;
    } else if (hasChanged(recent, steady, unit / (2 * RECENT_IN_SECONDS))) {
      steady = recent;
    }
    recentDemand[slot] = recent;
    demand[slot] = steady;
    pending[slot] = 0;
    hits[slot] = (hits[slot] ?? 0) * forget;
    total += steady;
  }
  return total;
}

function hasChanged(observed: number, expected: number, varianceOfOne: number): boolean {
  const difference = observed - expected;
  const variance = Math.max(observed, expected) * varianceOfOne;
  return difference * difference > CHANGE_IN_DEVIATIONS * CHANGE_IN_DEVIATIONS * variance;
}
