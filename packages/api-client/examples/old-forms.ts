import {
  convertProjectIssueList,
  convertProjectIssueUpdate,
  type SentryClient,
} from '@sentry-kit/api-client';

/**
 * `GET /api/0/projects/acme/shop/issues/?query=…&statsPeriod=24h` in its present form. Each
 * difference is a diagnostic: there, the period chose a graph and selected nothing.
 */
export const listAsBefore = async (
  client: SentryClient<'organization'>,
): Promise<readonly string[]> => {
  const { value, diagnostics } = convertProjectIssueList({
    organization: 'acme',
    project: 'shop',
    query: 'is:unresolved level:error',
    statsPeriod: '24h',
  });
  for (const { message, hint } of diagnostics) console.warn(message, hint ?? '');
  const issues = await client.issues.list(value).toArray();
  return issues.map(({ id }) => id);
};

/** `PUT /api/0/projects/acme/shop/issues/?id=123&id=456` in its present form. */
export const resolveAsBefore = async (
  client: SentryClient<'organization'>,
  id: readonly string[],
): Promise<string | undefined> => {
  const { value } = convertProjectIssueUpdate({
    organization: 'acme',
    project: 'shop',
    id,
    status: 'resolved',
  });
  const answer = await client.issues.updateMany(value);
  return answer?.status;
};
