import { isApiClientError, type SentryClient } from '@sentry-kit/api-client';

/** Creates a release with its commit, and says which releases there are. */
export const createRelease = async (
  client: SentryClient<'organization'>,
): Promise<readonly string[]> => {
  try {
    await client.releases.create({
      version: 'v1.0.0',
      projects: ['shop'],
      refs: [{ repository: 'acme/shop', commit: 'abc123' }],
    });
  } catch (error) {
    // Sentry asks for the repository to be connected before it takes commits of it.
    if (!isApiClientError(error, 'validation')) throw error;
    await client.releases.create({ version: 'v1.0.0', projects: ['shop'] });
  }
  const releases = await client.releases.list({ query: 'v1' }).toArray({ limit: 10 });
  return releases.map(({ version }) => version);
};
