import { createAliasTable, type AliasTable } from './alias-table.ts';
import type { PolicyRate, PolicyRates } from './policy-rates.ts';
import type { TrafficName } from './types.ts';

/** The names that are seen at a time, with what the policy gives them. */
export interface Crowd {
  readonly names: readonly TrafficName[];
  readonly table: AliasTable;
  readonly totalWeight: number;
  readonly rates: readonly PolicyRate[];
  /** The rates once more, for loops over single traces. */
  readonly rateColumn: Float64Array;
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
  const isThere = ({ from }: TrafficName) => from === undefined || from <= now;
  const present = all.reduce((count, name) => (isThere(name) ? count + 1 : count), 0);
  const isSame = before?.names.length === present;
  if (before && isSame && policy.validFor === 'always') return before;
  const names = before && isSame ? before.names : all.filter(isThere);
  const rates = names.map(policy.rateOf);
  const rateColumn = Float64Array.from(rates, ({ rate }) => rate);
  if (before && isSame) return { ...before, rates, rateColumn };
  const weights = names.map(({ weight }) => weight);
  return {
    names,
    rates,
    rateColumn,
    spansColumn: Float64Array.from(names, ({ spansPerTrace }) => spansPerTrace),
    table: createAliasTable(weights),
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
    drawn: new Uint32Array(names.length),
    seen: new Uint32Array(names.length),
  };
}
