import { createSandbox } from '@sentry-kit/sandbox';

/** Reports a problem as any SDK would, and finds it with Sentry's search. */
export const reportAndFind = async (): Promise<readonly string[]> => {
  const sandbox = await createSandbox();
  const { username: key, pathname } = new URL(sandbox.dsn);
  await fetch(`${sandbox.url}/api${pathname}/store/?sentry_key=${key}`, {
    method: 'POST',
    body: JSON.stringify({ message: 'The basket is empty', level: 'warning', user: { id: '7' } }),
  });
  const query = new URLSearchParams({ query: 'is:unresolved level:warning user.id:7' });
  const path = `/api/0/organizations/acme/issues/?${query.toString()}`;
  const headers = { Authorization: `Bearer ${sandbox.token}` };
  const answer = await fetch(`${sandbox.url}${path}`, { headers });
  const issues: readonly { readonly title: string }[] = JSON.parse(await answer.text());
  await sandbox.close();
  return issues.map(({ title }) => title);
};
