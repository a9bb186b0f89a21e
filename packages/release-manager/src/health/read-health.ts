import * as sessions from '@sentry-kit/api-client/operations/sessions';
import type { CheckReleaseOptions, ReleaseHealth, ReleaseLimits } from './types.ts';

const CRASH_FREE = 'crash_free_rate(session)';
const COUNT = 'sum(session)';

/** Reads sessions and their crash-free share of one release, in the given projects or in all. */
export async function readHealth(
  version: string,
  limits: ReleaseLimits,
  projectIds: readonly number[],
  { client, signal }: CheckReleaseOptions,
): Promise<ReleaseHealth> {
  const { environment, statsPeriod = '24h' } = limits;
  const answer = await client.call(
    sessions.query,
    {
      fields: [COUNT, CRASH_FREE],
      query: `release:${JSON.stringify(version)}`,
      statsPeriod,
      ...(environment === undefined ? {} : { environment: [environment] }),
      ...(projectIds.length === 0 ? {} : { project: projectIds }),
    },
    signal ? { signal } : {},
  );
  const totals = answer.groups[0]?.totals ?? {};
  const crashFree = totals[CRASH_FREE];
  return {
    sessions: totals[COUNT] ?? 0,
    ...(typeof crashFree === 'number' ? { crashFree } : {}),
  };
}
