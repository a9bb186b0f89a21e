import type { SentryClient } from '@sentry-kit/api-client';
import { checkRelease } from '@sentry-kit/release-manager';

/** Goes on with a rollout only while the new release does no worse than the one before it. */
export async function mayGoOn(
  client: SentryClient<'organization'>,
  version: string,
  previous: string,
): Promise<boolean> {
  const findings = await checkRelease(
    version,
    { against: previous, crashFreeAtLeast: 0.99, newIssuesAtMost: 3, sessionsAtLeast: 500 },
    { client },
  );
  for (const { severity, message } of findings) console.log(severity, message);
  return findings.every(({ severity }) => severity !== 'error');
}
