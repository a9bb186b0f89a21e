import type { KeySlot } from './key-table.ts';

const RECENT_IN_SECONDS = 3;
const STEADY_IN_SECONDS = 60;
// A difference of this many standard deviations is a change of the traffic and no noise.
const CHANGE_IN_DEVIATIONS = 4;

/**
 * Moves what has arrived since the last tick into the estimates: a slow mean, so that the probability is steady, that
 * jumps as soon as the traffic has changed by more than counting noise (Poisson) explains. Returns the whole demand.
 */
export function updateDemand(
  slots: readonly KeySlot[],
  now: number,
  elapsedInSeconds: number,
): number {
  const recentStep = 1 - Math.exp(-elapsedInSeconds / RECENT_IN_SECONDS);
  const steadyStep = 1 - Math.exp(-elapsedInSeconds / STEADY_IN_SECONDS);
  let total = 0;
  for (const slot of slots) {
    const young = elapsedInSeconds / Math.max(elapsedInSeconds, (now - slot.bornAt) / 1_000);
    const arrived = slot.pending / elapsedInSeconds;
    slot.recentDemand += (arrived - slot.recentDemand) * Math.max(recentStep, young);
    slot.demand += (arrived - slot.demand) * Math.max(steadyStep, young);
    if (hasChanged(arrived, slot.demand, slot.cost / elapsedInSeconds)) {
      slot.recentDemand = slot.demand = arrived;
    } else if (hasChanged(slot.recentDemand, slot.demand, slot.cost / (2 * RECENT_IN_SECONDS))) {
      slot.demand = slot.recentDemand;
    }
    slot.pending = 0;
    slot.hits *= 1 - steadyStep;
    total += slot.demand;
  }
  return total;
}

function hasChanged(observed: number, expected: number, varianceOfOne: number): boolean {
  const variance = Math.max(observed, expected) * varianceOfOne;
  return (observed - expected) ** 2 > CHANGE_IN_DEVIATIONS ** 2 * variance;
}
