import { createSamplingError } from '../policy/error.ts';
import { createBudgetStore } from './budget-store.ts';
import { silentAfterInMs } from './grant.ts';
import { leaseScript } from './lease-script.ts';
import { createScriptRunner } from './redis-client.ts';
import type { BudgetStore, Exchange, LeaseAnswer, OnStoreLost } from './types.ts';

const PREFIX = 'sentry-kit:budget';

/**
 * A store on the user's own Redis (6 or newer): a connection of ioredis or of node-redis, connected or connecting.
 * Throws when it is neither.
 */
export function createRedisStore(
  redis: object,
  options: { readonly onStoreLost?: OnStoreLost | undefined } = {},
): BudgetStore {
  return createBudgetStore(createRedisExchange(redis), options);
}

/** The exchange as a script that Redis runs. */
export function createRedisExchange(redis: object): Exchange {
  const runner = createScriptRunner(redis, leaseScript);
  if (!runner) {
    throw createSamplingError(
      'invalid-input',
      'createRedisStore needs a connection of ioredis (new Redis(url)) or node-redis (createClient({ url })), and got an object without evalsha or evalSha.',
    );
  }
  return async ({ budget, windowStart, windowEnd, process, demandPerSecond, ...request }) => {
    // The braces keep both keys in one slot of a cluster.
    const key = `${PREFIX}:{${budget}:${windowStart}}`;
    const { id, limit, wanted, returned, owed } = request;
    const values = [id, windowStart, windowEnd, Math.floor(limit), wanted, returned, owed];
    const answer = await runner.run(
      [key, `${key}:seen`],
      [
        process,
        ...values.map(String),
        String(Math.round(demandPerSecond * 1_000)),
        String(silentAfterInMs(windowStart, windowEnd)),
      ],
    );
    return readAnswer(answer);
  };
}

function readAnswer(answer: unknown): LeaseAnswer {
  const numbers = Array.isArray(answer) ? answer.map(Number) : [];
  const [now, granted, left, demand, processes] = numbers;
  if (
    now === undefined ||
    granted === undefined ||
    left === undefined ||
    demand === undefined ||
    processes === undefined ||
    numbers.some(Number.isNaN)
  ) {
    throw new TypeError('The lease script answered with something else than five numbers.');
  }
  return { now, granted, left, demandPerSecond: demand / 1_000, processes };
}
