import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../index.ts';
import { createCaller, type Caller } from '../testing/call.ts';
import { figure, trials } from '../testing/proof.ts';

const SEED = 20_260_101;
let sandbox: Sandbox;
let call: Caller;

beforeAll(async () => {
  sandbox = await createSandbox();
  call = createCaller(sandbox);
});
afterAll(() => sandbox.close());

function send(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { Authorization: `Bearer ${sandbox.token}`, 'Content-Type': 'application/json' };
  return fetch(`${sandbox.url}${path}`, { redirect: 'manual', headers, ...init });
}

/**
 * Speaks to the port itself, for what `fetch` refuses to send.
 * @returns the first line of the answer; empty when the connection was cut before it could be read
 */
function speak(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(sandbox.url).port), '127.0.0.1', () =>
      socket.write(text),
    );
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      socket.end();
    });
    socket.on('close', () => resolve(answer.split('\r\n', 1)[0] ?? ''));
    // A server that stops reading resets the connection; what counts is the answer before that.
    socket.on('error', () => socket.destroy());
  });
}

describe('bad input to the REST API', () => {
  test('without a token, with a wrong one, with too few scopes', async () => {
    const bare = await fetch(`${sandbox.url}/api/0/organizations/`);
    expect(bare.status).toBe(401);
    expect(await bare.json()).toEqual({
      detail: 'Authentication credentials were not provided.',
    });
    const wrong = await createCaller(sandbox, 'sntryu_example')('GET', '/api/0/organizations/');
    expect([wrong.status, wrong.body]).toEqual([401, { detail: 'Invalid token' }]);
    const weak = createCaller(sandbox, sandbox.createToken(['project:read']));
    const refused = await weak('GET', '/api/0/organizations/');
    expect([refused.status, refused.body]).toEqual([
      403,
      { detail: 'You do not have permission to perform this action.' },
    ]);
    expect(refused.headers.get('www-authenticate')).toBe(
      'Bearer realm="api", error="insufficient_scope", scope="org:admin org:read org:write"',
    );
  });

  test('takes Basic with the token as the user', async () => {
    const basic = Buffer.from(`${sandbox.token}:`).toString('base64');
    const headers = { Authorization: `Basic ${basic}` };
    expect((await fetch(`${sandbox.url}/api/0/organizations/`, { headers })).status).toBe(200);
  });

  test('keeps an organization token in its organization', async () => {
    const two = await createSandbox({
      organizations: [
        { slug: 'acme', projects: ['shop'] },
        { slug: 'globex', projects: ['api'] },
      ],
    });
    const token = two.createToken(['org:ci']);
    const claims: unknown = JSON.parse(
      Buffer.from(token.split('_')[1] ?? '', 'base64').toString('utf8'),
    );
    expect(claims).toMatchObject({ url: two.url, region_url: two.url, org: 'acme' });
    const ask = createCaller(two, token);
    expect((await ask('GET', '/api/0/organizations/acme/releases/')).status).toBe(200);
    expect((await ask('GET', '/api/0/organizations/globex/releases/')).status).toBe(403);
    expect((await ask('GET', '/api/0/organizations/acme/issues/')).status).toBe(403);
    await two.close();
  });

  test('malformed JSON, another content type, another method', async () => {
    const path = '/api/0/organizations/acme/releases/';
    const malformed = await send(path, { method: 'POST', body: '{"version":' });
    expect(malformed.status).toBe(400);
    expect(await malformed.json()).toEqual({
      detail: expect.stringMatching(/^JSON parse error - /) as unknown,
    });
    const headers = { Authorization: `Bearer ${sandbox.token}`, 'Content-Type': 'text/plain' };
    expect((await send(path, { method: 'POST', body: 'hello', headers })).status).toBe(415);
    const wrongMethod = await call('DELETE', path);
    expect([wrongMethod.status, wrongMethod.body]).toEqual([
      405,
      { detail: 'Method "DELETE" not allowed.' },
    ]);
  });

  test('lists every wrong field of a body', async () => {
    const answer = await call('POST', '/api/0/organizations/acme/releases/', {
      version: 'a/b',
      url: 'no url',
      commits: [{ message: 1 }],
    });
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      version: ['Release with name a/b is not allowed'],
      projects: ['This field is required.'],
      url: ['Enter a valid URL.'],
      commits: { id: ['This field is required.'] },
    });
    const list = await call('POST', '/api/0/organizations/acme/releases/', [1]);
    expect([list.status, list.body]).toEqual([
      400,
      { nonFieldErrors: ['Invalid data. Expected a dictionary, but got list.'] },
    ]);
  });

  test('a path that does not exist, or lacks its last slash', async () => {
    const unknown = await call('GET', '/api/0/nothing/here/');
    expect([unknown.status, unknown.body]).toEqual([404, undefined]);
    const bare = await send('/api/0/organizations');
    expect([bare.status, await bare.json()]).toEqual([
      404,
      { info: 'Route not found, did you forget a trailing slash? try: /api/0/organizations/' },
    ]);
    const words = await send('/api/0/organizations', { headers: {} });
    expect(await words.text()).toBe(
      'Route not found, did you forget a trailing slash?\n\ntry: /api/0/organizations/\n                         ^\n',
    );
    const page = await send('/settings/');
    expect([page.status, page.headers.get('content-type')]).toEqual([
      404,
      'text/html; charset=UTF-8',
    ]);
  });

  test('a parameter that nobody reads is refused by its name', async () => {
    const answer = await call('GET', '/api/0/organizations/?owner=1&colour=blue');
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      detail: expect.stringMatching(/"owner", "colour"/) as unknown,
    });
  });

  test('page sizes and cursors out of range', async () => {
    const path = '/api/0/organizations/acme/projects/';
    const detail = 'Invalid per_page value. Must be between 1 and 100.';
    expect((await call('GET', `${path}?per_page=101`)).body).toEqual({ detail });
    expect((await call('GET', `${path}?per_page=0`)).body).toEqual({ detail });
    expect((await call('GET', `${path}?per_page=ten`)).status).toBe(400);
    expect((await call('GET', `${path}?cursor=0:-5:0`)).status).toBe(400);
    expect((await call('GET', `${path}?cursor=`)).status).toBe(200);
  });

  test('a body that is too large, before it is sent', async () => {
    const answer = await speak(
      `POST /api/0/organizations/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 200000000\r\n\r\n{`,
    );
    expect(answer).toBe('HTTP/1.1 413 Payload Too Large');
  });

  test('bytes that are no HTTP, headers without end, a host that is none', async () => {
    const noHttp = await speak('\u0016\u0003\u0001\u0000\r\n\r\n');
    expect(['', 'HTTP/1.1 400 Bad Request']).toContain(noHttp);
    const long = 'x'.repeat(70_000);
    const endless = await speak(`GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: ${long}\r\n\r\n`);
    expect(['', 'HTTP/1.1 431 Request Header Fields Too Large']).toContain(endless);
    expect(await speak('GET / HTTP/1.1\r\nHost: [::bad\r\n\r\n')).toBe('HTTP/1.1 400 Bad Request');
    expect((await call('GET', '/api/0/organizations/')).status).toBe(200);
  });

  test('any path, query and body: an answer below 500, and no polluted prototype', async () => {
    const word = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('acme', 'shop', '1', 'shop@1.0.0', 'me', 'latest') },
      fc.constantFrom('%', '%zz', '%00', '%2F', '..', '__proto__', 'constructor', '%EF%BF%BD'),
      fc.string({ maxLength: 12 }).map((text) => encodeURIComponent(text)),
    );
    const words = fc.array(word, { minLength: 5, maxLength: 5 });
    const knownRoute = fc.tuple(fc.constantFrom(...sandbox.routes), words).map(([route, given]) => {
      const left = [...given];
      const target = route.path
        .replace('{organization_id_or_slug}', 'acme')
        .replace('{project_id_or_slug}', 'shop')
        .replaceAll(/\{\w+\}/g, () => left.pop() ?? '1');
      return { method: route.method, target };
    });
    const anyRoute = fc.record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
      target: fc.array(word, { maxLength: 6 }).map((parts) => `/api/0/${parts.join('/')}/`),
    });
    const value = fc.oneof(fc.jsonValue(), fc.constant(JSON.parse('{"__proto__":{"x":1}}')));
    const parameters = fc.constantFrom('query', 'cursor', 'project', 'sort');
    const request = fc.record({
      route: fc.oneof({ weight: 4, arbitrary: knownRoute }, anyRoute),
      query: fc.oneof(fc.constant({}), fc.dictionary(parameters, fc.string(), { maxKeys: 2 })),
      body: fc.option(fc.dictionary(fc.constantFrom('version', 'projects', 'name', 'refs'), value)),
    });
    const statuses: number[] = [];
    await fc.assert(
      fc.asyncProperty(request, async ({ route: { method, target }, query, body }) => {
        // So that what was deleted is there again.
        if (statuses.length % 50 === 0) sandbox.reset();
        const search = new URLSearchParams(query).toString();
        const path = `${target}?${search}`;
        const hasBody = body !== null && method !== 'GET';
        const answer = await send(path, {
          method,
          ...(hasBody ? { body: JSON.stringify(body) } : {}),
        });
        await answer.arrayBuffer();
        statuses.push(answer.status);
        expect(answer.status, `${method} ${path}`).toBeLessThan(500);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: trials(10_000), seed: SEED },
    );
    figure('requests made of any path, query and body', statuses, SEED);
  }, 300_000);
});
