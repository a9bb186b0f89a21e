import type { SentryClient } from '@sentry-kit/api-client';

/** A day's work on many issues. */
export const tidyUp = async (
  client: SentryClient<'organization'>,
  fixedIssues: readonly string[],
  onCall: string, // a user's id, name or e-mail address
): Promise<void> => {
  // By number. An empty list is refused: Sentry would take it for every unresolved issue.
  await client.issues.resolve({ ids: fixedIssues });

  // By search. The issues are listed first; nothing is done when there are more than the maximum.
  const timeouts = { query: 'is:unresolved TimeoutError', project: ['shop'], maximum: 50 };
  await client.issues.resolve(timeouts, 'next-release');

  const noise = { query: 'is:unresolved level:warning', maximum: 500 };
  await client.issues.archive(noise, { events: 1000, withinMinutes: 60 });

  const { ids } = await client.issues.prioritize(
    { query: 'is:unresolved level:error', maximum: 10 },
    'high',
  );
  if (ids.length > 0) await client.issues.assign({ ids }, { user: onCall });
};
