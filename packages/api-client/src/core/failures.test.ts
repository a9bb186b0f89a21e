import { expect, it } from 'vitest';
import { createSentryCaller } from '../core.ts';
import { caught } from '../testing/caught.ts';
import { createInstantClock } from '../testing/instant-clock.ts';
import { closedUrl, useLoopback } from '../testing/loopback.ts';
import { addOne, readOne } from '../testing/operations.ts';
import type { ApiClientError, ClientOptions } from './types.ts';

const server = useLoopback();
const call = (options: Partial<ClientOptions> = {}) =>
  createSentryCaller({
    token: 'sntryu_example',
    organization: 'acme',
    baseUrl: server.url,
    retries: 0,
    ...options,
  }).call(readOne, { thing: 7 });

// The shapes in which Sentry reports a failure: getsentry/sentry src/sentry/api/base.py,
// src/sentry/api/exceptions.py and src/sentry/api/bases/project.py.
it.each<[string, number, unknown, Partial<ApiClientError>]>([
  [
    'a wrong token',
    401,
    { detail: 'Invalid token' },
    { kind: 'unauthorized', hint: 'Check the token' },
  ],
  [
    'single sign-on',
    401,
    {
      detail: {
        code: 'sso-required',
        message: 'Must login via SSO',
        extra: { loginUrl: '/auth/login/acme/' },
      },
    },
    { kind: 'unauthorized', hint: 'Sign in with single sign-on' },
  ],
  [
    'a missing second factor',
    401,
    { detail: { code: '2fa-required', message: 'no' } },
    { kind: 'unauthorized', hint: 'Turn on two-factor authentication' },
  ],
  [
    'a missing permission',
    403,
    { detail: 'You do not have permission to perform this action.' },
    { kind: 'forbidden', missingScopes: ['event:read', 'event:write'] },
  ],
  [
    'a missing thing',
    404,
    { detail: 'The requested resource does not exist' },
    { kind: 'not-found', hint: 'Check names and access' },
  ],
  ['the wrong region', 404, '', { kind: 'not-found', hint: 'Check the region in baseUrl' }],
  [
    'a taken slug',
    409,
    { detail: 'A project with this slug already exists.' },
    { kind: 'conflict' },
  ],
  ['a removed endpoint', 410, { message: 'This API no longer exists.' }, { kind: 'gone' }],
  [
    'a broken server',
    500,
    { detail: 'Internal Error', errorId: 'a1b2' },
    { kind: 'server', requestId: 'a1b2', isRetryable: true },
  ],
  [
    'an HTML page of a proxy',
    502,
    '<html><h1>Bad Gateway</h1></html>',
    { kind: 'server', isRetryable: true },
  ],
  ['an unreadable status', 418, 'short and stout', { kind: 'validation', diagnostics: [] }],
])('tells %s', async (_, status, body, expected) => {
  server.reply({ status, body });
  expect(await caught(call())).toMatchObject({ status, name: 'ApiClientError', ...expected });
});

it.each<[string, unknown, [path: string[], message: string][]]>([
  ['a sentence', { detail: 'Invalid query.' }, [[[], 'Invalid query.']]],
  ['a bare text', 'Invalid origin: x', [[[], 'Invalid origin: x']]],
  [
    'a bare list',
    ['One thing.', 'Another.'],
    [
      [[], 'One thing.'],
      [[], 'Another.'],
    ],
  ],
  ['nonFieldErrors', { nonFieldErrors: ['Both is too much.'] }, [[[], 'Both is too much.']]],
  ['non_field_errors', { non_field_errors: ['Both is too much.'] }, [[[], 'Both is too much.']]],
  [
    'SCIM',
    { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], detail: 'Bad filter' },
    [[[], 'Bad filter']],
  ],
  [
    'fields',
    { status: ['Not a choice.'], slug: ['Taken.', 'Too long.'] },
    [
      [['status'], 'Not a choice.'],
      [['slug'], 'Taken.'],
      [['slug'], 'Too long.'],
    ],
  ],
  [
    'fields in fields and lists',
    { statusDetails: { inRelease: ['Unknown.'] }, refs: [{}, { commit: ['Required.'] }] },
    [
      [['statusDetails', 'inRelease'], 'Unknown.'],
      [['refs', '1', 'commit'], 'Required.'],
    ],
  ],
])('lists what is wrong from %s', async (_, body, expected) => {
  server.reply({ status: 400, body: JSON.stringify(body) });
  const error = await caught(call());
  expect(error.kind).toBe('validation');
  const found = error.diagnostics.map(({ path, message }) => [path, message]);
  expect(found).toHaveLength(expected.length);
  expect(found).toEqual(expect.arrayContaining(expected));
  for (const [path, message] of expected)
    expect(error.message).toContain(`${path.join('.')} ${message.replace(/\.$/, '')}`.trim());
});

it('names the scopes that the challenge asks for', async () => {
  const challenge =
    'Bearer realm="api", error="insufficient_scope", scope="org:read project:write"';
  server.reply({ status: 403, body: {}, headers: { 'www-authenticate': challenge } });
  const { missingScopes, hint } = await caught(call());
  expect(missingScopes).toEqual(['org:read', 'project:write']);
  expect(hint).toBe('Use a token with one of the scopes: org:read, project:write');
});

it('says what was asked, what came back and what to do', async () => {
  server.reply({ status: 404, body: { detail: 'The requested resource does not exist' } });
  expect((await caught(call())).message).toBe(
    `GET ${server.url}/api/0/organizations/acme/things/7/ answered 404 (tries: 1). The requested resource does not exist. Check names and access`,
  );
});

it('keeps the query out of the address that it shows', async () => {
  server.reply({ status: 400, body: {} });
  const client = createSentryCaller({ token: 'sntryu_example', baseUrl: server.url });
  const error = await caught(
    client.call(readOne, { organization: 'acme', thing: 1, query: 'user.email:ada@example.com' }),
  );
  expect(server.requests[0]?.url).toContain('ada%40example.com');
  expect(JSON.stringify(error) + error.message).not.toContain('example.com');
});

it('tells a query that reads too much from a rate limit', async () => {
  const detail =
    'Rate limit exceeded. Please try your query with a smaller date range or fewer projects.';
  server.reply({ status: 429, body: { detail } });
  expect(await caught(call({ retries: 3, clock: createInstantClock() }))).toMatchObject({
    kind: 'query-limit',
    isRetryable: false,
  });
  expect(server.requests).toHaveLength(1);
});

it('tells a place too far into a list from bad input, and what to do', async () => {
  server.reply({ status: 400, body: { detail: 'Pagination offset too large' } });
  const error = await caught(call());
  expect(error).toMatchObject({ kind: 'query-limit', status: 400, isRetryable: false });
  expect(error.message).toMatch(/Pagination offset too large. Ask for less time/);
});

it.each<[string, unknown, RegExp]>([
  ['HTML of a login page', '<!doctype html><title>Sign in</title>', /200 with HTML.*proxies/],
  ['JSON that was cut', '{"id": 7, "title": "Ty', /200 with broken JSON/],
  ['nothing at all', '', /200 with no body/],
])('refuses %s as an answer', async (_, body, message) => {
  server.reply({ body });
  const error = await caught(call());
  expect(error.kind).toBe('invalid-response');
  expect(error.message).toMatch(message);
});

it('refuses a 204 where a body belongs', async () => {
  server.reply({ status: 204 });
  expect((await caught(call())).message).toContain('204 with no body');
});

it('reads JSON whatever its content type says', async () => {
  server.reply({ body: { id: 7 }, headers: { 'content-type': 'text/html' } });
  expect(await call()).toEqual({ id: 7 });
});

it('tells a host that is not there', async () => {
  const error = await caught(call({ baseUrl: await closedUrl() }));
  expect(error).toMatchObject({ kind: 'network', isRetryable: true });
  expect(error.message).toContain('ECONNREFUSED');
  expect(error.cause).toMatchObject({ code: 'ECONNREFUSED' });
});

it('tells a body that breaks off', async () => {
  server.reply({ body: { id: 7 }, fault: 'truncate' });
  expect(await caught(call())).toMatchObject({ kind: 'network', isRetryable: true });
});

/** Half of an answer, from a fetch that ignores its signal. */
const stalled = (): Promise<Response> =>
  Promise.resolve(
    new Response(new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array([91])) })),
  );

it('ends a try after its time limit, whether no answer comes or half of one', async () => {
  server.reply({ fault: 'silence' });
  expect(await caught(call({ timeoutInMs: 60 }))).toMatchObject({
    kind: 'timeout',
    isRetryable: true,
  });
  expect(await caught(call({ timeoutInMs: 60, fetch: stalled }))).toMatchObject({
    kind: 'timeout',
  });
});

it('ends when the signal aborts: before, during a try and while it waits', async () => {
  const client = createSentryCaller({
    token: 'sntryu_example',
    organization: 'acme',
    baseUrl: server.url,
  });
  const before = client.call(readOne, { thing: 1 }, { signal: AbortSignal.abort() });
  expect((await caught(before)).kind).toBe('aborted');
  expect(server.requests).toHaveLength(0);

  server.reply({ fault: 'silence' });
  const during = client.call(readOne, { thing: 1 }, { signal: AbortSignal.timeout(50) });
  expect((await caught(during)).kind).toBe('aborted');

  server.reply({ status: 503, headers: { 'retry-after': '50' } });
  // What must not be repeated fails at once, so there is no waiting to abort.
  expect((await caught(client.call(addOne, {}))).kind).toBe('server');
  const idempotent = client.call(readOne, { thing: 1 }, { signal: AbortSignal.timeout(50) });
  expect((await caught(idempotent)).kind).toBe('aborted');
});
