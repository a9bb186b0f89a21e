import { drawNormal } from './draw.ts';
import { createSeededRandom } from './seeded-random.ts';
import type { Random, Traffic, TrafficName } from './types.ts';

/** A model of an application's traffic. */
export interface TrafficModel {
  /** Milliseconds since the epoch. */
  readonly start: number;
  /** Length of the traffic. */
  readonly days: number;
  /** The mean over all days, before noise and bursts. */
  readonly tracesPerDay: number;
  /** How many names; the n-th is seen n ** -exponent times as often as the first (Zipf). Default 100 and 1. */
  readonly names?: number | undefined;
  /** How unequal the names are: 0 makes all alike. Default 1. */
  readonly exponent?: number | undefined;
  /** Mean spans of a trace. Default 8. */
  readonly spansPerTrace?: number | undefined;
  /** How far day and night are from the mean, 0 to 1. Default 0.7. */
  readonly dayAndNight?: number | undefined;
  /** A weekend day's part of a working day. Default 0.5. */
  readonly weekend?: number | undefined;
  /** The last day's traffic over the first day's. Default 1. */
  readonly growth?: number | undefined;
  /** The standard deviation of the logarithm of a minute's traffic. Default 0.15. */
  readonly noise?: number | undefined;
  /** Times with more traffic; where they overlap, their factors multiply. Default: none. */
  readonly bursts?: readonly TrafficBurst[] | undefined;
  /** From a moment on, this many new names share this part of all traffic. Default: none. */
  readonly release?:
    | { readonly at: number; readonly names: number; readonly share: number }
    | undefined;
  /** Names that never come again. Default: none. */
  readonly flood?:
    | { readonly from: number; readonly to: number; readonly share: number }
    | undefined;
  /** Default: numbers from a fixed seed, so that the same model gives the same traffic. */
  readonly random?: Random | undefined;
}

/** More traffic for a while. */
export interface TrafficBurst {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** How long it lasts. */
  readonly lengthInMinutes: number;
  /** What the traffic is multiplied with. */
  readonly factor: number;
}

const MINUTE_IN_MS = 60_000;
const MINUTES_A_DAY = 1_440;
const DEFAULT_SEED = 1;
const SPREAD = 0.8;
// One minute's noise is still felt in the next ones.
const PERSISTENCE = 0.9;

/** Makes traffic from a model, minute by minute. */
export function createTraffic(model: TrafficModel): Traffic {
  const random = model.random ?? createSeededRandom(DEFAULT_SEED);
  const { start, days, tracesPerDay, noise = 0.15, flood } = model;
  const count = Math.round(days * MINUTES_A_DAY);
  const minutes = Array.from({ length: count }, (_, minute) => start + minute * MINUTE_IN_MS);
  const shape = minutes.map((time, minute) => weightAt(model, time, minute / count));
  const mean = shape.reduce((sum, weight) => sum + weight, 0) / count;
  let drift = 0;
  const counts = shape.map((weight, minute) => {
    drift = PERSISTENCE * drift + Math.sqrt(1 - PERSISTENCE ** 2) * drawNormal(random) * noise;
    const burst = burstAt(model, minutes[minute] ?? start);
    return ((weight / mean) * tracesPerDay * Math.exp(drift) * burst) / MINUTES_A_DAY;
  });
  return {
    start,
    intervalInMs: MINUTE_IN_MS,
    counts,
    names: listNames(model, random),
    ...(flood
      ? {
          uniqueNameShare: minutes.map((time) =>
            time >= flood.from && time < flood.to ? flood.share : 0,
          ),
        }
      : {}),
  };
}

function weightAt(model: TrafficModel, time: number, progress: number): number {
  const { dayAndNight = 0.7, weekend = 0.5, growth = 1 } = model;
  const date = new Date(time);
  const hour = date.getUTCHours() + date.getUTCMinutes() / 60;
  const isWeekend = date.getUTCDay() % 6 === 0;
  // Lowest at three in the night, highest at three in the afternoon.
  const day = 1 - dayAndNight * Math.cos(((hour - 3) / 24) * 2 * Math.PI);
  return day * (isWeekend ? weekend : 1) * (1 + (growth - 1) * progress);
}

function burstAt({ bursts = [] }: TrafficModel, time: number): number {
  let factor = 1;
  for (const burst of bursts) {
    const isOn = time >= burst.at && time < burst.at + burst.lengthInMinutes * MINUTE_IN_MS;
    if (isOn) factor *= burst.factor;
  }
  return factor;
}

function listNames(model: TrafficModel, random: Random): readonly TrafficName[] {
  const { names = 100, exponent = 1, spansPerTrace = 8, release } = model;
  const old = Array.from({ length: names }, (_, rank) => ({
    name: `GET /route-${rank + 1}`,
    weight: (rank + 1) ** -exponent,
    spansPerTrace: Math.max(1, Math.round(spansPerTrace * (0.5 + random()))),
    spansSpread: SPREAD,
  }));
  if (!release) return old;
  const total = old.reduce((sum, { weight }) => sum + weight, 0);
  const each = (total * release.share) / (1 - release.share) / release.names;
  const added = Array.from({ length: release.names }, (_, index) => ({
    name: `GET /new-${index + 1}`,
    weight: each,
    spansPerTrace,
    spansSpread: SPREAD,
    from: release.at,
  }));
  return [...old, ...added];
}
