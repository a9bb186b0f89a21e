import { OVERFLOW, type KeyTable } from './key-table.ts';
import type { Ledger } from './ledger.ts';
import type { BudgetSnapshot } from './types.ts';

// More would make the data large and says little: the rest is learned again within seconds.
const KEYS_IN_A_SNAPSHOT = 1_000;

export function takeSnapshot(table: KeyTable, ledger: Ledger, now: number): BudgetSnapshot {
  const slots = Array.from({ length: table.count() - 1 }, (_, index) => index + 1);
  const demandOf = (slot: number) => table.demand[slot] ?? 0;
  return {
    version: 1,
    windowStart: ledger.start,
    // What was kept and has not ended will be sent, so that it is spent for whoever continues.
    spent: ledger.spent + ledger.inFlight,
    takenAt: now,
    keys: slots
      .toSorted((a, b) => demandOf(b) - demandOf(a))
      .slice(0, KEYS_IN_A_SNAPSHOT)
      .map((slot) => ({
        key: table.keyOf(slot),
        demandPerSecond: demandOf(slot),
        spansPerTrace: table.cost[slot] ?? 1,
      })),
  };
}

/** Puts the keys of a snapshot into an empty table. What was spent is for the ledger. */
export function restoreKeys(table: KeyTable, snapshot: BudgetSnapshot, now: number): void {
  table.tickStart = now;
  let weight = 0;
  let spans = 0;
  for (const { key, demandPerSecond, spansPerTrace } of snapshot.keys) {
    table.slotOf(key);
    const slot = table.find(key);
    if (slot === OVERFLOW) continue;
    table.demand[slot] = demandPerSecond;
    table.recentDemand[slot] = demandPerSecond;
    table.cost[slot] = spansPerTrace;
    table.outcomes[slot] = 1;
    // Old enough that the estimate is moved, not replaced, by the first arrivals.
    table.bornAt[slot] = now - 60_000;
    weight += demandPerSecond / spansPerTrace;
    spans += demandPerSecond;
  }
  if (weight > 0) table.cost[OVERFLOW] = spans / weight;
  table.strangers = 0;
}
