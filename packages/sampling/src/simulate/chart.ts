import type { Simulation } from './types.ts';

/** Numbers for any chart library: one row an hour, in spans. */
export interface ChartData {
  /** 'hour', 'offered', then the name of each simulation. */
  readonly columns: readonly string[];
  /** The first cell is the hour, ISO 8601. */
  readonly rows: readonly (readonly [string, ...number[]])[];
}

/** Several simulations of the same traffic as one chart: what was offered, and what each stored. */
export function chartSimulations(simulations: Readonly<Record<string, Simulation>>): ChartData {
  const all = Object.values(simulations);
  const hours = all[0]?.hours ?? [];
  return {
    columns: ['hour', 'offered', ...Object.keys(simulations)],
    rows: hours.map((_, hour) => rowOf(all, hour)),
  };
}

function rowOf(simulations: readonly Simulation[], hour: number): readonly [string, ...number[]] {
  const first = simulations[0]?.hours[hour];
  const stored = simulations.map(({ hours }) => hours[hour]?.stored.spans ?? 0);
  return [new Date(first?.start ?? 0).toISOString(), first?.offered.spans ?? 0, ...stored];
}
