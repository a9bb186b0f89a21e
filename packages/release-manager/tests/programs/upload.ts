// Plans and applies source maps, and ends itself as hard as a machine does, at the request that it is told.
import { createSentryClient } from '@sentry-kit/api-client';
import { applyRelease, planRelease } from '../../src/index.ts';
import { instantClock } from '../support/connect.ts';

const [directory = '', baseUrl = '', token = '', endsAt = 'never', when = 'before'] =
  process.argv.slice(2);
let requests = 0;
const end = (): void => void process.kill(process.pid, 'SIGKILL');
const client = createSentryClient({
  ...{ baseUrl, token, organization: 'acme', project: 'shop', clock: instantClock },
  fetch: async (...args) => {
    requests += 1;
    const isLast = String(requests) === endsAt;
    if (isLast && when === 'before') end();
    const response = await fetch(...args);
    if (isLast) end();
    return response;
  },
});
const sourceMaps = { directory };
const plan = await planRelease({ version: 'shop@1.0.0', finalize: true, sourceMaps }, { client });
await applyRelease(plan, { client, clock: instantClock });
console.log(requests);
