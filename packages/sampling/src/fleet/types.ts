import type { Clock } from '../budget/clock.ts';

/**
 * What to do when leases are used up and the store does not answer. 'share': go on with this process's part of what
 * was left, with a margin; 'open': keep what the policy says, without a limit; 'closed': keep nothing.
 */
export type OnStoreLost = 'share' | 'open' | 'closed';

/** Asks the shared memory of a fleet: one call that hands out, takes back and reports. */
export type Exchange = (request: LeaseRequest) => Promise<LeaseAnswer>;

/** Where processes share a budget: `createRedisStore`, `createMemoryStore`, or `createBudgetStore` of an exchange of your own. */
export interface BudgetStore {
  /** Makes a budget one process of the fleet. */
  join(seat: FleetSeat): FleetMember;
}

/** What a fleet has to do with a budget. Amounts are in the budget's unit. */
export interface FleetSeat {
  readonly name: string;
  readonly limit: number;
  readonly clock: Clock;
  readonly random: () => number;
  readonly ledger: FleetLedger;
  /** What the window turned out to hold for this process. */
  resize(limit: number): void;
  /** What is aimed at, per second. */
  target(): number;
  /** What would be kept at full rates, per second. */
  demand(): number;
  /** The mean of what a kept trace costs. */
  cost(): number;
  /** Brings the budget up to now. */
  tick(): void;
}

/** A budget's account of its window. */
export interface FleetLedger {
  start: number;
  end: number;
  spent: number;
  inFlight: number;
  headroom: number;
  beyond: number;
}

/** One process's part in a shared budget. */
export interface FleetMember {
  /** Begins to ask, now and from time to time. */
  start(): void;
  /** What to add to the own clock to have the store's time. */
  offsetInMs(): number;
  /** Starts the ledger's new window; what may be expected of it. */
  openWindow(start: number, end: number): number;
  /** To be called at each tick: asks the store when it is time to, in the background. */
  poke(): void;
  stats(): {
    readonly isStoreLost: boolean;
    readonly processes: number;
    readonly requests: number;
  };
  close(): Promise<void>;
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
