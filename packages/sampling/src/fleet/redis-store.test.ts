import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBudget, isSamplingError } from '../index.ts';
import { createRedisStore, type Exchange, type LeaseRequest } from '../redis.ts';
import { createSeededRandom } from '../simulate.ts';
import {
  isRedisSkipped,
  redisName,
  startRedis,
  type RedisServer,
} from '../testing/redis-server.ts';
import { createMemoryExchange } from './memory-store.ts';
import { createRedisExchange } from './redis-store.ts';

const HOUR_IN_MS = 3_600_000;

test('an object that is no connection is refused', () => {
  try {
    createRedisStore({});
    expect.unreachable();
  } catch (error) {
    expect(isSamplingError(error, 'invalid-input')).toBe(true);
  }
});

describe.skipIf(isRedisSkipped)(`a store on ${redisName}`, () => {
  let server: RedisServer;
  let ioredis: Redis;
  let nodeRedis: ReturnType<typeof createClient>;

  beforeAll(async () => {
    server = await startRedis();
    ioredis = new Redis(server.url);
    nodeRedis = createClient({ url: server.url });
    await nodeRedis.connect();
  });
  afterAll(async () => {
    ioredis.disconnect();
    nodeRedis.destroy();
    await server.stop();
  });

  const windowStart = Math.floor(Date.now() / HOUR_IN_MS) * HOUR_IN_MS;
  const requestOf = (part: Partial<LeaseRequest>): LeaseRequest => ({
    budget: 'spans',
    // Long enough that a test never meets its end.
    windowStart,
    windowEnd: windowStart + 2 * HOUR_IN_MS,
    limit: 1_000,
    process: 'a',
    id: 1,
    wanted: 10,
    returned: 0,
    owed: 0,
    demandPerSecond: 5,
    ...part,
  });
  const stores: readonly (readonly [string, () => Exchange])[] = [
    ['ioredis', () => createRedisExchange(ioredis)],
    ['node-redis', () => createRedisExchange(nodeRedis)],
  ];

  test.each(stores)(
    'through %s answers like the store in memory, whatever is asked',
    async (library, create) => {
      const exchange = create();
      const memory = createMemoryExchange(Date.now);
      const random = createSeededRandom(9);
      const ids = new Map<string, number>();
      for (let step = 0; step < 300; step += 1) {
        const process = `p${Math.floor(random() * 5)}`;
        // One in five repeats the last request of its process.
        const id = (ids.get(process) ?? 0) + (random() < 0.2 ? 0 : 1);
        ids.set(process, id);
        const request = requestOf({
          budget: `random-${library}`,
          process,
          id,
          wanted: Math.floor(random() * 60),
          returned: Math.floor(random() * 20),
          owed: Math.floor(random() * 5),
          demandPerSecond: Math.round(random() * 1_000) / 8,
        });
        // oxlint-disable-next-line no-await-in-loop -- each answer depends on those before
        const real = await exchange(request);
        const expected = memory(request);
        expect({ ...real, now: 0 }).toEqual({ ...expected, now: 0 });
        expect(Math.abs(real.now - expected.now)).toBeLessThan(1_000);
      }
    },
  );

  test.each(stores)(
    'through %s survives that Redis forgets its scripts',
    async (library, create) => {
      const exchange = create();
      const request = requestOf({ budget: `forget-${library}` });
      expect((await exchange(request)).granted).toBe(10);
      await ioredis.script('FLUSH');
      expect((await exchange({ ...request, id: 2 })).left).toBe(980);
    },
  );

  test('grants nothing for a window that is over, and says what time it is', async () => {
    const request = requestOf({ windowStart: 0, windowEnd: 1_000 });
    const answer = await createRedisExchange(ioredis)(request);
    expect(answer.granted).toBe(0);
    expect(Math.abs(answer.now - Date.now())).toBeLessThan(5_000);
  });

  test('leaves nothing behind: every key has an end', async () => {
    await createRedisExchange(ioredis)(requestOf({ budget: 'ending' }));
    const keys = await ioredis.keys('*ending*');
    expect(keys).toHaveLength(2);
    const lives = await Promise.all(keys.map((key) => ioredis.pttl(key)));
    for (const life of lives) expect(life).toBeGreaterThan(HOUR_IN_MS / 2);
  });

  test('forgets the demand of a process that is silent', async () => {
    const exchange = createRedisExchange(ioredis);
    const now = Date.now();
    const short = { budget: 'silent', windowStart: now - 1_000, windowEnd: now + 9_000 };
    await exchange(requestOf({ ...short, process: 'gone', demandPerSecond: 7 }));
    expect(await exchange(requestOf(short))).toMatchObject({
      demandPerSecond: 12,
      processes: 2,
    });
    await new Promise((resolve) => setTimeout(resolve, 2_200));
    expect(await exchange(requestOf({ ...short, id: 2 }))).toMatchObject({
      demandPerSecond: 5,
      processes: 1,
    });
  });

  test('lets a budget decide from its first lease on', async () => {
    const budget = createBudget(
      { events: 100_000, per: 'day' },
      { store: createRedisStore(ioredis), name: 'first' },
    );
    expect(budget.decide('GET /a', 1)).toBe(0);
    await expect.poll(() => budget.decide('GET /a', 1)).toBeGreaterThan(0);
    await budget.close();
  });
});
