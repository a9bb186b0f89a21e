import type { WeekShape } from '../budget/types.ts';
import { createTraffic, type TrafficBurst } from '../simulate/create-traffic.ts';
import { forecastWeek } from '../simulate/forecast-week.ts';
import { createSeededRandom } from '../simulate/seeded-random.ts';
import type { Traffic } from '../simulate/types.ts';

const MINUTE_IN_MS = 60_000;
const DAY_IN_MS = 86_400_000;

/** A month whose demand is above its budget. */
export interface Scenario {
  readonly seed: number;
  readonly traffic: Traffic;
  readonly spansPerMonth: number;
  /** None, a right one, or one that is three hours off. */
  readonly forecast: WeekShape | undefined;
  readonly growth: number;
  readonly bursts: number;
  /** Demand without bursts over budget. */
  readonly pressure: number;
}

/** A made-up month: season, growth, noise, bursts of 50 times, and a forecast that may be missing or wrong. */
export function createScenario(seed: number): Scenario {
  const random = createSeededRandom(seed);
  const month = Math.floor(random() * 12);
  const start = Date.UTC(2026, month, 1);
  const days = (Date.UTC(2026, month + 1, 1) - start) / DAY_IN_MS;
  const growth = random() < 0.4 ? 1 + 2 * random() : 1;
  const bursts: readonly TrafficBurst[] = Array.from({ length: Math.floor(random() * 7) }, () => ({
    at: start + Math.floor(random() * days * 1_440) * MINUTE_IN_MS,
    lengthInMinutes: 5 + Math.floor(random() * 55),
    factor: 50,
  }));
  const model = {
    start,
    days,
    tracesPerDay: 86_400 * (4 + 10 * random()),
    names: 1 + Math.floor(random() * 4),
    spansPerTrace: 2 + random() * 18,
    dayAndNight: random() * 0.7,
    weekend: 0.4 + 0.6 * random(),
    growth,
    random,
  };
  // With fewer than about 16 traces in a minute's plan, chance alone makes minutes of five times the plan.
  const pressure = 1.5 * 10 ** random();
  const traffic = createTraffic({ ...model, bursts });
  const shape = forecastWeek(
    createTraffic({ ...model, growth: 1, noise: 0, start: Date.UTC(2026, 0, 5), days: 7 }),
  );
  const chance = random();
  const shifted = shape.map((_, hour) => shape[(hour + 3) % shape.length] ?? 1);
  return {
    seed,
    traffic,
    spansPerMonth: Math.round((model.tracesPerDay * days * meanSpans(traffic)) / pressure),
    forecast: chance < 0.33 ? undefined : chance < 0.8 ? shape : shifted,
    growth,
    bursts: bursts.length,
    pressure,
  };
}

export function meanSpans({ names }: Traffic): number {
  const weight = names.reduce((sum, name) => sum + name.weight, 0);
  return names.reduce((sum, name) => sum + (name.weight * name.spansPerTrace) / weight, 0);
}
