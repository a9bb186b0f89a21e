import type { Range } from './types.ts';

/** A factor of the model, and what it was read from. */
export interface Factor {
  readonly range: Range;
  readonly basis: string;
}

const factor = (low: number, high: number, basis: string): Factor => ({
  range: { low, high },
  basis,
});

const ESTIMATE = 'estimate: nobody published a figure';

/**
 * What one thing costs, as of 2026-11. Sentry publishes no figures (getsentry/self-hosted#2023, #2130), so
 * these come from what operators reported; the tests compare the model with each report.
 */
export const FACTORS = {
  /** Bytes of an event's body in the nodestore, compressed. */
  nodestoreBytesPerError: factor(
    2_000,
    8_000,
    'HighLoad 2022: 60 million events a day, 12 TB of bodies',
  ),
  /** Bytes of a transaction's body; streamed spans have none. */
  nodestoreBytesPerTransaction: factor(1_000, 5_000, ESTIMATE),
  clickhouseBytesPerError: factor(1_000, 6_000, ESTIMATE),
  /** Rows of a transaction, without its spans. */
  clickhouseBytesPerTransaction: factor(
    1_500,
    10_000,
    'sentry-kubernetes/charts#974: 150 GiB for 18 million transactions',
  ),
  clickhouseBytesPerSpan: factor(150, 1_000, 'sentry-kubernetes/charts#974, ten spans each'),
  /** All topics that an error goes through, together. */
  kafkaBytesPerError: factor(
    60_000,
    250_000,
    'getsentry/self-hosted#540: 18.5 GB for 150,000 events a day, kept for a day',
  ),
  kafkaBytesPerSpan: factor(2_000, 10_000, ESTIMATE),
  replayBytes: factor(50_000, 500_000, ESTIMATE),
  profileBytes: factor(
    8_000,
    30_000,
    'getsentry/self-hosted#4263: 6.1 million files of profiles in 94 GB',
  ),
  postgresGb: factor(5, 50, ESTIMATE),
  /** Images, caches of symbols and source maps, logs. */
  systemGb: factor(30, 80, ESTIMATE),
  idleMemoryGb: {
    'feature-complete': factor(
      11,
      16,
      'sentry-kubernetes/charts#345: 11 GB idle; getsentry/self-hosted#3053: 14 GB with little traffic',
    ),
    'errors-only': factor(7, 10, 'getsentry/self-hosted install/_min-requirements.sh: 7,000 MB'),
  },
  memoryGbPerEventPerSecond: factor(
    0.02,
    0.2,
    'sentry-kubernetes/charts#974: 6 GiB of ClickHouse at 15 events a second',
  ),
  idleCpus: {
    'feature-complete': factor(3, 5, 'sentry-kubernetes/charts#345: 3 cores idle'),
    'errors-only': factor(2, 3, 'getsentry/self-hosted install/_min-requirements.sh: 2 cores'),
  },
  cpusPerEventPerSecond: factor(0.02, 0.2, ESTIMATE),
  /** Events a second that one consumer of a topic keeps up with. */
  eventsPerSecondPerConsumer: factor(
    50,
    300,
    'getsentry/sentry#30089: 170 transactions a second lagged until partitions equalled consumers',
  ),
} as const;
