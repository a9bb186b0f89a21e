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
  /** The name under which processes share the budget in the store. */
  readonly name: string;
  /** What all processes together may keep in a window. */
  readonly limit: number;
  /** This process's time, before `offsetInMs` of the member. Default: the system's. */
  readonly clock?: Clock | undefined;
  /** Numbers in [0, 1), for the spread of requests. */
  readonly random: () => number;
  /** The budget's own account, which the member reads and changes. */
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
  /** Start of the window, milliseconds since the epoch. */
  start: number;
  /** End of the window, exclusive, milliseconds since the epoch. */
  end: number;
  /** Spent by this process in the window. */
  spent: number;
  /** Expected from traces that were kept and have not ended. */
  inFlight: number;
  /** What this process may spend right now. */
  headroom: number;
  /** What is expected on top of it before the window ends; negative: what must be left over. */
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
  /** Whether the store is lost, the processes that it knew of last, and how often it was asked. */
  stats(): {
    readonly isStoreLost: boolean;
    readonly processes: number;
    readonly requests: number;
  };
  /** Stops asking and gives back what is held, unless the store is lost. */
  close(): Promise<void>;
}

/** What a process asks for. Amounts are in the budget's unit and whole numbers. */
export interface LeaseRequest {
  /** The name under which processes share the budget. */
  readonly budget: string;
  /** The window that the amounts belong to, milliseconds since the epoch. */
  readonly windowStart: number;
  /** Exclusive, milliseconds since the epoch. */
  readonly windowEnd: number;
  /** What all processes together may keep in the window. */
  readonly limit: number;
  /** Tells the asking process from all others; stays the same while it runs. */
  readonly process: string;
  /** Increases with each new request of a process; a retry has the number of the request that it repeats. */
  readonly id: number;
  /** To be leased; the store may grant less. */
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
  /** Leased to the process; a retry gets what its first try was granted. */
  readonly granted: number;
  /** What is left for everybody after this. */
  readonly left: number;
  /** The demand of all processes that were heard of lately. */
  readonly demandPerSecond: number;
  /** How many processes were heard of lately, the asking one included. */
  readonly processes: number;
}
