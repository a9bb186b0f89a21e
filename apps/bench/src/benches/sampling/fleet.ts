import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBudget } from '@sentry-kit/sampling';
import { createRedisStore } from '@sentry-kit/sampling/redis';
import { Redis } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import type { Bench, Row } from '../../bench.ts';
import { refuse } from '../../missing.ts';
import { measureInterleaved } from '../../rounds.ts';

const PORT = 46_379;
const OPERATIONS = 5_000;
const ROUNDS = 5;
const LIMIT = 1_000_000;

/** A budget that is shared through a real Redis, beside a limiter that asks Redis for each decision. */
export const fleet: Bench = {
  name: 'sampling/fleet',
  about:
    'CPU per decision and Redis operations per decision on a real Redis, beside rate-limiter-flexible.',
  async run(): Promise<readonly Row[]> {
    const directory = await mkdtemp(join(tmpdir(), 'bench-redis-'));
    const options = [
      '--port',
      String(PORT),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--dir',
      directory,
    ];
    const server = spawn('redis-server', options, { stdio: 'ignore' });
    await once(server, 'spawn').catch(async () => {
      await rm(directory, { recursive: true });
      refuse('redis-server on the PATH (Debian: apt-get install redis-server)');
    });
    const redis = new Redis({ host: '127.0.0.1', port: PORT, maxRetriesPerRequest: null });
    try {
      return await measure(redis);
    } finally {
      redis.disconnect();
      const ended = once(server, 'exit');
      server.kill();
      await ended;
      await rm(directory, { recursive: true, force: true });
    }
  },
};

async function measure(redis: Redis): Promise<readonly Row[]> {
  const shared = createBudget(
    { events: LIMIT, per: 'hour' },
    { store: createRedisStore(redis), name: 'bench' },
  );
  const flexible = new RateLimiterRedis({ storeClient: redis, points: LIMIT, duration: 3_600 });
  let kept = 0;
  let decisions = 0;
  const measured = await measureInterleaved(
    [
      {
        name: 'sampling',
        run: () => {
          decisions += OPERATIONS;
          for (let index = 0; index < OPERATIONS; index += 1) kept += shared.decide('GET /a', 1);
        },
      },
      {
        name: 'rate-limiter-flexible 11.4',
        run: async () => {
          for (let index = 0; index < OPERATIONS; index += 1) {
            // oxlint-disable-next-line no-await-in-loop -- a decision has to be known before the work goes on
            kept += await flexible.consume('GET /a').then(
              () => 1,
              () => 0,
            );
          }
        },
      },
    ],
    { rounds: ROUNDS, operations: OPERATIONS },
  );
  const requests = shared.stats().fleet?.requests ?? Number.NaN;
  await shared.close();
  if (!(kept > 0)) throw new Error('nothing was kept, so that nothing was measured');
  const own = measured.get('sampling') ?? Number.NaN;
  const peer = measured.get('rate-limiter-flexible 11.4') ?? Number.NaN;
  return [
    {
      subject: 'sampling',
      metric: 'CPU per decision',
      value: own,
      unit: 'µs',
      ratioToPeer: own / peer,
    },
    { subject: 'rate-limiter-flexible 11.4', metric: 'CPU per decision', value: peer, unit: 'µs' },
    {
      subject: 'sampling',
      metric: 'Redis operations per decision',
      value: requests / decisions,
      unit: '',
      ratioToPeer: requests / decisions,
    },
    {
      subject: 'rate-limiter-flexible 11.4',
      metric: 'Redis operations per decision',
      value: 1,
      unit: '',
    },
  ];
}
