// Plans and applies one directory, as a user's program does, and prints the most memory that it had, in megabytes.
import { createSentryClient } from '@sentry-kit/api-client';
import { applyRelease, planRelease } from '@sentry-kit/release-manager';

const [directory = '', baseUrl = ''] = process.argv.slice(2);
const client = createSentryClient({
  ...{ token: 'sntryu_example', organization: 'acme', project: 'shop', baseUrl },
});
const sourceMaps = { directory };
await applyRelease(await planRelease({ version: 'shop@1.0.0', sourceMaps }, { client }), {
  client,
});
console.log(process.resourceUsage().maxRSS / 1024);
