import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSentryCaller, type Operation } from '../core.ts';
import { caught } from '../testing/caught.ts';
import { useLoopback } from '../testing/loopback.ts';
import { addOne, changeOne, listAll, readOne } from '../testing/operations.ts';
import { runs } from '../testing/proof.ts';
import type { OperationRow } from './operation.ts';
import { planRequest } from './request.ts';

const server = useLoopback();
const setUp = (baseUrl = server.url) =>
  createSentryCaller({
    token: 'sntryu_example',
    organization: 'acme',
    project: 'shop',
    baseUrl,
    retries: 0,
  });

const operation = (
  row: Partial<OperationRow>,
): Operation<Readonly<Record<string, unknown>>, never> => ({
  id: 'things.do',
  scopes: [],
  ...row,
});

it('fills the path from the input and the defaults of the client', async () => {
  server.reply({ body: {} });
  await setUp().call(readOne, { thing: 12 });
  await setUp().call(readOne, { thing: 'a/b c%?#é', organization: 'other' });
  expect(server.requests.map(({ url }) => url)).toEqual([
    '/api/0/organizations/acme/things/12/',
    '/api/0/organizations/other/things/a%2Fb%20c%25%3F%23%C3%A9/',
  ]);
});

it('writes the rest of the input of a GET into the query', async () => {
  server.reply({ body: [] });
  await setUp().call(listAll, {
    project: [1, 2],
    query: 'a&b=c',
    full: true,
    none: undefined,
    nothing: null,
    start: new Date(Date.UTC(2026, 6, 1)),
  });
  expect(server.requests[0]?.url.split('?')[1]).toBe(
    'project=1&project=2&query=a%26b%3Dc&full=true&start=2026-07-01T00%3A00%3A00.000Z',
  );
});

it('writes the rest of the input of a PUT as JSON, named inputs into the query', async () => {
  server.reply({ body: {} });
  const update = operation({
    route: 'PUT organizations/{organization}/things/',
    query: ['id'],
    rename: { id: 'thingId', fields: 'field' },
  });
  await setUp().call(update, {
    id: [1, 2],
    status: 'resolved',
    fields: ['title'],
    gone: undefined,
  });
  expect(server.requests[0]).toMatchObject({
    method: 'PUT',
    url: '/api/0/organizations/acme/things/?thingId=1&thingId=2',
    body: '{"status":"resolved","field":["title"]}',
    headers: { 'content-type': 'application/json' },
  });
});

it('sends what a row says: a form, a bare value, no body, JSON with DELETE', async () => {
  server.reply({ body: {} });
  const client = setUp();
  const route = 'POST things/';
  const file = new Blob(['hello']);
  await client.call(operation({ route, body: 'multipart' }), { file, name: 'a.txt', count: 2 });
  await client.call(operation({ route, body: 'value' }), { body: [1, 2] });
  await client.call(operation({ route, body: 'none' }), { force: true });
  await client.call(operation({ route: 'DELETE things/', body: 'json' }), { ids: [1] });
  const [form, value, none, deletion] = server.requests;
  expect(form?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
  expect(form?.body).toMatch(
    /name="file"; filename="blob"[^]*hello[^]*name="name"[^]*a\.txt[^]*name="count"[^]*2/,
  );
  expect(value?.body).toBe('[1,2]');
  expect(none).toMatchObject({ url: '/api/0/things/?force=true', body: '' });
  expect(deletion).toMatchObject({ method: 'DELETE', body: '{"ids":[1]}' });
});

it('reads what a row says: a file, nothing, perhaps nothing', async () => {
  const client = setUp();
  const route = 'GET things/?download=1';
  server.reply({ body: 'raw', headers: { 'content-type': 'application/octet-stream' } });
  const download: Operation<Readonly<Record<string, unknown>>, Blob> = operation({
    route,
    answer: 'binary',
  });
  const file = await client.call(download, { x: 1 });
  expect(file).toBeInstanceOf(Blob);
  expect(await file.text()).toBe('raw');
  expect(server.requests[0]?.url).toBe('/api/0/things/?download=1&x=1');
  server.reply({ status: 204 }, { body: 'ok' }, { status: 202 }, { body: { id: 1 } });
  expect(await client.call(operation({ route, answer: 'empty' }), {})).toBeUndefined();
  expect(await client.call(operation({ route, answer: 'empty' }), {})).toBeUndefined();
  expect(await client.call(operation({ route, answer: 'optional' }), {})).toBeUndefined();
  expect(await client.call(operation({ route, answer: 'optional' }), {})).toEqual({ id: 1 });
});

it.each(['', '/', '/sub', '/sub/', '/api/0', '/api/0/', '/sub/api/0/'])(
  'joins an address that ends in "%s"',
  async (end) => {
    server.reply({ body: {} });
    const client = setUp(server.url + end);
    await client.call(readOne, { thing: 1 });
    const base = end.startsWith('/sub') ? '/sub' : '';
    expect(server.requests[0]?.url).toBe(`${base}/api/0/organizations/acme/things/1/`);
    expect(client.baseUrl).toBe(server.url + base);
  },
);

it('calls an endpoint that the table lacks', async () => {
  server.reply({ body: { ok: true } }, { body: {} }, { body: {} }, { status: 204 });
  const client = setUp();
  expect(await client.request('GET', '/api/0/organizations/{organization}/new/', { a: 1 })).toEqual(
    { ok: true },
  );
  await client.request(
    'POST',
    'projects/{organization}/{project}/new/',
    { a: 1 },
    { extraQuery: { b: 2 } },
  );
  await client.request('PUT', 'things/{id}/', { id: 7, a: [1] });
  expect(await client.request('POST', 'bulk/', [1, 2])).toBeUndefined();
  expect(server.requests.map(({ method, url, body }) => [method, url, body])).toEqual([
    ['GET', '/api/0/organizations/acme/new/?a=1', ''],
    ['POST', '/api/0/projects/acme/shop/new/?b=2', '{"a":1}'],
    ['PUT', '/api/0/things/7/', '{"a":[1]}'],
    ['POST', '/api/0/bulk/', '[1,2]'],
  ]);
});

it('sends headers of the client and of the call, and its own authorization last', async () => {
  server.reply({ body: {} });
  const client = createSentryCaller({
    token: 'sntryu_example',
    baseUrl: server.url,
    headers: { 'X-Proxy-Key': 'open', 'x-kind': 'client' },
  });
  await client.request('GET', 'things/', {}, { headers: { 'X-Kind': 'call' } });
  expect(server.requests[0]?.headers).toMatchObject({
    authorization: 'Bearer sntryu_example',
    'x-proxy-key': 'open',
    'x-kind': 'call',
  });
});

it('takes names that every object inherits as plain names', async () => {
  server.reply({ body: {} });
  const search = operation({ route: 'GET things/', rename: {} });
  await setUp().call(search, { constructor: 'a', toString: 'b' });
  expect(server.requests[0]?.url).toBe('/api/0/things/?constructor=a&toString=b');
});

const dots = [
  '.',
  '..',
  '%2e',
  '%2E%2e',
  '.%2e',
  '%252e%252e',
  '..%2f..',
  '../..',
  String.raw`..\..`,
  'a/../b',
  'a%2f..',
  '',
];

it.each([...dots, '\uD800', 1.5, Number.NaN, {}, [], true, undefined, null])(
  'refuses %j as a value in a path',
  async (thing) => {
    const error = await caught(setUp().call(readOne, { thing }));
    expect(error).toMatchObject({ kind: 'invalid-input', diagnostics: [{ path: ['thing'] }] });
    expect(server.requests).toHaveLength(0);
  },
);

it.each([
  'things/../../auth/',
  'things/%2e%2e/auth/',
  'things/.\t./auth/',
  'things/..\u0001',
  String.raw`things\..\auth`,
  'https://evil.example/',
  'things//auth/',
  'things/#x',
  '..',
])('refuses %j as a path', async (path) => {
  expect((await caught(setUp().request('GET', path))).kind).toBe('invalid-input');
  expect(server.requests).toHaveLength(0);
});

it('never leaves the intended path, whatever the values are', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '.',
      '..',
      '/',
      '\\',
      '%',
      '2e',
      '2f',
      '%2e',
      '%5c',
      '25',
      '?',
      '#',
      ';',
      ':',
      '@',
      '\t',
      '\n',
      '\0',
      ' ',
      '{',
      '}',
      '//',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const value = fc.oneof(
    fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')),
    fc.integer(),
  );
  const root = 'https://sentry.example.com/sub/api/0/';
  let sent = 0;
  fc.assert(
    fc.property(value, value, (organization, thing) => {
      const row = {
        id: 'x',
        scopes: [],
        route: 'GET organizations/{organization}/things/{thing}/',
      };
      const { path, problems } = planRequest(row, { organization, thing }, {}, {});
      if (problems.length > 0) return;
      sent += 1;
      const url = new URL(root + path);
      expect(url.origin + url.search + url.hash).toBe('https://sentry.example.com');
      expect(url.pathname.split('/').map(decodeURIComponent)).toEqual([
        '',
        'sub',
        'api',
        '0',
        'organizations',
        String(organization),
        'things',
        String(thing),
        '',
      ]);
    }),
    runs(100_000),
  );
  // Most values must get through, or the property would say nothing.
  expect(sent).toBeGreaterThan(runs(100_000).numRuns / 5);
}, 60_000);

it('lists every problem of an input', async () => {
  const client = createSentryCaller({ token: 'sntryu_example', baseUrl: server.url });
  const error = await caught(client.call(readOne, { when: new Date(Number.NaN), deep: {} }));
  expect(error.diagnostics.map(({ path }) => path[0])).toEqual([
    'organization',
    'thing',
    'when',
    'deep',
  ]);
  for (const { message } of error.diagnostics) expect(error.message).toContain(message);
});

it('refuses an input that cannot be written', async () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  expect((await caught(setUp().call(changeOne, { thing: 1, circle }))).kind).toBe('invalid-input');
  expect((await caught(setUp().call(addOne, { big: 1n }))).kind).toBe('invalid-input');
});
