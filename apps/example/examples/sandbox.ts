import { createSentryClient } from '@sentry-kit/api-client';
import { createSandbox } from '@sentry-kit/sandbox';

const sandbox = await createSandbox();
const client = createSentryClient({
  baseUrl: sandbox.url,
  token: sandbox.token,
  organization: sandbox.organization,
});
sandbox.fault({ path: /\/issues\//, times: 2, type: 'status', status: 502 });
console.log(await client.issues.list().toArray({ limit: 5 }), sandbox.requests.length);
await sandbox.close();
