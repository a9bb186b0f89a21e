import type { SentryClient } from '@sentry-kit/api-client';
import { applyPrune, planPrune } from '@sentry-kit/release-manager';

/** Deletes what is older than half a year and runs nowhere; answers what Sentry would not delete. */
export async function cleanUp(
  client: SentryClient<'organization' | 'project'>,
): Promise<readonly string[]> {
  const plan = await planPrune({ olderThanInDays: 180, keepReleases: 20 }, { client });
  const results = await applyPrune(plan, { client });
  return results.flatMap(({ isDeleted, reason }) => (isDeleted ? [] : [reason ?? 'unknown']));
}
