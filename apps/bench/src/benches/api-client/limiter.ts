import { createSentryClient } from '@sentry-kit/api-client';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { listAnOrganization_sTeams } from '@sentry/api';
import ky from 'ky';
import type { Bench, Row } from '../../bench.ts';
import { idealDurationInMs } from './ideal-duration.ts';

const calls = 400;
const limits = { requestsPerSecond: 40, concurrency: 25 };
const latencyInMs = { from: 120, to: 240 };

/** A way to make one call; rejects when it is given up. */
interface Way {
  readonly name: string;
  connect(sandbox: Sandbox): () => Promise<unknown>;
}

const failUnlessOk = async (response: Response): Promise<unknown> => {
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return response.json();
};

const sleep = (delayInMs: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, delayInMs);
  });

const teams = (sandbox: Sandbox): string => `${sandbox.url}/api/0/organizations/acme/teams/`;
const headersOf = (sandbox: Sandbox): Record<string, string> => ({
  authorization: `Bearer ${sandbox.token}`,
});

const ways: readonly Way[] = [
  {
    name: '@sentry-kit/api-client',
    connect: ({ token, url }) => {
      const client = createSentryClient({ token, baseUrl: url, organization: 'acme' });
      return () => client.teams.list().page();
    },
  },
  {
    name: 'ky 1, default retry',
    connect: (sandbox) => () =>
      ky(teams(sandbox), { headers: headersOf(sandbox), timeout: false }).json(),
  },
  {
    name: '@sentry/api 0.1.0',
    connect: (sandbox) => () =>
      listAnOrganization_sTeams({
        baseUrl: sandbox.url,
        headers: headersOf(sandbox),
        path: { organization_id_or_slug: 'acme' },
        throwOnError: true,
      }),
  },
  {
    // getsentry/cli src/lib/sentry-client.ts: two retries after 408, 429 and 5xx, after 1 s and 2 s.
    name: 'sentry 0.49 (CLI), its policy',
    connect: (sandbox) => async () => {
      for (const delayInMs of [1000, 2000]) {
        // oxlint-disable-next-line no-await-in-loop -- one try after the other
        const response = await fetch(teams(sandbox), { headers: headersOf(sandbox) });
        if (response.status !== 408 && response.status !== 429 && response.status < 500)
          return failUnlessOk(response);
        // oxlint-disable-next-line no-await-in-loop
        await response.body?.cancel();
        // oxlint-disable-next-line no-await-in-loop
        await sleep(delayInMs);
      }
      return failUnlessOk(await fetch(teams(sandbox), { headers: headersOf(sandbox) }));
    },
  },
];

const measure = async ({ name, connect }: Way): Promise<readonly Row[]> => {
  const sandbox = await createSandbox({ limits });
  try {
    sandbox.fault({ type: 'delay', delayInMs: latencyInMs.from, upToInMs: latencyInMs.to });
    const call = connect(sandbox);
    // Begins where a window does, so that two runs compare.
    await sleep(1000 - (Date.now() % 1000));
    const begun = Date.now();
    const outcomes = await Promise.allSettled(Array.from({ length: calls }, () => call()));
    const tookInMs = Date.now() - begun;
    const failures = outcomes.filter(({ status }) => status === 'rejected').length;
    const refused = sandbox.requests.filter(({ status }) => status === 429).length;
    const ideal = idealDurationInMs(calls, limits, begun, latencyInMs);
    return [
      { subject: name, metric: 'calls that failed', value: failures, unit: `of ${calls}` },
      { subject: name, metric: 'answers of 429', value: refused, unit: 'answers' },
      { subject: name, metric: 'time', value: tookInMs / 1000, unit: 's' },
      ...(failures === 0
        ? [{ subject: name, metric: 'time over the ideal', value: tookInMs / ideal, unit: 'times' }]
        : []),
    ];
  } finally {
    await sandbox.close();
  }
};

/** What becomes of many calls at once before the limits of sentry.io. */
export const limiter: Bench = {
  name: 'api-client/limiter',
  about: '400 calls at once before a limit of 40 a second and 25 at a time: failures, 429s, time',
  async run() {
    const rows: Row[] = [];
    for (const way of ways) {
      // oxlint-disable-next-line no-await-in-loop -- alone, for the time counts
      rows.push(...(await measure(way)));
    }
    return rows;
  },
};
