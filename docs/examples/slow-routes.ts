import type { SentryClient } from '@sentry-kit/api-client';

/**
 * What was a list of transactions: spans that begin a trace's part in a service. Since spans are sent one by one, they
 * are asked for by `is_transaction`.
 */
export const readSlowRoutes = async (
  client: SentryClient<'organization'>,
): Promise<readonly string[]> => {
  const rows = client.events.query({
    dataset: 'spans',
    fields: ['transaction', 'p95(span.duration)', 'count()'],
    query: 'is_transaction:true',
    statsPeriod: '24h',
    sort: '-p95(span.duration)',
  });
  const slowest = await rows.toArray({ limit: 5 });
  return slowest.map((row) => `${row['transaction']}: ${row['count()']} times`);
};
