import type { SentryClient } from '@sentry-kit/api-client';

/** The slowest database queries of a day; `p95` is null where nothing was measured. */
export const readSlowQueries = async (
  client: SentryClient<'organization'>,
): Promise<readonly string[]> => {
  const rows = client.events.query({
    fields: ['span.description', 'p95(span.duration)', 'count()'],
    query: 'span.op:db',
    statsPeriod: '24h',
    sort: '-p95(span.duration)',
  });
  const slowest = await rows.toArray({ limit: 10 });
  const unit = rows.units()['p95(span.duration)'];
  return slowest.map(
    (row) =>
      `${row['span.description']}: ${row['p95(span.duration)']?.toFixed(1)} ${unit}, ${row['count()']} times`,
  );
};

/** A metric of your own over the past day, hour by hour. */
export const readQueueSize = async (
  client: SentryClient<'organization'>,
): Promise<readonly number[]> => {
  const { timeSeries } = await client.events.timeseries({
    dataset: 'tracemetrics',
    yAxis: 'avg(value,queue.size,gauge,none)',
    statsPeriod: '24h',
    interval: 3600,
  });
  return timeSeries[0]?.values.map(({ value }) => value) ?? [];
};
