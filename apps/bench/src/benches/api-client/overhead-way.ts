// One way to make calls, in a process of its own, so that nobody pays for what another leaves behind (a time limit
// of `AbortSignal.timeout` stays in memory until it is over). Told how many calls to make, it answers with their CPU time.
import { createSentryClient } from '@sentry-kit/api-client';
import ky from 'ky';

const [, , name = '', baseUrl = ''] = process.argv;
const inFlight = 8;
const timeoutInMs = 30_000;
const token = 'sntryu_example';
const headers = { authorization: `Bearer ${token}` };
const { signal } = new AbortController();
const client = createSentryClient({ token, baseUrl, organization: 'acme', timeoutInMs });
const team = `${baseUrl}/api/0/teams/acme/payments/`;

const byFetch = async (url: string): Promise<unknown> => {
  const both = AbortSignal.any([signal, AbortSignal.timeout(timeoutInMs)]);
  const response = await fetch(url, { headers, signal: both });
  return JSON.parse(await response.text());
};

const ways: Readonly<Record<string, () => Promise<unknown>>> = {
  'client: team': () => client.teams.get({ team: 'payments' }, { signal }),
  'fetch: team': () => byFetch(team),
  'ky: team': () => ky(team, { headers, signal, timeout: timeoutInMs, retry: 0 }).json(),
  'client: issues': () => client.issues.list({}, { signal }).page(),
  'fetch: issues': () => byFetch(`${baseUrl}/api/0/organizations/acme/issues/`),
};
const call = ways[name];
if (!call) throw new Error(`There is no way "${name}"`);

process.on('message', async (operations: number) => {
  let left = operations;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      // oxlint-disable-next-line no-await-in-loop -- so many are in flight, each after another
      await call();
    }
  };
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: inFlight }, worker));
  const { user, system } = process.cpuUsage(before);
  process.send?.((user + system) / operations);
});
process.on('disconnect', () => process.exit());
