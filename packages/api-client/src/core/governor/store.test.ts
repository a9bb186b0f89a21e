import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createGovernor, type Clock, type Diagnostic } from '../../core.ts';
import { createMemoryStore } from '../../testing/memory-store.ts';
import { createPaced } from '../../testing/paced.ts';

interface Message {
  readonly type: 'take' | 'giveBack';
  readonly id: number;
  readonly name: string;
  readonly limit: number;
  readonly lifetimeInMs: number;
}

// Each process finds out about the limit, and then about its windows, by a request of which the other
// one hears only afterwards.
const mostAtStart = 4;

/** Clients that know nothing of each other, as in two processes, but for the store. */
const createTwo = (store: ReturnType<typeof createMemoryStore> | undefined) => {
  const paced = createPaced({ concurrency: undefined });
  const { clock, connect } = paced;
  const clients = [0, 1].map(() => {
    const own: Clock = { now: clock.now, sleep: clock.sleep };
    return connect({ governor: createGovernor({ clock: own, random: () => 0.5, store }) });
  });
  return { ...paced, clients };
};

it('keeps two processes within one limit, where each alone would use it up', async () => {
  const apart = createTwo(undefined);
  await apart.clock.run(Promise.all(apart.clients.map((client) => apart.burst(100, client))));
  expect(apart.server.answers[429]).toBeGreaterThan(0);

  const store = createMemoryStore(() => together.clock.now());
  const together = createTwo(store);
  const begun = together.clock.now();
  await together.clock.run(
    Promise.all(together.clients.map((client) => together.burst(100, client))),
  );
  expect(together.server.answers[200]).toBe(200);
  expect(together.server.answers[429] ?? 0).toBeLessThanOrEqual(mostAtStart);
  expect(together.clock.now() - begun).toBeLessThan(7000);
});

it('names no token', async () => {
  const store = createMemoryStore(() => 0);
  const { clock, clients, burst } = createTwo(store);
  await clock.run(burst(5, clients[0]));
  expect(store.names.size).toBeGreaterThan(0);
  for (const name of store.names) {
    expect(name).toMatch(/^https:\/\/sentry\.example\.com [\da-f]{16} GET default/);
    expect(name).not.toContain('sntryu_example');
  }
});

it('goes on without a store that fails, and reports it once', async () => {
  const { clock, server, connect, burst } = createPaced();
  const diagnostics: Diagnostic[] = [];
  const governor = createGovernor({
    clock,
    store: { take: () => Promise.reject(new Error('connection lost')) },
    onDiagnostic: (diagnostic) => diagnostics.push(diagnostic),
  });
  await clock.run(burst(100, connect({ governor })));
  expect(server.answers).toEqual({ 200: 100 });
  expect(diagnostics.map(({ code }) => code)).toEqual(['api-client/store-failed']);
});

it('keeps two real processes within one limit', async () => {
  const limit = 20;
  let [second, count, served, refused] = [0, 0, 0, 0];
  const server = createServer((_, response) => {
    const now = Math.floor(Date.now() / 1000);
    if (now !== second) [second, count] = [now, 0];
    count += 1;
    const isRefused = count > limit;
    if (isRefused) refused += 1;
    else served += 1;
    response.writeHead(isRefused ? 429 : 200, {
      'x-sentry-rate-limit-limit': limit,
      'x-sentry-rate-limit-remaining': Math.max(0, limit - count),
      'x-sentry-rate-limit-reset': now + 1,
      'x-sentry-rate-limit-concurrentlimit': 'None',
    });
    response.end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;

  const store = createMemoryStore(Date.now);
  const program = fileURLToPath(new URL('../../testing/governed-process.ts', import.meta.url));
  const serve = (child: ChildProcess): void => {
    const held = new Map<number, () => void | Promise<void>>();
    const answer = async ({ type, id, name, limit: most, lifetimeInMs }: Message) => {
      if (type === 'giveBack') return held.get(id)?.();
      const giveBack = await store.take(name, most, lifetimeInMs);
      if (giveBack) held.set(id, giveBack);
      return child.send({ id, isTaken: giveBack !== undefined });
    };
    child.on('message', (message: Message) => void answer(message));
  };
  try {
    const children = [0, 1].map(() => fork(program, [`http://127.0.0.1:${port}`, '40']));
    for (const child of children) serve(child);
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
    expect(codes).toEqual([0, 0]);
    expect(served).toBe(80);
    expect(refused).toBeLessThanOrEqual(mostAtStart);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}, 30_000);
