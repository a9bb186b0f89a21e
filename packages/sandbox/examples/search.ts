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
  const answer = await fetch(`${sandbox.url}/api/0/organizations/acme/issues/?${query}`, {
    headers: { Authorization: `Bearer ${sandbox.token}` },
  });
  const issues = (await answer.json()) as readonly { readonly title: string }[];
  await sandbox.close();
  return issues.map(({ title }) => title);
};
