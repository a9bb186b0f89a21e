import {
  createDryRunClient,
  createReadOnlyClient,
  type PlannedWrite,
  type SentryClient,
} from '@sentry-kit/api-client';

/** What a clean-up would do, as requests; nothing is changed. */
export const previewCleanUp = async (
  client: SentryClient<'organization'>,
): Promise<readonly PlannedWrite[]> => {
  const dryRun = createDryRunClient(client);
  await dryRun.issues.deleteSelected({ query: 'is:resolved lastSeen:+90d', maximum: 1000 });
  return dryRun.planned;
};

/** A client for a chat bot: whatever it is told to do, it can only look. */
export const createBotClient = (
  client: SentryClient<'organization'>,
): SentryClient<'organization'> => createReadOnlyClient(client);
