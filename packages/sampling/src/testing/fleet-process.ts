// One process of a fleet: decides made-up traces against a shared budget and prints what it kept, window by window.
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { createBudget } from '../budget/create-budget.ts';
import { createRedisStore } from '../fleet/redis-store.ts';

const STEP_IN_MS = 20;
const [url = '', library, limit, tracesPerSecond] = process.argv.slice(2);
const connection = await connect();
const budget = createBudget(
  { events: Number(limit), per: 'minute' },
  { store: createRedisStore(connection), name: 'fleet', key: () => 'all' },
);
const kept = new Map<number, number>();
let decisions = 0;
let due = 0;
report();

// Begins when it is told how long to go on.
const [line] = (await once(process.stdin, 'data')) as [Buffer];
const { burstAt, endAt } = JSON.parse(line.toString()) as { burstAt: number; endAt: number };
process.stdin.destroy();
let last = Date.now();
const timer = setInterval(work, STEP_IN_MS);

function work(): void {
  const now = Date.now();
  if (now >= endAt) {
    clearInterval(timer);
    void finish();
    return;
  }
  const isBurst = now >= burstAt && now < burstAt + 3_000;
  // A process that was stopped does not make up for the time.
  due += (Math.min(now - last, 100) / 1_000) * Number(tracesPerSecond) * (isBurst ? 20 : 1);
  last = now;
  for (; due >= 1; due -= 1) {
    const rate = budget.decide(`/route/${decisions % 7}`, 1);
    decisions += 1;
    const isKept = Math.random() < rate;
    budget.record({ key: 'all', kept: isKept, spans: 1, rate });
    if (!isKept) continue;
    const { windowStart } = budget.stats();
    kept.set(windowStart, (kept.get(windowStart) ?? 0) + 1);
  }
  report();
}

function report(): void {
  const { fleet, fuse } = budget.stats();
  process.stdout.write(
    `${JSON.stringify({ kept: [...kept], decisions, requests: fleet?.requests, fused: fuse.decisions, isLost: fleet?.isStoreLost })}\n`,
  );
}

async function finish(): Promise<void> {
  report();
  await budget.close();
  connection.disconnect();
  process.exit(0);
}

async function connect(): Promise<{ disconnect(): unknown }> {
  if (library === 'ioredis')
    return new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 200 }).on(
      'error',
      () => {},
    );
  const client = createClient({ url, socket: { reconnectStrategy: 200 } });
  client.on('error', () => {});
  await client.connect();
  return client;
}
