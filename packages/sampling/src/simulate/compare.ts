import { simulateSampling } from './simulate-sampling.ts';
import type { Simulation, SimulationSetup, Traffic } from './types.ts';

/** Two set-ups under the same traffic. */
export interface Comparison {
  /** What became of the traffic under the first set-up. */
  readonly before: Simulation;
  /** What became of it under the second. */
  readonly after: Simulation;
  /** After minus before. */
  readonly difference: {
    readonly storedSpans: number;
    readonly storedTraces: number;
    readonly blindMinutes: number;
    readonly peakMinuteSpans: number;
    /** Of the relative errors' amounts. */
    readonly estimateError: number;
    /** Only when both have a price table. */
    readonly dollars?: number;
  };
}

/** What changes from one set-up to another. Both see the same arrivals up to chance, each with its own random numbers. */
export function compareSampling(
  traffic: Traffic,
  before: SimulationSetup,
  after: SimulationSetup,
): Comparison {
  const first = simulateSampling(traffic, before);
  const second = simulateSampling(traffic, after);
  return {
    before: first,
    after: second,
    difference: {
      storedSpans: second.stored.spans - first.stored.spans,
      storedTraces: second.stored.traces - first.stored.traces,
      blindMinutes: second.blindMinutes - first.blindMinutes,
      peakMinuteSpans: second.peakMinute.storedSpans - first.peakMinute.storedSpans,
      estimateError:
        Math.abs(second.estimate.relativeError) - Math.abs(first.estimate.relativeError),
      ...(first.bill && second.bill ? { dollars: second.bill.dollars - first.bill.dollars } : {}),
    },
  };
}
