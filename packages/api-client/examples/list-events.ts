import type { SentryClient } from '@sentry-kit/api-client';

/** The newest events of a project, each with the file in which it happened. */
export const readEvents = async (
  client: SentryClient<'organization' | 'project'>,
): Promise<readonly string[]> => {
  const events = await client.events.list({ full: true }).toArray({ limit: 20 });
  return events.map(({ eventID, title }) => `${eventID} ${title}`);
};
