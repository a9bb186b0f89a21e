import { expect, it } from 'vitest';
import { createSentryCaller, isApiClientError } from '../core.ts';
import { createSentryClient } from '../index.ts';
import { caught } from '../testing/caught.ts';
import { listAll, readOne } from '../testing/operations.ts';
import { untyped } from '../testing/untyped.ts';

const errorOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (isApiClientError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

it.each([undefined, null, 5, 'sntryu_example', [], () => {}])(
  'refuses %j as options of a client',
  (options) => {
    for (const create of [createSentryCaller, createSentryClient]) {
      const error = errorOf(() => create(untyped(options)));
      expect(error.kind).toBe('invalid-input');
      expect(error.diagnostics.map(({ path }) => path[0])).toContain('token');
    }
  },
);

it.each([undefined, null, '', ' ', 'a b', 'a\nb', 'a\u0000', 'tökèn', 5, {}])(
  'refuses %j as a token',
  (token) => {
    expect(errorOf(() => createSentryCaller({ token: untyped(token) }))).toMatchObject({
      kind: 'invalid-input',
      diagnostics: [{ path: ['token'], message: 'must be an auth token without spaces' }],
    });
  },
);

it.each([
  '',
  'sentry.io',
  '/api/0/',
  'ftp://sentry.example.com',
  'javascript:alert(1)',
  'https://user:password@sentry.example.com',
  'https://sentry.example.com/?a=1',
  'https://sentry.example.com/?',
  'https://sentry.example.com/#x',
  'https://',
  5,
])('refuses %j as an address', (baseUrl) => {
  const error = errorOf(() =>
    createSentryCaller({ token: 'sntryu_example', baseUrl: untyped(baseUrl) }),
  );
  expect(error.diagnostics.map(({ path }) => path)).toEqual([['baseUrl']]);
  expect(error.message).not.toContain('password');
});

it('lists every problem of the options, unknown ones included', () => {
  const error = errorOf(() =>
    createSentryCaller(
      untyped({
        token: 'a b',
        organization: '..',
        project: 5,
        baseUrl: 'x',
        fetch: 1,
        clock: {},
        random: 'no',
        timeoutInMs: -1,
        retries: 1.5,
        headers: { Authorization: 'Bearer other' },
        organisation: 'acme',
        constructor: 1,
      }),
    ),
  );
  expect(
    error.diagnostics
      .map(({ path }) => path[0])
      .toSorted((one, other) => (String(one) < String(other) ? -1 : 1)),
  ).toEqual([
    'baseUrl',
    'clock',
    'constructor',
    'fetch',
    'headers',
    'organisation',
    'organization',
    'project',
    'random',
    'retries',
    'timeoutInMs',
    'token',
  ]);
  for (const { path, message } of error.diagnostics.slice(0, 10))
    expect(error.message).toContain(`${path.join('.')} ${message}`);
});

it.each([
  { 'a b': '1' },
  { ok: 'line\nbreak' },
  { ok: '☃' },
  'x',
  [['a', 'b']],
  { AUTHORIZATION: 'x' },
])('refuses %j as headers', (headers) => {
  const error = errorOf(() =>
    createSentryCaller({ token: 'sntryu_example', headers: untyped(headers) }),
  );
  expect(error.diagnostics.map(({ path }) => path)).toEqual([['headers']]);
});

const client = createSentryCaller({
  token: 'sntryu_example',
  organization: 'acme',
  baseUrl: 'http://127.0.0.1:9',
});

it.each([undefined, null, 5, 'issues.list', {}, []])(
  'refuses %j as an operation',
  async (operation) => {
    expect((await caught(client.call(untyped(operation), {}))).kind).toBe('invalid-input');
    expect(errorOf(() => client.list(untyped(operation), {})).kind).toBe('invalid-input');
  },
);

it.each([null, 5, 'x', [1]])('refuses %j as an input', async (input) => {
  expect((await caught(client.call(readOne, untyped(input)))).kind).toBe('invalid-input');
  expect((await caught(client.list(listAll, untyped(input)).page())).kind).toBe('invalid-input');
});

it.each([
  null,
  5,
  'x',
  { signal: 1 },
  { timeoutInMs: '5' },
  { headers: { authorization: 'Bearer other' } },
  { extraQuery: 'a=1' },
  { extraQuery: { a: {} } },
  { resumeFrom: { operation: 'things.list' } },
  { timeout: 5 },
])('refuses %j as options of a call', async (options) => {
  expect((await caught(client.call(readOne, { thing: 1 }, untyped(options)))).kind).toBe(
    'invalid-input',
  );
});

it.each([null, 'x', {}, { operation: 'things.list', index: -1 }])(
  'refuses %j as a checkpoint',
  async (resumeFrom) => {
    const pages = client.list(listAll, {}, { resumeFrom: untyped(resumeFrom) });
    expect((await caught(pages.toArray())).kind).toBe('invalid-input');
  },
);

it.each([
  ['get', 'x/'],
  ['TRACE', 'x/'],
  ['', 'x/'],
  ['GET x', 'x/'],
  [undefined, 'x/'],
  ['GET', undefined],
  ['GET', {}],
])('refuses a request of %j %j', async (method, path) => {
  expect((await caught(client.request(untyped(method), untyped(path)))).kind).toBe('invalid-input');
});

it('refuses a cursor that is none', async () => {
  expect((await caught(client.list(listAll, {}).page(untyped({})))).kind).toBe('invalid-input');
});

it.each([undefined, null, 5, 'x', {}, new Error('x'), { kind: 'network' }])(
  'does not take %j for its error',
  (value) => {
    expect(isApiClientError(value)).toBe(false);
  },
);

it('knows the errors of another copy of the package, by kind too', () => {
  const other = { [Symbol.for('@sentry-kit/api-client/error')]: true, kind: 'gone' };
  expect(isApiClientError(other)).toBe(true);
  expect(isApiClientError(other, 'gone')).toBe(true);
  expect(isApiClientError(other, 'moved')).toBe(false);
});
