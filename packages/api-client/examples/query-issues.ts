import type { SentryClient } from '@sentry-kit/api-client';

/** What broke in the past day: each unresolved error with its newest event. */
export const readNewestErrors = async (
  client: SentryClient<'organization'>,
): Promise<readonly string[]> => {
  const lines: string[] = [];
  const query = 'is:unresolved level:error';
  for await (const issue of client.issues.list({ query, statsPeriod: '24h', project: ['shop'] })) {
    const details = await client.issues.get({ issueId: issue.id });
    const event = await client.issues.getEvent({ issueId: issue.id, eventId: 'latest' });
    lines.push(`${issue.shortId} ${details.title}: ${details.count} times, last as ${event.id}`);
  }
  return lines;
};

/** Finds an issue as people name it, and resolves it. */
export const resolveOne = async (
  client: SentryClient<'organization'>,
  name: string, // 'SHOP-12', '4711' or 'https://acme.sentry.io/issues/4711/'
): Promise<string> => {
  const issue = await client.issues.find(name);
  const { status } = await client.issues.update({ issueId: issue.id, status: 'resolved' });
  return status;
};
