import type { Diagnostic } from '../diagnostic/types.ts';

/** What comes in on an average day. */
export interface LoadVolume {
  /** Errors. */
  readonly errorsPerDay: number;
  /** Spans, those of transactions included. Default 0. */
  readonly spansPerDay?: number | undefined;
  /** Transactions. Default: one for every ten spans. */
  readonly transactionsPerDay?: number | undefined;
  /** Replays. Default 0. */
  readonly replaysPerDay?: number | undefined;
  /** Profiles. Default 0. */
  readonly profilesPerDay?: number | undefined;
  /** How much busier the busiest minute is than the average one. Default 5. */
  readonly peakFactor?: number | undefined;
}

/** A lowest and a highest value: what is known of Sentry's needs allows no single one. */
export interface Range {
  /** Lowest. */
  readonly low: number;
  /** Highest. */
  readonly high: number;
}

/** One figure, and where it comes from. */
export interface LoadFigure {
  /** What is estimated. */
  readonly name:
    | 'memory'
    | 'cpus'
    | 'nodestore'
    | 'clickhouse'
    | 'kafka'
    | 'postgres'
    | 'replays'
    | 'profiles'
    | 'system'
    | 'kafka-throughput';
  /** GB, cores, or MB per second. */
  readonly unit: 'GB' | 'cores' | 'MB/s';
  /** The estimate. */
  readonly range: Range;
  /** How it was computed, with the numbers that went in. */
  readonly formula: string;
  /** What the factors were read from; `estimate` where nobody published a figure. */
  readonly basis: readonly string[];
}

/** What a deployment needs for a volume. */
export interface LoadEstimate {
  /** Memory of the whole machine, or of all together, in GB. */
  readonly memoryInGb: Range;
  /** CPU cores. */
  readonly cpus: Range;
  /** Disk in GB, by store and together. */
  readonly diskInGb: Readonly<Record<DiskUse, Range>> & { readonly total: Range };
  /** What goes through Kafka in the busiest minute, in MB per second. */
  readonly kafkaInMbPerSecond: Range;
  /** Partitions, and so consumers, of the busiest topic. */
  readonly partitions: Range;
  /** Every figure with its formula. */
  readonly figures: readonly LoadFigure[];
  /** What the description cannot carry. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What needs disk. */
export type DiskUse =
  | 'nodestore'
  | 'clickhouse'
  | 'kafka'
  | 'postgres'
  | 'replays'
  | 'profiles'
  | 'system';
