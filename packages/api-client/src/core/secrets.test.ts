import * as fc from 'fast-check';
import ky from 'ky';
import { expect, it } from 'vitest';
import { createSentryCaller } from '../core.ts';
import { get, update } from '../generated/operations/project-keys.ts';
import { caught } from '../testing/caught.ts';
import { createInstantClock } from '../testing/instant-clock.ts';
import { useLoopback, type Reply } from '../testing/loopback.ts';
import { addOne, changeOne, listAll, readOne } from '../testing/operations.ts';
import { runs } from '../testing/proof.ts';
import { reachableTexts } from '../testing/reachable.ts';
import { untyped } from '../testing/untyped.ts';
import type { SentryCaller } from './types.ts';

const server = useLoopback();

const character = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/=._~-';
const secretPart = fc
  .array(fc.constantFrom(...character.split('')), { minLength: 16, maxLength: 60 })
  .map((characters) => characters.join(''))
  // One of plain dots and such is no secret, and is in every address.
  .filter((text) => new Set(text).size > 8);
const token = fc
  .tuple(fc.constantFrom('sntryu_', 'sntrys_', ''), secretPart)
  .map((parts) => parts.join(''));

/** A try of `fetch` that fails in a way that holds on to the secret. */
type Fault = (secret: string, request: Request) => Promise<Response>;

const faults: Readonly<Record<string, Fault>> = {
  'undici, with the secret in the reason': async (secret) => {
    throw new TypeError('fetch failed', {
      cause: Object.assign(new Error(`bad header ${secret}`), { code: 'UND_ERR', secret }),
    });
  },
  'an error that holds the request': async (_, request) => {
    throw Object.assign(new Error('no'), {
      request,
      headers: request.headers,
      options: { request },
    });
  },
  'an HTTPError of ky': async (secret, request) => {
    const fetch = async (): Promise<Response> => new Response(secret, { status: 418 });
    return ky(request.url, { headers: request.headers, retry: 0, fetch });
  },
  'a TimeoutError of ky': async (_, request) =>
    ky(request.url, {
      headers: request.headers,
      retry: 0,
      timeout: 1,
      fetch: () => new Promise(() => {}),
    }),
  'a thrown text': async (secret) => {
    // oxlint-disable-next-line no-throw-literal, only-throw-error -- what a bad fetch may do
    throw `no: ${secret}`;
  },
  'a chain of causes in a circle': async (secret) => {
    const error = new Error(secret);
    error.cause = new AggregateError([error], secret, { cause: error });
    throw error;
  },
};

const echo = (secret: string, status: number, body: unknown): Reply => ({
  status,
  body,
  headers: {
    location: `https://evil.example/${secret}/?token=${encodeURIComponent(secret)}`,
    'www-authenticate': `Bearer scope="${secret} org:read"`,
    'x-request-id': secret,
    'retry-after': '100000',
  },
});

const bodies = (secret: string): readonly unknown[] => [
  { detail: `Token ${secret} is wrong` },
  { detail: { code: secret, message: `Bearer ${secret}`, extra: { token: secret } } },
  { errorId: secret, slug: secret, [secret]: [`${secret} is no choice`] },
  JSON.stringify(`https://sentry.io/?auth=${encodeURIComponent(secret)}`),
  `<html>${secret}</html>`,
  `{"detail": "${secret}`,
];

const statuses = [200, 302, 307, 400, 401, 403, 404, 409, 410, 429, 500, 503];

const calls: readonly ((client: SentryCaller, secret: string) => Promise<unknown>)[] = [
  (client) => client.call(readOne, { thing: 1 }),
  (client, secret) => client.call(changeOne, { thing: secret, note: secret }),
  (client, secret) => client.call(addOne, { note: secret }),
  (client, secret) => client.list(listAll, { query: secret }).toArray(),
  (client, secret) =>
    client.request('PUT', `things/${secret.replaceAll(/[^\w-]/g, '')}/`, { secret }),
];

/** The texts of the thrown error in which the secret can be read. */
const leaksOf = async (failing: Promise<unknown>, secret: string): Promise<readonly string[]> => {
  const error = await caught(failing);
  const forms = [secret, encodeURIComponent(secret), encodeURIComponent(secret).toLowerCase()];
  return reachableTexts(error).filter((text) => forms.some((form) => text.includes(form)));
};

const clientOf = (secret: string, fetch?: typeof globalThis.fetch): SentryCaller =>
  createSentryCaller({
    token: secret,
    organization: 'acme',
    baseUrl: server.url,
    retries: 1,
    clock: createInstantClock(),
    fetch,
    headers: { 'x-proxy-key': `key-${secret}` },
  });

const create = async (options: unknown): Promise<unknown> => createSentryCaller(untyped(options));

it('can find a secret where there is one, or the tests below would say nothing', () => {
  const secret = 'sntryu_0123456789';
  const hidden = Object.defineProperty(new Error('x'), Symbol('s'), {
    value: { deep: [secret] },
    enumerable: false,
  });
  expect(reachableTexts(hidden).some((text) => text.includes(secret))).toBe(true);
  expect(
    reachableTexts(new Error('x', { cause: new Error(secret) })).some((text) =>
      text.includes(secret),
    ),
  ).toBe(true);
});

it('lets no token be reached from what a server answers', async () => {
  const secretOf = fc
    .record({
      secret: token,
      status: fc.constantFrom(...statuses),
      body: fc.integer({ min: 0, max: 5 }),
      call: fc.constantFrom(...calls),
    })
    // Any JSON is a fine answer of 200; only the last two bodies are none.
    .filter(({ status, body }) => status !== 200 || body > 3);
  await fc.assert(
    fc.asyncProperty(secretOf, async ({ secret, status, body, call }) => {
      server.reply(echo(secret, status, bodies(secret)[body]));
      expect(await leaksOf(call(clientOf(secret), secret), secret)).toEqual([]);
    }),
    runs(3000),
  );
}, 60_000);

it.each(Object.entries(faults))(
  'lets no token be reached from %s',
  async (_, fault) => {
    await fc.assert(
      fc.asyncProperty(token, async (secret) => {
        const fetch = (input: string | URL | Request): Promise<Response> => {
          if (!(input instanceof Request)) throw new Error('ky hands over a request');
          return fault(secret, input);
        };
        expect(await leaksOf(clientOf(secret, fetch).call(readOne, { thing: 1 }), secret)).toEqual(
          [],
        );
      }),
      runs(500),
    );
  },
  60_000,
);

it('lets no key of a DSN be reached, neither from the address nor from what a server answers', async () => {
  const keyCalls: readonly ((client: SentryCaller, keyId: string) => Promise<unknown>)[] = [
    (client, keyId) => client.call(get, { project: 'shop', keyId }),
    (client, keyId) => client.call(update, { project: 'shop', keyId, isActive: false }),
    (client, keyId) => client.request('DELETE', `projects/acme/shop/keys/${keyId}/`),
    (client, keyId) => client.request('FETCH', `projects/acme/shop/keys/${keyId}/stats/`),
  ];
  const scenario = fc.record({
    key: fc.stringMatching(/^[0-9a-f]{32}$/),
    status: fc.constantFrom(...statuses),
    body: fc.integer({ min: 0, max: 6 }),
    call: fc.constantFrom(...keyCalls),
  });
  await fc.assert(
    fc.asyncProperty(
      scenario.filter(({ status, body }) => status !== 200 || body === 4 || body === 5),
      async ({ key, status, body, call }) => {
        const dsn = { detail: `https://${key}@o1.ingest.example.com/2 is no DSN` };
        server.reply(echo(key, status, [...bodies(key), dsn][body]));
        expect(await leaksOf(call(clientOf('sntryu_example'), key), key)).toEqual([]);
      },
    ),
    runs(1000),
  );
  const short = clientOf('sntryu_example').call(get, { project: 'shop', keyId: 'abc123' });
  expect(await caught(short)).toMatchObject({
    url: `${server.url}/api/0/projects/acme/shop/keys/[redacted]/`,
  });
}, 60_000);

it('lets no token be reached when the connection breaks, the time is over or the signal aborts', async () => {
  const secret = 'sntryu_0123456789abcdef';
  const client = clientOf(secret);
  for (const fault of ['reset', 'truncate'] as const) {
    server.reply({ body: { secret }, fault });
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await leaksOf(client.call(readOne, { thing: 1 }), secret)).toEqual([]);
  }
  server.reply({ fault: 'silence' });
  expect(await leaksOf(client.call(readOne, { thing: 1 }, { timeoutInMs: 30 }), secret)).toEqual(
    [],
  );
  const controller = new AbortController();
  const aborted = client.call(readOne, { thing: 1 }, { signal: controller.signal });
  controller.abort(new Error(`stop ${secret}`));
  expect(await leaksOf(aborted, secret)).toEqual([]);
});

it('lets no token be reached from an input that is refused', async () => {
  const secret = 'sntryu_0123456789abcdef';
  const client = clientOf(secret);
  expect(
    await leaksOf(client.call(readOne, { thing: '..', [secret]: { secret } }), secret),
  ).toEqual([]);
  expect(await leaksOf(client.request(secret, `../${secret}`), secret)).toEqual([]);
  expect(await leaksOf(create({ token: `${secret} `, [secret]: 1 }), secret)).toEqual([]);
  const inAddress = create({ token: 'sntryu_other', baseUrl: `https://${secret}@sentry.io` });
  expect(await leaksOf(inAddress, secret)).toEqual([]);
  expect(await leaksOf(create(secret), secret)).toEqual([]);
});

it('shows no token when the client itself is printed', () => {
  const secret = 'a-token-without-a-known-beginning';
  for (const text of reachableTexts(clientOf(secret))) expect(text).not.toContain(secret);
});
