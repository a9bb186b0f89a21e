import { createBudget, type Budget } from '@sentry-kit/sampling';
import { createRedisStore } from '@sentry-kit/sampling/redis';

/** One budget for every process of the shop. `redis` is your connection, of ioredis or node-redis. */
export const joinFleet = (redis: object): Budget =>
  createBudget(
    { spans: 10_000_000, per: 'month' },
    { name: 'shop', store: createRedisStore(redis, { onStoreLost: 'share' }) },
  );
