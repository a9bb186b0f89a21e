import { createSentryClient, isApiClientError } from '@sentry-kit/api-client';
import { createSandbox } from '@sentry-kit/sandbox';

const sandbox = await createSandbox();
await sandbox.seed({ issues: 3 });
const client = createSentryClient({
  baseUrl: sandbox.url,
  token: sandbox.token,
  organization: sandbox.organization,
});

try {
  for await (const issue of client.issues.list({ query: 'is:unresolved level:error' })) {
    await client.issues.update({ issueId: issue.id, status: 'resolved' });
    console.log(issue.shortId, issue.title);
  }
} catch (error) {
  if (!isApiClientError(error, 'forbidden')) throw error;
  console.error(error.message, error.missingScopes, error.hint);
}
await sandbox.close();
