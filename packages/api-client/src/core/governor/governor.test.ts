import { describe, expect, it } from 'vitest';
import { createGovernor } from '../../core.ts';
import { createSentryClient } from '../../index.ts';
import { caught } from '../../testing/caught.ts';
import { addOne, readOne } from '../../testing/operations.ts';
import { createPaced, usualLimit } from '../../testing/paced.ts';
import { reachableTexts } from '../../testing/reachable.ts';
import { createVirtualClock } from '../../testing/virtual-clock.ts';
import type { Operation } from '../operation.ts';

type Input = Readonly<Record<string, unknown>>;

const operation = (route: string): Operation<Input, unknown> & { route: string } => ({
  id: `things.${route}`,
  scopes: [],
  route,
});

/** A server that answers with what the function says, and when the requests came. */
const createScript = (answer: (request: number) => Response | Promise<Response>) => {
  const clock = createVirtualClock();
  const begun = clock.now();
  const times: number[] = [];
  const paced = createPaced();
  const client = paced.connect({
    clock,
    random: () => 0,
    governor: createGovernor({ clock, random: () => 0 }),
    fetch: async () => {
      times.push(clock.now() - begun);
      return answer(times.length - 1);
    },
  });
  const call = (thing = 1, signal?: AbortSignal) => client.call(readOne, { thing }, { signal });
  return { clock, times, call };
};

const ok = (headers: Record<string, string> = {}): Response =>
  Response.json({ id: 7 }, { headers });

const limitHeaders = (limit: number, remaining: number, reset: number, concurrent = 'None') => ({
  'x-sentry-rate-limit-limit': `${limit}`,
  'x-sentry-rate-limit-remaining': `${remaining}`,
  'x-sentry-rate-limit-reset': `${reset}`,
  'x-sentry-rate-limit-concurrentlimit': concurrent,
  'x-sentry-rate-limit-concurrentremaining': 'None',
});

describe('what is counted together', () => {
  it('is what clients with one token do, each with a governor of its own', async () => {
    const { clock, server, connect, burst } = createPaced({ limit: 20 });
    const [one, other] = [connect(), connect()];
    await clock.run(Promise.all([burst(100, one), burst(100, other)]));
    expect(server.answers).toEqual({ 200: 200 });
  });

  it('is all organization tokens of one address, and not the tokens of two users', async () => {
    const limitOf = () => ({ name: 'all', ...usualLimit, limit: 10 });
    const organization = createPaced({ limitOf });
    const client = (token: string) => organization.connect({ token });
    const { clock, burst } = organization;
    await clock.run(
      Promise.all([burst(50, client('sntrys_one')), burst(50, client('sntrys_other'))]),
    );
    expect(organization.server.answers).toEqual({ 200: 100 });

    const user = createPaced({ limitOf });
    await user.clock.run(
      Promise.all([
        user.burst(50, user.connect({ token: 'sntryu_one' })),
        user.burst(50, user.connect({ token: 'sntryu_other' })),
      ]),
    );
    expect(user.server.answers[429]).toBeGreaterThan(0);
  });

  it('is a view with limits of its own by itself, known or found out', async () => {
    const slow = { limit: 5, windowInSeconds: 1, concurrency: undefined };
    const { clock, server, connect } = createPaced({
      limitOf: (path) =>
        /issues|new/.test(path)
          ? { name: path.includes('new') ? 'new' : 'issues', ...slow }
          : { name: 'default', ...usualLimit },
    });
    const client = connect();
    const many = (route: string, count: number) =>
      Array.from({ length: count }, () =>
        client.call(operation(route), { organization: 'acme', issueId: 1, thing: 1 }),
      );
    const begun = clock.now();
    await clock.run(
      Promise.all([
        ...many('GET organizations/{organization}/issues/{issueId}/', 15),
        ...many('GET organizations/{organization}/new/', 15),
        ...many('GET organizations/{organization}/things/{thing}/', 80),
        ...many('GET organizations/{organization}/others/', 40),
      ]),
    );
    expect(server.answers).toEqual({ 200: 150 });
    // Three windows for each of the slow ones and for the 120 others: nobody waits for another.
    expect(clock.now() - begun).toBeLessThan(3000);
  });

  it('is one method', async () => {
    const { clock, server, connect } = createPaced({ limit: 10 });
    const client = connect();
    const begun = clock.now();
    const calls = Array.from({ length: 10 }, () => [
      client.call(readOne, { thing: 1 }),
      client.call(addOne, {}),
    ]);
    await clock.run(Promise.all(calls.flat()));
    expect(server.answers).toEqual({ 200: 20 });
    expect(clock.now() - begun).toBeLessThan(1000);
  });
});

describe('the order', () => {
  it('is that of the calls', async () => {
    const { clock, times, call } = createScript((request) =>
      ok(limitHeaders(2, 1 - (request % 2), 1_767_225_601 + Math.floor(request / 2))),
    );
    const order: number[] = [];
    await clock.run(
      Promise.all([1, 2, 3, 4, 5].map(async (thing) => call(thing).then(() => order.push(thing)))),
    );
    expect(order).toEqual([1, 2, 3, 4, 5]);
    expect(times).toHaveLength(5);
  });

  it('leaves out who has aborted, at once', async () => {
    const { clock, server, connect } = createPaced({ limit: 1, windowInSeconds: 60 });
    const client = connect();
    const controller = new AbortController();
    const calls = [
      client.call(readOne, { thing: 1 }),
      client.call(readOne, { thing: 2 }, { signal: controller.signal }),
      client.call(readOne, { thing: 3 }, { signal: controller.signal }),
    ];
    void clock.sleep(5000).then(() => controller.abort());
    const begun = clock.now();
    const outcomes = await clock.run(Promise.allSettled(calls));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(outcomes[1]).toMatchObject({ reason: { kind: 'aborted' } });
    expect(clock.now() - begun).toBe(5000);
    expect(server.answers).toEqual({ 200: 1 });
  });
});

describe('before the first answer', () => {
  it('sends five, each to a path of its own, and one more every five seconds', async () => {
    const { clock, server, connect } = createPaced({ latencyInMs: [12_000, 12_000] });
    const starts: number[] = [];
    const begun = clock.now();
    const client = connect({
      fetch: async (input, init) => {
        starts.push(clock.now() - begun);
        return server.fetch(input, init);
      },
    });
    const paths = Array.from({ length: 20 }, (_, index) => `things/${index}/`);
    await clock.run(Promise.all(paths.map(async (path) => client.request('GET', path))));
    expect(starts.slice(0, 7)).toEqual([0, 0, 0, 0, 0, 5000, 10_000]);
    // The answers came after twelve seconds and allow more than the rest.
    expect(starts.slice(7).every((start) => start > 12_000 && start < 12_100)).toBe(true);
    expect(server.answers).toEqual({ 200: 20 });
  });
});

it('holds nobody back where no server answers', async () => {
  const { clock, connect } = createPaced();
  const client = connect({
    retries: 1,
    fetch: async () => {
      throw Object.assign(new TypeError('fetch failed'), {
        cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
      });
    },
  });
  const paths = Array.from({ length: 100 }, (_, index) => `things/${index}/`);
  const begun = clock.now();
  const calls = paths.map(async (path) => caught(client.request('GET', path)));
  const errors = await clock.run(Promise.all(calls));
  expect(errors.every(({ kind }) => kind === 'network')).toBe(true);
  // The wait before the second try takes half a second at most.
  expect(clock.now() - begun).toBeLessThan(1000);
});

describe('without limits that can be read', () => {
  it.each<[string, Record<string, string>]>([
    ['absent', {}],
    [
      'None',
      Object.fromEntries(
        ['limit', 'remaining', 'reset', 'concurrentlimit', 'concurrentremaining'].map((name) => [
          `x-sentry-rate-limit-${name}`,
          'None',
        ]),
      ),
    ],
    ['nonsense', limitHeaders(-1, Number.NaN, 1e21)],
  ])('sends all after the first answer: %s', async (_, headers) => {
    const { clock, times, call } = createScript(async () => {
      await clock.sleep(100);
      return ok(headers);
    });
    await clock.run(Promise.all(Array.from({ length: 200 }, (__, thing) => call(thing))));
    expect(times.filter((time) => time === 0)).toHaveLength(1);
    expect(times.filter((time) => time === 100)).toHaveLength(199);
  });

  it('tries again after a 429 as without a governor', async () => {
    const { clock, times, call } = createScript((request) =>
      request === 0 ? new Response('', { status: 429 }) : ok(),
    );
    await clock.run(call());
    expect(times).toHaveLength(2);
  });

  it('lets nobody start before the time that a 429 names', async () => {
    const { clock, times, call } = createScript((request) =>
      request === 1 ? new Response('', { status: 429, headers: { 'retry-after': '7' } }) : ok(),
    );
    await clock.run(call());
    const all = Promise.all([call(), clock.sleep(1000).then(() => call())]);
    await clock.run(all);
    expect(times).toEqual([0, 0, 7000, 7000]);
  });
});

describe('limits that others use up, too', () => {
  it('cost 429s, but no call', async () => {
    const { clock, server, connect, burst } = createPaced({
      limitOf: () => ({ name: 'shared', ...usualLimit }),
    });
    const clients = ['one', 'other', 'third'].map((token) => connect({ token }));
    await clock.run(Promise.all(clients.map((client) => burst(200, client))));
    expect(server.answers[200]).toBe(600);
    expect(server.answers[429]).toBeGreaterThan(0);
  });

  it('make it run fewer requests at the same time', async () => {
    // Somebody else has taken 20 of the 25 places; the header still says 25.
    let [running, most, refused] = [0, 0, 0];
    const { clock, call } = createScript(async (request) => {
      const headers = limitHeaders(1000, 1000 - request, 1_767_226_200, '25');
      if (running >= 5) {
        refused += 1;
        return Response.json({ detail: 'above the allowed concurrency' }, { status: 429, headers });
      }
      running += 1;
      most = Math.max(most, running);
      await clock.sleep(100);
      running -= 1;
      return ok(headers);
    });
    await clock.run(Promise.all(Array.from({ length: 300 }, (_, thing) => call(thing))));
    expect(most).toBe(5);
    // Trying at once again would be refused once per running request and more.
    expect(refused).toBeLessThan(100);
  });
});

it('does not try again what asks for too much data', async () => {
  const detail =
    'Rate limit exceeded. Please try your query with a smaller date range or fewer projects.';
  const { clock, times, call } = createScript(() =>
    Response.json({ detail }, { status: 429, headers: limitHeaders(40, 12, 1_767_225_601, '25') }),
  );
  const error = await clock.run(caught(call()));
  expect(error).toMatchObject({ kind: 'query-limit', isRetryable: false });
  expect(error.hint).toContain('less time');
  expect(times).toHaveLength(1);
});

it('does not believe a limit that ends in the far future, and reports it once', async () => {
  const { clock, diagnostics, burst, server } = createPaced({
    windowInSeconds: 86_400,
    concurrency: undefined,
  });
  await clock.run(burst(30));
  expect(server.answers).toEqual({ 200: 30 });
  expect(diagnostics).toEqual([
    expect.objectContaining({ code: 'api-client/far-reset', severity: 'warning' }),
  ]);
});

it('waits for its turn without limit, so that only the answer counts for the time limit', async () => {
  const { clock, server, connect, burst } = createPaced({ limit: 5, windowInSeconds: 60 });
  await clock.run(burst(20, connect({ timeoutInMs: 500 })));
  expect(server.answers).toEqual({ 200: 20 });
});

it('keeps no token that could be read', () => {
  const governor = createGovernor();
  const pace = governor.pace({
    baseUrl: 'https://sentry.example.com',
    authorization: 'Bearer sntryu_example',
  });
  for (const text of [...reachableTexts(governor), ...reachableTexts(pace)])
    expect(text).not.toContain('sntryu_example');
});

it('is part of the whole client by default', async () => {
  const { clock, server } = createPaced({ limit: 10 });
  const client = createSentryClient({
    token: 'sntryu_example',
    organization: 'acme',
    baseUrl: 'https://sentry.example.com',
    validation: 'off',
    fetch: server.fetch,
    clock,
  });
  await clock.run(
    Promise.all(
      Array.from({ length: 50 }, () => client.teams.list().page()).map((page) =>
        page.catch(() => undefined),
      ),
    ),
  );
  expect(server.answers).toEqual({ 200: 50 });
});
