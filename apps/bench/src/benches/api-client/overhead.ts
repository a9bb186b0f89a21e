import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createSentryClient } from '@sentry-kit/api-client';
import ky from 'ky';
import type { Bench, Row } from '../../bench.ts';
import { measureInterleaved, type Subject } from '../../rounds.ts';

const rounds = 9;
const inFlight = 8;
const timeoutInMs = 30_000;

/** One way to make the same call. */
interface Way {
  readonly name: string;
  call(): Promise<unknown>;
}

const subjectOf = ({ name, call }: Way, operations: number): Subject => ({
  name,
  run: async () => {
    let left = operations;
    const worker = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        // oxlint-disable-next-line no-await-in-loop -- so many are in flight, each after another
        await call();
      }
    };
    await Promise.all(Array.from({ length: inFlight }, worker));
  },
});

const compare = async (
  metric: string,
  operations: number,
  ways: readonly Way[],
): Promise<readonly Row[]> => {
  const subjects = ways.map((way) => subjectOf(way, operations));
  const result = await measureInterleaved(subjects, { rounds, operations });
  const [[ours, value] = ['', Number.NaN], ...peers] = result;
  return [
    { subject: ours, metric, value, unit: 'µs' },
    ...peers.flatMap(([subject, peer]) => [
      { subject, metric, value: peer, unit: 'µs' },
      {
        subject: ours,
        metric: `${metric} over ${subject}`,
        value: value / peer,
        unit: 'times',
        ratioToPeer: value / peer,
      },
    ]),
  ];
};

/** What a call costs beside `fetch` and bare ky. */
export const overhead: Bench = {
  name: 'api-client/overhead',
  about: 'CPU time of a call, with governor and validation, beside fetch and ky',
  async run() {
    const server = fork(fileURLToPath(new URL('small-server.ts', import.meta.url)));
    const [port] = await once(server, 'message');
    const baseUrl = `http://127.0.0.1:${port}`;
    const { signal } = new AbortController();
    const token = 'sntryu_example';
    const headers = { authorization: `Bearer ${token}` };
    const client = createSentryClient({ token, baseUrl, organization: 'acme', timeoutInMs });

    const byFetch = async (path: string): Promise<unknown> => {
      const both = AbortSignal.any([signal, AbortSignal.timeout(timeoutInMs)]);
      const response = await fetch(`${baseUrl}/api/0/${path}`, { headers, signal: both });
      return JSON.parse(await response.text());
    };
    const byKy = async (path: string): Promise<unknown> =>
      ky(`${baseUrl}/api/0/${path}`, { headers, signal, timeout: timeoutInMs, retry: 0 }).json();

    try {
      return [
        ...(await compare('CPU per call, small body', 3000, [
          {
            name: '@sentry-kit/api-client',
            call: () => client.teams.get({ team: 'payments' }, { signal }),
          },
          { name: 'fetch', call: () => byFetch('teams/acme/payments/') },
          { name: 'ky 1', call: () => byKy('teams/acme/payments/') },
        ])),
        ...(await compare('CPU per page of 100 issues', 300, [
          {
            name: '@sentry-kit/api-client',
            call: () => client.issues.list({}, { signal }).page(),
          },
          { name: 'fetch + JSON.parse', call: () => byFetch('organizations/acme/issues/') },
        ])),
      ];
    } finally {
      server.disconnect();
    }
  },
};
