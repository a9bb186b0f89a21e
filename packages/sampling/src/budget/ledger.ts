/** What may be spent in the current window, by this process. Numbers are in the budget's unit. */
export interface Ledger {
  /** Milliseconds since the epoch. */
  start: number;
  end: number;
  spent: number;
  /** Expected of traces that were kept and have not ended. */
  inFlight: number;
  /** What may be spent right now: never below zero for long, since nothing is kept that does not fit. */
  headroom: number;
  /** What will come on top of it before the window ends (leases), or must be left over (negative). */
  beyond: number;
}

export function createLedger(): Ledger {
  return { start: 0, end: 0, spent: 0, inFlight: 0, headroom: 0, beyond: 0 };
}

export function spend(ledger: Ledger, amount: number): void {
  ledger.spent += amount;
  ledger.headroom -= amount;
}

export function reserve(ledger: Ledger, amount: number): void {
  ledger.inFlight += amount;
  ledger.headroom -= amount;
}

/** Ends a reservation, spending nothing. */
export function release(ledger: Ledger, amount: number): void {
  ledger.inFlight -= amount;
  ledger.headroom += amount;
}
