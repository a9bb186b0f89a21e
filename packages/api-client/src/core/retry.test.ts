import { expect, it } from 'vitest';
import { createSentryCaller, type Operation } from '../core.ts';
import { caught } from '../testing/caught.ts';
import { createInstantClock } from '../testing/instant-clock.ts';
import { useLoopback } from '../testing/loopback.ts';
import { addOne, changeOne, readOne } from '../testing/operations.ts';
import type { ClientOptions } from './types.ts';

const server = useLoopback();

const setUp = (options: Partial<ClientOptions> = {}) => {
  const clock = createInstantClock();
  const client = createSentryCaller({
    token: 'sntryu_example',
    organization: 'acme',
    baseUrl: server.url,
    random: () => 0,
    clock,
    ...options,
  });
  const run = (operation: Operation<Readonly<Record<string, unknown>>, unknown>) =>
    client.call(operation, { thing: 7 });
  return { clock, run };
};

const answer = { body: { id: 7 } };

it.each([429, 502, 503, 504, 524])('tries a GET again after %i', async (status) => {
  server.reply({ status }, { status }, answer);
  expect(await setUp().run(readOne)).toEqual({ id: 7 });
  expect(server.requests).toHaveLength(3);
});

it.each([400, 401, 403, 404, 409, 410, 500, 501])('does not try again after %i', async (status) => {
  server.reply({ status });
  await caught(setUp().run(readOne));
  expect(server.requests).toHaveLength(1);
});

it('tries a PUT again with the same body, a POST not: it may have been done', async () => {
  server.reply({ status: 503 }, answer);
  await setUp().run(changeOne);
  expect(server.requests.map(({ body }) => body)).toEqual(['{}', '{}']);

  server.reply({ status: 503 }, answer);
  expect((await caught(setUp().run(addOne))).kind).toBe('server');
  expect(server.requests).toHaveLength(3);
});

it('tries a rate-limited POST again, for it was not done', async () => {
  server.reply({ status: 429, headers: { 'retry-after': '2' } }, answer);
  const { clock, run } = setUp();
  expect(await run(addOne)).toEqual({ id: 7 });
  expect(clock.waits).toEqual([2000]);
});

it('tries again after a connection that broke, unless it may have done something', async () => {
  server.reply({ fault: 'reset' }, { body: '{"id"', fault: 'truncate' }, answer);
  expect(await setUp().run(readOne)).toEqual({ id: 7 });

  server.reply({ fault: 'reset' }, answer);
  expect((await caught(setUp().run(addOne))).kind).toBe('network');
});

it('tries a POST again when the connection was refused before anything was sent', async () => {
  // fetch of undici fails like this; a real refusal cannot be followed by a success on the same port.
  let tries = 0;
  const refuseOnce: typeof globalThis.fetch = async (input, init) => {
    tries += 1;
    if (tries > 1) return fetch(input, init);
    throw new TypeError('fetch failed', {
      cause: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
    });
  };
  server.reply(answer);
  expect(await setUp({ fetch: refuseOnce }).run(addOne)).toEqual({ id: 7 });
});

it.each([
  'ENOTFOUND',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])('does not try again after %s, which stays', async (code) => {
  let tries = 0;
  const fetch = async (): Promise<Response> => {
    tries += 1;
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('no'), { code }) });
  };
  expect(await caught(setUp({ fetch }).run(readOne))).toMatchObject({
    kind: 'network',
    isRetryable: false,
  });
  expect(tries).toBe(1);
});

it('gives up after the given number of tries and says how many there were', async () => {
  server.reply({ status: 503 });
  const error = await caught(setUp({ retries: 2 }).run(readOne));
  expect(server.requests).toHaveLength(3);
  expect(error.message).toContain('answered 503 (tries: 3)');
});

it('spreads its waits over a range that doubles up to 20 s', async () => {
  server.reply({ status: 502 });
  const { clock, run } = setUp({ retries: 8, random: () => 0.5 });
  await caught(run(readOne));
  expect(clock.waits).toEqual([250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
});

// The clock of these tests begins at 2026-01-01T00:00:00Z; the servers' clocks do not.
it.each<[string, Record<string, string>, number]>([
  ['seconds', { 'retry-after': '3' }, 3000],
  [
    'a date, by the clock of the server',
    { 'retry-after': 'Wed, 01 Jul 2026 12:00:10 GMT', date: 'Wed, 01 Jul 2026 12:00:00 GMT' },
    10_000,
  ],
  [
    "Sentry's reset, by the clock of the server",
    { 'x-sentry-rate-limit-reset': '1782907205', date: 'Wed, 01 Jul 2026 12:00:00 GMT' },
    5000,
  ],
  [
    'a reset that is over',
    { 'x-sentry-rate-limit-reset': '1782907195', date: 'Wed, 01 Jul 2026 12:00:00 GMT' },
    0,
  ],
  ['the text None', { 'x-sentry-rate-limit-reset': 'None' }, 0],
  ['nonsense', { 'retry-after': 'soon', 'x-sentry-rate-limit-reset': '-1e999' }, 0],
])('waits as long as %s says', async (_, headers, expected) => {
  server.reply({ status: 429, headers }, answer);
  const { clock, run } = setUp();
  await run(readOne);
  expect(clock.waits).toEqual([expected]);
});

it('adds its own spread to what the server asks for, so that clients do not come back together', async () => {
  server.reply({ status: 429, headers: { 'retry-after': '3' } }, answer);
  const { clock, run } = setUp({ random: () => 0.5 });
  await run(readOne);
  expect(clock.waits).toEqual([3250]);
});

it('hands a wait of over a minute to the caller', async () => {
  server.reply({ status: 429, headers: { 'retry-after': '61' } });
  expect(await caught(setUp().run(readOne))).toMatchObject({
    kind: 'rate-limited',
    retryAfterInMs: 61_000,
    isRetryable: true,
  });
  expect(server.requests).toHaveLength(1);
});

it('waits in real time by default', async () => {
  server.reply({ status: 503, headers: { 'retry-after': '0' } }, answer);
  const client = createSentryCaller({
    token: 'sntryu_example',
    baseUrl: server.url,
    random: () => 0.1,
  });
  const begun = performance.now();
  await client.call(readOne, { organization: 'acme', thing: 7 });
  expect(performance.now() - begun).toBeGreaterThanOrEqual(49);
});
