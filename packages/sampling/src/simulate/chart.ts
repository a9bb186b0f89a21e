import type { Simulation } from './types.ts';

/** Numbers for any chart library: one row an hour, in spans. */
export interface ChartData {
  readonly columns: readonly string[];
  /** The first cell is the hour, ISO 8601. */
  readonly rows: readonly (readonly [string, ...number[]])[];
}

/** Several simulations of the same traffic as one chart: what was offered, and what each stored. */
export function chartSimulations(simulations: Readonly<Record<string, Simulation>>): ChartData {
  const entries = Object.entries(simulations);
  const hours = entries[0]?.[1].hours ?? [];
  return {
    columns: ['hour', 'offered', ...entries.map(([name]) => name)],
    rows: hours.map(({ start, offered }, index) => {
      const stored = entries.map(([, { hours: own }]) => own[index]?.stored.spans ?? 0);
      return [new Date(start).toISOString(), offered.spans, ...stored];
    }),
  };
}
