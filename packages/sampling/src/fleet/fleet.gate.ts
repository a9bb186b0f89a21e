import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isProof, printFigure, sized } from '../testing/proof.ts';
import {
  isRedisSkipped,
  redisName,
  startRedis,
  type RedisServer,
} from '../testing/redis-server.ts';

const program = fileURLToPath(new URL('../testing/fleet-process.ts', import.meta.url));
const MINUTE_IN_MS = 60_000;
const LIMIT = 100_000;
const processes = sized(100, 20);
const DEMAND_OVER_BUDGET = 4;
const TIMEOUT_IN_MS = 360_000;
const LEAD_IN_MS = 3_000;
// Each waits for a minute to begin and for it to end. A hundred processes need the machine for themselves, twenty do not.
const scenario = { timeout: TIMEOUT_IN_MS, concurrent: !isProof };

interface Report {
  readonly kept: readonly (readonly [number, number])[];
  readonly decisions: number;
  readonly requests: number;
  readonly fused: number;
}

interface Member {
  readonly process: ChildProcess;
  last: Report | undefined;
}

interface Result {
  readonly kept: number;
  readonly decisions: number;
  readonly fused: number;
  readonly requestsPerKept: number;
}

/** Runs a fleet through one whole minute, its budget's window; what is to happen happens at seconds of it. */
async function runMinute(
  server: RedisServer,
  events: Readonly<Record<number, (members: readonly Member[]) => void>>,
): Promise<Result> {
  const perSecond = ((LIMIT / 60) * DEMAND_OVER_BUDGET) / processes;
  const members = await Promise.all(
    Array.from({ length: processes }, (_, index) =>
      startMember(server.url, index % 2 === 0 ? 'ioredis' : 'node-redis', perSecond),
    ),
  );
  // All are at work before the minute begins.
  const start = Math.ceil((Date.now() + LEAD_IN_MS) / MINUTE_IN_MS) * MINUTE_IN_MS;
  const times = { burstAt: start + 25_000, endAt: start + MINUTE_IN_MS + 1_000 };
  for (const { process } of members) process.stdin?.write(`${JSON.stringify(times)}\n`);
  const timers = Object.entries(events).map(([second, act]) =>
    setTimeout(() => act(members), start + Number(second) * 1_000 - Date.now()),
  );
  await Promise.all(members.map(hasEnded));
  for (const timer of timers) clearTimeout(timer);
  const reports = members.flatMap(({ last }) => last ?? []);
  expect(reports).toHaveLength(processes);
  const all = reports.flatMap(({ kept }) => kept);
  const inMinute = all.filter(([window]) => window === start);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    kept: sum(inMinute.map(([, count]) => count)),
    decisions: sum(reports.map(({ decisions }) => decisions)),
    fused: sum(reports.map(({ fused }) => fused)),
    requestsPerKept:
      sum(reports.map(({ requests }) => requests)) / sum(all.map(([, count]) => count)),
  };
}

/** Resolves once the process is connected and has told so. */
async function startMember(url: string, library: string, perSecond: number): Promise<Member> {
  const child = spawn(
    process.execPath,
    ['--no-warnings', program, url, library, String(LIMIT), String(perSecond)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const member: Member = { process: child, last: undefined };
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    const last = lines.at(-1);
    if (last) member.last = JSON.parse(last);
  });
  await once(child.stdout, 'data');
  return member;
}

async function hasEnded({ process }: Member): Promise<void> {
  if ((process.exitCode ?? process.signalCode) === null) await once(process, 'exit');
}

function signal(signalName: NodeJS.Signals, from: number, to: number) {
  return (members: readonly Member[]) => {
    for (const { process } of members.slice(from, to)) process.kill(signalName);
  };
}

function describeResult({ kept, requestsPerKept, fused, decisions }: Result): string {
  return (
    `${((kept / LIMIT - 1) * 100).toFixed(3)} % of the budget of ${LIMIT}, ` +
    `${requestsPerKept.toFixed(3)} Redis operations per kept event, ` +
    `${((fused / decisions) * 100).toFixed(2)} % of ${decisions} decisions by the fuse`
  );
}

describe.skipIf(isRedisSkipped)(
  `${processes} processes with a burst of 20 times, on ${redisName}`,
  () => {
    test('never keep more than the budget while Redis is up', scenario, async () => {
      const server = await startRedis();
      try {
        const result = await runMinute(server, {});
        printFigure(`fleet of ${processes}, Redis up: ${describeResult(result)}`);
        expect(result.kept).toBeLessThanOrEqual(LIMIT);
        expect(result.kept).toBeGreaterThanOrEqual(LIMIT * 0.99);
        expect(result.requestsPerKept).toBeLessThanOrEqual(0.1);
      } finally {
        await server.stop();
      }
    });

    test(
      'keep at most a hundredth more when ten of them are killed or stopped, and Redis is stopped, killed and restarted',
      scenario,
      async () => {
        const server = await startRedis();
        try {
          const result = await runMinute(server, {
            10: signal('SIGKILL', 0, 5),
            15: signal('SIGSTOP', 5, 10),
            28: signal('SIGCONT', 5, 10),
            32: () => server.process().kill('SIGSTOP'),
            36: () => server.process().kill('SIGCONT'),
            42: () => server.process().kill('SIGKILL'),
            46: () => void server.restart(),
          });
          printFigure(
            `fleet of ${processes}, ten clients and Redis killed and stopped: ${describeResult(result)}`,
          );
          expect(result.kept).toBeLessThanOrEqual(LIMIT * 1.01);
          expect(result.kept).toBeGreaterThanOrEqual(LIMIT * 0.9);
        } finally {
          await server.stop();
        }
      },
    );

    test.runIf(isProof)(
      'keep more when Redis comes back empty, which nothing here can know',
      { timeout: TIMEOUT_IN_MS },
      async () => {
        const server = await startRedis();
        try {
          const result = await runMinute(server, {
            30: () => server.process().kill('SIGKILL'),
            32: () => void server.restart({ isEmpty: true }),
          });
          printFigure(
            `fleet of ${processes}, Redis restarted empty at half time: ${describeResult(result)}`,
          );
          // What was used before is forgotten, so that at worst the whole budget is handed out once more.
          expect(result.kept).toBeLessThanOrEqual(LIMIT * 2);
          expect(result.kept).toBeGreaterThanOrEqual(LIMIT * 0.9);
        } finally {
          await server.stop();
        }
      },
    );
  },
);
