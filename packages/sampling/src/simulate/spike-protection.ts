/**
 * Sentry's spike protection for one project and category, as documented
 * (getsentry/sentry-docs, docs/pricing/quotas/spike-protection.mdx). Not documented, and therefore assumptions of ours:
 * how the hours of the past week are weighed, and what the deviation is measured in.
 */
export interface SpikeProtection {
  /** The organization's quota of a month. */
  readonly monthlyQuota: number;
  /** Projects in the organization; more than 5 count as 5. Default 1. */
  readonly projects?: number | undefined;
  /** The Developer plan's quota of the category. Default 0. */
  readonly developerQuota?: number | undefined;
  /** The counts of the hours before the simulation, the latest last; at most 168 are looked at. Default: none. */
  readonly history?: readonly number[] | undefined;
}

const HOURS_A_WEEK = 168;
const HOURS_A_MONTH = 720;
const MOST_PROJECTS = 5;
// What was dropped counts for a tenth after a day.
const DECAY_PER_HOUR = Math.log(10) / 24;
const DEVIATIONS = 5;
const SMALLEST_MULTIPLIER = 3;
const LARGEST_MULTIPLIER = 6;
// How fast an hour's weight falls with its distance from the same hour of the day: an assumption.
const WIDTH_IN_HOURS = 3;

/** Follows a project hour by hour. */
export interface SpikeLimiter {
  /** What is accepted in the hour that begins now. */
  limit(): number;
  /** The hour is over. */
  close(accepted: number, dropped: number): void;
}

export function createSpikeLimiter(protection: SpikeProtection): SpikeLimiter {
  const { monthlyQuota, projects = 1, developerQuota = 0, history = [] } = protection;
  const floor = Math.max(
    developerQuota / 10,
    (3 * monthlyQuota) / (HOURS_A_MONTH * Math.min(Math.max(projects, 1), MOST_PROJECTS)),
  );
  const accepted: number[] = history.slice(-HOURS_A_WEEK);
  const dropped: number[] = accepted.map(() => 0);

  return {
    limit: () => Math.max(floor, projection()),
    close(acceptedNow, droppedNow) {
      accepted.push(acceptedNow);
      dropped.push(droppedNow);
      if (accepted.length > HOURS_A_WEEK) accepted.shift();
      if (dropped.length > HOURS_A_WEEK) dropped.shift();
    },
  };

  function projection(): number {
    const hours = accepted.length;
    if (hours === 0) return 0;
    let sum = 0;
    let weights = 0;
    let mean = 0;
    for (let index = 0; index < hours; index += 1) {
      const age = hours - index;
      const weight = weightOf(age);
      const volume =
        (accepted[index] ?? 0) + (dropped[index] ?? 0) * Math.exp(-DECAY_PER_HOUR * age);
      sum += weight * volume;
      weights += weight;
      mean += volume / hours;
    }
    const average = sum / weights;
    let squares = 0;
    for (let index = 0; index < hours; index += 1) {
      const volume =
        (accepted[index] ?? 0) +
        (dropped[index] ?? 0) * Math.exp(-DECAY_PER_HOUR * (hours - index));
      squares += (volume - mean) ** 2 / hours;
    }
    const deviation = mean > 0 ? Math.sqrt(squares) / mean : 0;
    return (
      average * Math.min(Math.max(DEVIATIONS * deviation, SMALLEST_MULTIPLIER), LARGEST_MULTIPLIER)
    );
  }
}

// The hours around the coming one of every day of the week, and the same day of last week twice.
function weightOf(ageInHours: number): number {
  const distance = Math.min(ageInHours % 24, 24 - (ageInHours % 24));
  const isSameDay = Math.abs(ageInHours - HOURS_A_WEEK) <= WIDTH_IN_HOURS;
  return Math.exp(-((distance / WIDTH_IN_HOURS) ** 2) / 2) * (isSameDay ? 2 : 1);
}
