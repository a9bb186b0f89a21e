import type { KeyTable } from './key-table.ts';
import type { FleetLedger as Ledger } from '../fleet/types.ts';
import type { BudgetSnapshot } from './types.ts';

// More would make the data large and says little: the rest is learned again within seconds.
const KEYS_IN_A_SNAPSHOT = 1_000;

export function takeSnapshot({ slots }: KeyTable, ledger: Ledger, now: number): BudgetSnapshot {
  return {
    version: 1,
    windowStart: ledger.start,
    // What was kept and has not ended will be sent, so that it is spent for whoever continues.
    spent: ledger.spent + ledger.inFlight,
    takenAt: now,
    keys: slots
      .slice(1)
      .toSorted((one, other) => other.demand - one.demand)
      .slice(0, KEYS_IN_A_SNAPSHOT)
      .map(({ key, demand, cost }) => ({ key, demandPerSecond: demand, spansPerTrace: cost })),
  };
}

/** Puts the keys of a snapshot into an empty table. What was spent is for the ledger. */
export function restoreKeys(table: KeyTable, { keys }: BudgetSnapshot, now: number): void {
  let traces = 0;
  let spans = 0;
  for (const { key, demandPerSecond, spansPerTrace } of keys) {
    table.slotOf(key);
    const slot = table.find(key);
    if (slot === table.others) continue;
    slot.demand = slot.recentDemand = demandPerSecond;
    slot.cost = spansPerTrace;
    slot.outcomes = 1;
    // Old enough that the estimate is moved, not replaced, by the first arrivals.
    slot.bornAt = now - 60_000;
    traces += demandPerSecond / spansPerTrace;
    spans += demandPerSecond;
  }
  if (traces > 0) table.others.cost = spans / traces;
  table.strangers = 0;
}
