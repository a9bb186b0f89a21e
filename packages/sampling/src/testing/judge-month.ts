import type { WeekShape } from '../budget/types.ts';
import type { Simulation } from '../simulate/types.ts';

const HOURS_A_DAY = 24;
const MINUTE_IN_MS = 60_000;
const HOUR_IN_MS = 3_600_000;

/** How well a month went. */
export interface Verdict {
  /** Spent over budget, minus 1. */
  readonly overshoot: number;
  /** The fullest minute over the even plan of a minute. */
  readonly peakOverPlan: number;
  readonly blindMinutes: number;
  /** Of the days: kept over the smaller of plan and demand. */
  readonly worstDay: number;
  /** The estimate's distance from the truth, in standard errors. */
  readonly deviations: number;
}

/** Judges a simulated month by its own plan: even, or spread like the forecast. */
export function judgeMonth(
  simulation: Simulation,
  spansPerMonth: number,
  forecast: WeekShape | undefined,
): Verdict {
  const { hours, start, end, estimate, offered } = simulation;
  const weights = hours.map((hour) => weightOf(hour.start, forecast));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let worstDay = Number.POSITIVE_INFINITY;
  for (let first = 0; first < hours.length; first += HOURS_A_DAY) {
    const day = hours.slice(first, first + HOURS_A_DAY);
    const planned = weights
      .slice(first, first + HOURS_A_DAY)
      .reduce((sum, weight) => sum + weight, 0);
    const plan = (spansPerMonth * planned) / total;
    const demand = day.reduce((sum, hour) => sum + hour.offered.spans, 0);
    const kept = day.reduce((sum, hour) => sum + hour.kept.spans, 0);
    worstDay = Math.min(worstDay, kept / Math.min(plan, demand));
  }
  return {
    overshoot: simulation.kept.spans / spansPerMonth - 1,
    peakOverPlan:
      simulation.peakMinute.storedSpans / ((spansPerMonth * MINUTE_IN_MS) / (end - start)),
    blindMinutes: simulation.blindMinutes,
    worstDay,
    deviations: (estimate.traces - offered.traces) / estimate.standardError,
  };
}

// Hours since Monday 00:00 UTC: 1 January 1970 was a Thursday.
function weightOf(time: number, forecast: WeekShape | undefined): number {
  return forecast?.[(time / HOUR_IN_MS + 72) % 168] ?? 1;
}
