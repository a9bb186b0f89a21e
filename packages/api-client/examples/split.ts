import { runSplitQuery, runSplitUsage, type SentryClient } from '@sentry-kit/api-client';

/** How often each error happened in three months, however much data that is. */
export const countErrorsOfAQuarter = async (
  client: SentryClient<'organization'>,
): Promise<ReadonlyMap<string, number>> => {
  const fields = ['title', 'count()'] as const;
  const input = { fields, dataset: 'errors', statsPeriod: '90d', sort: '-count()' } as const;
  const rows = await runSplitQuery(client, input);
  return new Map(rows.map((row) => [row.title, row['count()']]));
};

/** What was accepted and what was dropped on each of the past 90 days. */
export const readUsageOfAQuarter = (client: SentryClient<'organization'>) =>
  runSplitUsage(client, {
    groupBy: ['outcome'],
    fields: ['sum(quantity)'],
    statsPeriod: '90d',
    interval: '1d',
  });
