import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Bench, Row } from '../../bench.ts';
import { median } from '../../rounds.ts';

const rounds = 9;

const WAY = fileURLToPath(new URL('overhead-way.ts', import.meta.url));
const SERVER = fileURLToPath(new URL('small-server.ts', import.meta.url));

/** CPU time of each way, in microseconds for each call: the median over rounds in which all take turns. */
async function measureWays(
  ways: readonly string[],
  baseUrl: string,
  operations: number,
): Promise<readonly number[]> {
  const subjects = ways.map((way) => ({
    program: fork(WAY, [way, baseUrl]),
    samples: [] as number[],
  }));
  try {
    for (let round = -1; round < rounds; round += 1) {
      for (const { program, samples } of subjects) {
        program.send(operations);
        // oxlint-disable-next-line no-await-in-loop -- they must not run side by side
        const [value] = await once(program, 'message');
        // What a program does first is compiling; it is thrown away.
        if (round >= 0) samples.push(Number(value));
      }
    }
    return subjects.map(({ samples }) => median(samples));
  } finally {
    for (const { program } of subjects) program.disconnect();
  }
}

const compare = async (
  metric: string,
  call: string,
  operations: number,
  baseUrl: string,
  peers: Readonly<Record<string, string>>,
): Promise<readonly Row[]> => {
  const ways = ['client', ...Object.keys(peers)].map((way) => `${way}: ${call}`);
  const [value = Number.NaN, ...others] = await measureWays(ways, baseUrl, operations);
  const subject = '@sentry-kit/api-client';
  return [
    { subject, metric, value, unit: 'µs' },
    ...Object.values(peers).flatMap((peer, index): readonly Row[] => {
      const other = others[index] ?? Number.NaN;
      const times = value / other;
      return [
        { subject: peer, metric, value: other, unit: 'µs' },
        {
          subject,
          metric: `${metric} over ${peer}`,
          value: times,
          unit: 'times',
          ratioToPeer: times,
        },
      ];
    }),
  ];
};

/** What a call costs beside `fetch` and bare ky. */
export const overhead: Bench = {
  name: 'api-client/overhead',
  about: 'CPU time of a call, with governor and validation, beside fetch and ky',
  async run() {
    const server = fork(SERVER);
    const [port] = await once(server, 'message');
    const url = `http://127.0.0.1:${port}`;
    const small = { fetch: 'fetch', ky: 'ky 1' };
    try {
      return [
        ...(await compare('CPU per call, small body', 'team', 3000, url, small)),
        ...(await compare('CPU per page of 100 issues', 'issues', 300, url, {
          fetch: 'fetch + JSON.parse',
        })),
      ];
    } finally {
      server.disconnect();
    }
  },
};
