// Injects and uploads one directory, as a user's program does.
import { createSentryClient } from '@sentry-kit/api-client';
import { applyRelease, planRelease } from '@sentry-kit/release-manager';

const [directory = '', baseUrl = '', version = '', mode] = process.argv.slice(2);
const client = createSentryClient({
  token: `sntryu_${'a'.repeat(64)}`,
  organization: 'acme',
  project: 'shop',
  baseUrl,
});
const plan = await planRelease(
  { version, sourceMaps: { directory, rewrite: mode === 'rewrite' } },
  { client },
);
await applyRelease(plan, { client });
