import type { Interval, SessionInterval } from '../model/intervals.ts';

/** Lengths of Sentry's intervals. */
export const SPAN_IN_MS: Readonly<Record<Interval | SessionInterval, number>> = {
  '1m': 60_000,
  '5m': 300_000,
  '10m': 600_000,
  '15m': 900_000,
  '30m': 1_800_000,
  '1h': 3_600_000,
  '1d': 86_400_000,
  '1w': 604_800_000,
  '30d': 2_592_000_000,
};

/** Conditions that count are asked in batches, about so often (getsentry/sentry: src/sentry/workflow_engine/docs/execution.md; the length is an estimate). */
export const BATCH_IN_MS = 60_000;
