import type { BudgetGate } from './budget-gate.ts';
import type { Clock } from './clock.ts';
import type { BudgetStore } from '../fleet/types.ts';
import type { SamplingContext } from '../policy/types.ts';

/** A span of time that a budget starts anew in: aligned to UTC; a month is a calendar month unless the options say otherwise. */
export type BudgetPeriod = 'second' | 'minute' | 'hour' | 'day' | 'month';

/** How much may be kept: spans, which Sentry bills, or events, which counts a trace's root once. */
export type BudgetLimit =
  | { readonly spans: number; readonly per: BudgetPeriod }
  | { readonly events: number; readonly per: BudgetPeriod };

/** Relative demand of the 168 hours of a week, Monday 00:00 UTC first. Only the proportions matter. */
export type WeekShape = readonly number[];

/** Everything that a budget can be told. */
export interface BudgetOptions {
  /** What a trace counts against; keys share the budget fairly. Default: the name of its root span. */
  readonly key?: ((context: SamplingContext) => string) | undefined;
  /** 1: a large key cannot push out small ones (max-min fairness); 0: every key has the same probability. Default 1. */
  readonly fairness?: number | undefined;
  /** How many keys are told apart; the others share one place. Default 1,000. */
  readonly maximumKeys?: number | undefined;
  /** The demand to expect over a week, so that a quiet night saves for a busy day. Default: even. */
  readonly forecast?: WeekShape | undefined;
  /** Spans of a kept trace, until outcomes tell. Default 1. */
  readonly spansPerTrace?: number | undefined;
  /** The day that a month starts on, 1 to 28: Sentry's billing cycle. Default 1. */
  readonly monthStartsOn?: number | undefined;
  /** Continues where an earlier process stopped. */
  readonly snapshot?: BudgetSnapshot | undefined;
  /** Shares the budget with other processes; needs `name`. Default: the budget belongs to this process. */
  readonly store?: BudgetStore | undefined;
  /** The name under which processes share the budget in the store. Default 'default'. */
  readonly name?: string | undefined;
  /** Default: the system's. */
  readonly clock?: Clock | undefined;
  /** Which of the untracked keys are looked at, and the spread of a fleet's requests; never a decision. Default Math.random. */
  readonly random?: (() => number) | undefined;
}

/** A probability controller for traces: keeps the sum of what is kept inside a limit. */
export interface Budget extends BudgetGate {
  /** The key that a trace counts against: what `key` returns, else the name of its root span. */
  keyOf(context: SamplingContext): string;
  /** Feeds real outcomes back: give it to `integrations` of SDK 7 to 11 or of otel-bridge. */
  readonly integration: SdkIntegration;
  /** Feeds an outcome back by hand, where there is no SDK that takes the integration. */
  record(outcome: BudgetOutcome): void;
  /** How the budget stands now. */
  stats(): BudgetStats;
  /** Plain data from which `createBudget` continues. */
  snapshot(): BudgetSnapshot;
  /** Gives what was leased and not used back to the store, where there is one. */
  close(): Promise<void>;
}

/** What became of one decision. */
export interface BudgetOutcome {
  /** The trace's key, as `keyOf` returns it. */
  readonly key: string;
  /** Whether the trace was sent; only kept ones are counted. */
  readonly kept: boolean;
  /** Spans that were sent, the root included; 0 when not kept. */
  readonly spans: number;
  /** The probability that was used. */
  readonly rate: number;
}

/** How a budget stands. All numbers are in its own unit, spans or events. */
export interface BudgetStats {
  /** Milliseconds since the epoch. */
  readonly windowStart: number;
  /** Milliseconds since the epoch, exclusive. */
  readonly windowEnd: number;
  /** What this process may keep in the window; with a store, what it has leased so far. */
  readonly limit: number;
  /** Spent in this window: outcomes once they are fed back, else what decisions are expected to cost; without a store, it begins with the plan's part for the time before. */
  readonly spent: number;
  /** Expected from traces that were kept and have not ended. */
  readonly inFlight: number;
  /** What is being aimed at now. */
  readonly targetPerSecond: number;
  /** What would be kept at full rates, after the policy. */
  readonly demandPerSecond: number;
  /** Decisions that the hard limit turned to 0: the only ones that bias estimates. */
  readonly fuse: { readonly decisions: number; readonly expectedLoss: number };
  /** Keys that are told apart now. */
  readonly trackedKeys: number;
  /** Only with a store. */
  readonly fleet?: {
    readonly isStoreLost: boolean;
    readonly processes: number;
    readonly requests: number;
  };
}

/** The state of a budget as plain data. */
export interface BudgetSnapshot {
  /** Of this format. */
  readonly version: 1;
  /** Milliseconds since the epoch; what was spent counts only in the same window. */
  readonly windowStart: number;
  /** Spent in the window, traces in flight included; in the budget's unit. */
  readonly spent: number;
  /** Milliseconds since the epoch. */
  readonly takenAt: number;
  /** The keys with the largest demand, largest first; at most 1,000. */
  readonly keys: readonly BudgetKeySnapshot[];
}

/** What is remembered of one key. */
export interface BudgetKeySnapshot {
  /** As `keyOf` returns it; at most 200 characters are kept. */
  readonly key: string;
  /** What would be kept at full rates, after the policy; in the budget's unit. */
  readonly demandPerSecond: number;
  /** Mean spans of a kept trace; 1 where events are counted. */
  readonly spansPerTrace: number;
}

/** What an SDK of majors 7 to 11, or otel-bridge, takes in its `integrations`. */
export interface SdkIntegration {
  /** The name that the SDK registers it under. */
  readonly name: string;
  /** Does nothing; SDK 7 calls it on every integration. */
  setupOnce(): void;
  /** Subscribes to the client's hooks; a client without `on` is left alone. */
  setup(sdkClient: object): void;
}
