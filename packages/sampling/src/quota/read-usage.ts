import type { SentryCaller } from '@sentry-kit/api-client/core';
import * as stats from '@sentry-kit/api-client/operations/stats';
import type { Traffic } from '../simulate/types.ts';
import { quotaError } from './error.ts';

/** Which usage to read. */
export interface ReadUsageOptions {
  /** As the usage statistics name it, such as `error`. Default: `span`. */
  readonly category?: string | undefined;
  /** Up to `90d`. Default: `35d`, five whole weeks. */
  readonly statsPeriod?: string | undefined;
  /** Default: the system's. */
  readonly clock?: { now(): number } | undefined;
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * What an organization sent of one category, by the hour. It is traffic for `simulateSampling`: `counts` is what
 * was offered, with what SDKs tell that they discarded; each count is a trace of one span.
 */
export interface Usage extends Traffic {
  /** As the usage statistics name it. */
  readonly category: string;
  /** The counts by outcome: `accepted` is what is paid for; `filtered`, `rate_limited`, `client_discard` and others. */
  readonly outcomes: Readonly<Record<string, readonly number[]>>;
}

const HOUR_IN_MS = 3_600_000;
const FIELD = 'sum(quantity)';

/** Reads recorded counts from stats_v2, without the hour that is not over yet. Needs the scope `org:read`. */
export async function readUsage(
  client: SentryCaller,
  { category = 'span', statsPeriod = '35d', clock = Date, signal }: ReadUsageOptions = {},
): Promise<Usage> {
  const answer = await client.call(
    stats.query,
    { groupBy: ['outcome'], fields: [FIELD], category: [category], interval: '1h', statsPeriod },
    { signal },
  );
  const start = Date.parse(answer.intervals[0] ?? '');
  const complete = Math.floor((clock.now() - start) / HOUR_IN_MS);
  const length = Math.min(answer.intervals.length, complete);
  if (!(length > 0)) {
    throw quotaError(
      'incomplete',
      `stats_v2 told no whole hour of ${statsPeriod}.`,
      'Ask for a longer statsPeriod.',
    );
  }
  const outcomes = Object.fromEntries(
    answer.groups.map(({ by, series }) => [
      String(by['outcome']),
      readCounts(series[FIELD], length),
    ]),
  );
  const counts = Array.from({ length }, (_, hour) =>
    Object.values(outcomes).reduce((sum, series) => sum + (series[hour] ?? 0), 0),
  );
  const names = [{ name: category, weight: 1, spansPerTrace: 1 }];
  return { category, start, intervalInMs: HOUR_IN_MS, counts, names, outcomes };
}

function readCounts(series: unknown, length: number): readonly number[] {
  const values: readonly unknown[] = Array.isArray(series) ? series : [];
  return Array.from({ length }, (_, hour) => {
    const value = values[hour];
    return typeof value === 'number' && value > 0 ? value : 0;
  });
}
