import { createAliasTable, type AliasTable } from './alias-table.ts';
import type { PolicyRate, PolicyRates } from './policy-rates.ts';
import type { TrafficName } from './types.ts';

/** The names that are seen at a time, with what the policy gives them. */
export interface Crowd {
  readonly names: readonly TrafficName[];
  /** When the next name appears. */
  readonly until: number;
  readonly table: AliasTable;
  readonly totalWeight: number;
  readonly rates: readonly PolicyRate[];
  /** The rates once more, for loops over single traces, and the variance that each adds to an estimate. */
  readonly rateColumn: Float64Array;
  readonly varianceColumn: Float64Array;
  readonly spansColumn: Float64Array;
  /** Room for one step: how often each name was drawn, and which were. */
  readonly drawn: Uint32Array;
  readonly seen: Uint32Array;
}

/** Who is there now; the crowd from before where nothing changed. */
export function gatherCrowd(
  all: readonly TrafficName[],
  policy: PolicyRates,
  now: number,
  before: Crowd | undefined,
): Crowd {
  const isSame = before !== undefined && now < before.until;
  if (isSame && policy.validFor === 'always') return before;
  const names = isSame ? before.names : all.filter(({ from = now }) => from <= now);
  const rates = names.map(policy.rateOf);
  const rateColumn = Float64Array.from(rates, ({ rate }) => rate);
  const varianceColumn = rateColumn.map((rate) => (rate > 0 ? (1 - rate) / rate : 0));
  if (isSame) return { ...before, rates, rateColumn, varianceColumn };
  const weights = names.map(({ weight }) => weight);
  return {
    names,
    until: all.reduce(
      (next, { from = now }) => (from > now ? Math.min(next, from) : next),
      Number.POSITIVE_INFINITY,
    ),
    rates,
    rateColumn,
    varianceColumn,
    spansColumn: Float64Array.from(names, ({ spansPerTrace }) => spansPerTrace),
    table: createAliasTable(weights),
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
    drawn: new Uint32Array(names.length),
    seen: new Uint32Array(names.length),
  };
}
