import { createSentryClient, type ClientOptions } from '@sentry-kit/api-client';

/** Where a server, such as a self-hosted one, differs from what the types say. */
export const findDrift = async (options: ClientOptions): Promise<readonly string[]> => {
  const client = createSentryClient({ ...options, validation: 'warn' });
  for await (const { slug } of client.organizations.list())
    await client.issues.list({ organization: slug }).toArray({ limit: 100 });
  return client
    .diagnostics()
    .map(({ operation, path, message, count }) =>
      [operation, path.join('.'), message, `(${count} times)`].join(' '),
    );
};
