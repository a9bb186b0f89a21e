import { createSentryClient, isApiClientError, type ClientOptions } from '@sentry-kit/api-client';

/** Resolves every error that nobody has seen for a month. */
export const resolveStaleIssues = async (options: ClientOptions): Promise<readonly string[]> => {
  const client = createSentryClient({ ...options, organization: 'acme' });
  const resolved: string[] = [];
  try {
    const query = 'is:unresolved level:error lastSeen:+30d';
    for await (const issue of client.issues.list({ query })) {
      await client.issues.update({ issueId: issue.id, status: 'resolved' });
      resolved.push(issue.shortId);
    }
  } catch (error) {
    if (!isApiClientError(error, 'forbidden')) throw error;
    console.error(error.message, error.missingScopes);
  }
  return resolved;
};
