import type { SentryCaller } from '@sentry-kit/api-client/core';
import * as stats from '@sentry-kit/api-client/operations/stats';
import type { Dsn } from '../dsn/parse-dsn.ts';
import type { Diagnostic } from '../error/diagnostic.ts';

const hints: Readonly<Record<string, string>> = {
  filtered: 'An inbound filter takes it: Settings, Projects, Inbound Filters.',
  rate_limited: 'A quota, the spike protection or the limit of the key is reached.',
  invalid: 'Ingest could not use it.',
  abuse: 'The limit against abuse is reached.',
};

/** What the statistics of the last hour say of events that ingest took and nobody can see. */
export async function explainMissing(
  { projectId }: Dsn,
  sentAt: number,
  client: SentryCaller,
  { signal }: { readonly signal?: AbortSignal | undefined },
): Promise<readonly Diagnostic[]> {
  const hourInMs = 3_600_000;
  try {
    const { groups } = await client.call(
      stats.query,
      {
        groupBy: ['outcome', 'reason'],
        fields: ['sum(quantity)'],
        category: ['error'],
        project: [Number(projectId)],
        interval: '1h',
        start: new Date(sentAt - hourInMs),
        end: new Date(sentAt + hourInMs),
      },
      { signal },
    );
    return groups.flatMap(({ by, totals }) => {
      const outcome = String(by['outcome']);
      const count = Number(totals['sum(quantity)']);
      const hint = hints[outcome];
      if (hint === undefined || !(count > 0)) return [];
      return [
        {
          code: `release-manager/test-event-${outcome.replaceAll('_', '-')}`,
          severity: 'error',
          path: ['dsn'],
          message: `within this hour ${count} events of the project were dropped: ${outcome}, ${String(by['reason'])}`,
          hint,
        } as const,
      ];
    });
  } catch {
    // Without the right to read statistics it stays with what is known.
    return [];
  }
}
