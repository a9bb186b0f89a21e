/** What a budget does when the store that it shares does not answer. */
export type OnStoreLost = 'share' | 'open' | 'closed';

/** Where processes share a budget. Small on purpose: one call that hands out, takes back and reports. */
export interface BudgetStore {
  /**
   * What to do when leases are used up and the store does not answer. 'share': go on with this process's part of what
   * was left, with a margin; 'open': keep what the policy says, without a limit; 'closed': keep nothing.
   */
  readonly onStoreLost: OnStoreLost;
  /** Answers with what is granted, and never grants more than is left. The same `id` gets the same answer again. */
  exchange(request: LeaseRequest): Promise<LeaseAnswer>;
}

/** What a process asks for. Amounts are in the budget's unit and whole numbers. */
export interface LeaseRequest {
  readonly budget: string;
  /** The window that the amounts belong to, milliseconds since the epoch. */
  readonly windowStart: number;
  readonly windowEnd: number;
  readonly limit: number;
  readonly process: string;
  /** Increases with each new request of a process; a retry has the number of the request that it repeats. */
  readonly id: number;
  readonly wanted: number;
  /** Leased and not needed. */
  readonly returned: number;
  /** Spent without a lease while the store was lost. */
  readonly owed: number;
  /** What this process would keep per second at full rates. */
  readonly demandPerSecond: number;
}

/** What the store says. */
export interface LeaseAnswer {
  /** The store's time, milliseconds since the epoch; its processes agree on windows by it. */
  readonly now: number;
  readonly granted: number;
  /** What is left for everybody after this. */
  readonly left: number;
  /** The demand of all processes that were heard of lately. */
  readonly demandPerSecond: number;
  readonly processes: number;
}
