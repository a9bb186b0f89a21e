import { createSentryClient } from '@sentry-kit/api-client';

/** Sends what a user said about an event. The DSN alone is enough: it stands in for the token. */
export const sendFeedback = async (
  baseUrl: string,
  dsn: string, // https://PUBLIC_KEY@HOST/PROJECT_ID
  eventId: string,
): Promise<void> => {
  const client = createSentryClient({ token: 'none', baseUrl });
  const feedback = { name: 'Ada', email: 'ada@example.com', comments: 'It broke.' };
  const place = { organization: 'acme', project: 'shop' };
  await client.userFeedback.create({ ...place, event_id: eventId, ...feedback }, { dsn });
};
