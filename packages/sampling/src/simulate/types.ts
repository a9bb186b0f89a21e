import type { BudgetLimit, BudgetOptions } from '../budget/types.ts';
import type { SamplingPolicy } from '../policy/types.ts';
import type { Bill, PriceTable } from './price-table.ts';
import type { SpikeProtection } from './spike-protection.ts';

/** A source of numbers in [0, 1). */
export type Random = () => number;

/** What an application would send if nothing were sampled. */
export interface Traffic {
  /** Milliseconds since the epoch. */
  readonly start: number;
  /** Length of an interval. */
  readonly intervalInMs: number;
  /** Traces in each interval. */
  readonly counts: readonly number[];
  /** What the traces are named, and how the counts spread over them. */
  readonly names: readonly TrafficName[];
  /** Of all traces, the part whose name is never seen again, per interval. Default: none. */
  readonly uniqueNameShare?: readonly number[] | undefined;
}

/** One root span name. */
export interface TrafficName {
  /** Of the root span. */
  readonly name: string;
  /** Relative to the others. */
  readonly weight: number;
  /** Mean spans of one trace, root included. */
  readonly spansPerTrace: number;
  /** How much the spans of a trace spread: the standard deviation of their logarithm. Default 0: all alike. */
  readonly spansSpread?: number | undefined;
  /** Of the root span. */
  readonly attributes?: Readonly<Record<string, unknown>> | undefined;
  /** Milliseconds since the epoch: not seen before, as with a new release. Default: always there. */
  readonly from?: number | undefined;
}

/** What the traffic goes through. */
export interface SimulationSetup {
  /** The policy that decides, as `createTracesSampler` takes it. */
  readonly policy: SamplingPolicy;
  /** The budget in the application. Default: none. */
  readonly budget?:
    | { readonly limit: BudgetLimit; readonly options?: BudgetOptions | undefined }
    | undefined;
  /** Sentry's spike protection for the project. Default: off. */
  readonly spikeProtection?: SpikeProtection | undefined;
  /** Spans that Sentry accepts in a month; the rest is dropped. Default: no end. */
  readonly spansPerMonth?: number | undefined;
  /** Prices for the bill. Default: no bill. */
  readonly priceTable?: PriceTable | undefined;
  /** The plan whose prices apply. Default 'team'. */
  readonly plan?: 'team' | 'business' | undefined;
  /** Default: numbers from a fixed seed, so that the same input gives the same answer. */
  readonly random?: Random | undefined;
}

/** Traces, and the spans in them. */
export interface Amount {
  /** Number of traces. */
  readonly traces: number;
  /** Spans in them, roots included. */
  readonly spans: number;
}

/** What became of the traffic. */
export interface Simulation {
  /** Milliseconds since the epoch. */
  readonly start: number;
  /** Exclusive, milliseconds since the epoch. */
  readonly end: number;
  /** What the application would send if nothing were sampled. */
  readonly offered: Amount;
  /** Left the application. */
  readonly kept: Amount;
  /** Accepted by Sentry, and billed. */
  readonly stored: Amount;
  /** Traces, by who dropped them. */
  readonly dropped: {
    readonly policy: number;
    readonly budget: number;
    /** By the budget's hard limit; these bias estimates. */
    readonly fuse: number;
    readonly spikeProtection: number;
    readonly quota: number;
  };
  /** What Sentry shows when it extrapolates from what is stored, beside what was offered. */
  readonly estimate: {
    readonly traces: number;
    /** Of `traces`, where only probabilities dropped something. */
    readonly standardError: number;
    /** (estimate - offered) / offered. */
    readonly relativeError: number;
  };
  /** Minutes with at least 20 traces to be expected at the mean rate, of which none is stored. */
  readonly blindMinutes: number;
  /** The minute with the most stored spans; `start` in milliseconds since the epoch. */
  readonly peakMinute: { readonly start: number; readonly storedSpans: number };
  /** The same amounts hour by hour, from the start. */
  readonly hours: readonly SimulatedHour[];
  /** Only with a price table. */
  readonly bill?: Bill;
}

/** One hour of a simulation. */
export interface SimulatedHour {
  /** Milliseconds since the epoch. */
  readonly start: number;
  /** What the application would send if nothing were sampled. */
  readonly offered: Amount;
  /** Left the application. */
  readonly kept: Amount;
  /** Accepted by Sentry, and billed. */
  readonly stored: Amount;
}
