import { Redis } from 'ioredis';
import { describe, expect, test } from 'vitest';
import { createBudget } from '../index.ts';
import { createRedisStore } from '../redis.ts';
import { printFigure } from '../testing/proof.ts';
import {
  isRedisSkipped,
  redisName,
  startRedis,
  type RedisServer,
} from '../testing/redis-server.ts';

const DECISIONS = 400_000;
const ROUNDS = 15;

async function connect(
  url: string,
): Promise<{ readonly redis: Redis; readonly budget: ReturnType<typeof createBudget> }> {
  const redis = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 100 });
  redis.on('error', () => {});
  const budget = createBudget(
    { events: 1_000_000, per: 'hour' },
    { store: createRedisStore(redis), name: 'cost', key: () => 'all' },
  );
  await expect.poll(() => budget.decide('GET /a', 1)).toBeGreaterThan(0);
  return { redis, budget };
}

describe.skipIf(isRedisSkipped)(`a decision with ${redisName}`, () => {
  test(
    'costs the same whether Redis is up, slow or gone',
    { timeout: 120_000, retry: 2 },
    async () => {
      const servers: RedisServer[] = [await startRedis(), await startRedis(), await startRedis()];
      const [up, slow, gone] = await Promise.all(servers.map(({ url }) => connect(url)));
      if (!up || !slow || !gone) throw new Error('three budgets were asked for');
      const admin = new Redis(servers[1]?.url ?? '');
      // Holds every command for longer than a budget waits.
      await admin.call('CLIENT', 'PAUSE', '110000', 'WRITE');
      servers[2]?.process().kill('SIGSTOP');
      const subjects = { up, slow, gone };
      const nanoseconds: Record<keyof typeof subjects, number[]> = { up: [], slow: [], gone: [] };
      const names = ['up', 'slow', 'gone'] as const;
      try {
        let sum = 0;
        for (let round = 0; round <= ROUNDS; round += 1) {
          for (const turn of names.keys()) {
            const name = names[(turn + round) % names.length] ?? 'up';
            const { budget } = subjects[name];
            const before = process.cpuUsage();
            for (let index = 0; index < DECISIONS; index += 1) sum += budget.decide('GET /a', 1);
            const { user, system } = process.cpuUsage(before);
            if (round > 0) nanoseconds[name].push(((user + system) * 1_000) / DECISIONS);
            // oxlint-disable-next-line no-await-in-loop -- lets answers in between the rounds
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
        }
        const best = (name: keyof typeof subjects) => Math.min(...nanoseconds[name]);
        printFigure(
          `budget on Redis: ${best('up').toFixed(0)} ns per decision with Redis up, ${best('slow').toFixed(0)} slow, ${best('gone').toFixed(0)} stopped`,
        );
        expect(sum).toBeGreaterThan(0);
        expect(slow.budget.stats().fleet?.isStoreLost).toBe(true);
        expect(gone.budget.stats().fleet?.isStoreLost).toBe(true);
        expect(up.budget.stats().fleet?.isStoreLost).toBe(false);
        expect(best('slow') / best('up')).toBeLessThan(1.1);
        expect(best('gone') / best('up')).toBeLessThan(1.1);
      } finally {
        for (const { redis } of Object.values(subjects)) redis.disconnect();
        admin.disconnect();
        servers[2]?.process().kill('SIGCONT');
        await Promise.all(servers.map((server) => server.stop()));
      }
    },
  );
});
