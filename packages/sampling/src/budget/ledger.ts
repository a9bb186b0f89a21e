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
