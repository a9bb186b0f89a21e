import { afterEach, describe, expect, test } from 'vitest';
import { createSandbox, isSandboxError, type Sandbox } from '../index.ts';

const running: Sandbox[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
});

async function start(options?: Parameters<typeof createSandbox>[0]): Promise<Sandbox> {
  const sandbox = await createSandbox(options);
  running.push(sandbox);
  return sandbox;
}

async function refused(work: Promise<unknown> | (() => unknown)): Promise<unknown> {
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('createSandbox', () => {
  test('starts with one organization and one project on the loopback interface', async () => {
    const sandbox = await start();
    expect(sandbox.organization).toBe('acme');
    expect(sandbox.project).toBe('shop');
    expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(sandbox.dsn).toMatch(/^http:\/\/[0-9a-f]{32}@127\.0\.0\.1:\d+\/1$/);
    expect(sandbox.token).toMatch(/^sntryu_[0-9a-f]{64}$/);
  });

  test('gives every project its own DSN', async () => {
    const sandbox = await start({
      organizations: [
        { slug: 'acme', projects: ['shop', 'api'] },
        { slug: 'globex', projects: ['shop'] },
      ],
    });
    const names = ['acme/shop', 'api', 'globex/shop'];
    const dsns = names.map((name) => sandbox.dsnOf(name));
    expect(new Set(dsns.map((dsn) => new URL(dsn).username)).size).toBe(3);
    expect(dsns.map((dsn) => new URL(dsn).pathname)).toEqual(['/1', '/2', '/3']);
    const ambiguous = await refused(() => sandbox.dsnOf('shop'));
    expect(isSandboxError(ambiguous, 'not-found')).toBe(true);
    expect(String(ambiguous)).toContain('acme/shop, acme/api, globex/shop');
  });

  test('lists every problem of its options at once, and keeps a secret out of the message', async () => {
    const options = {
      organizations: [{ slug: 'Acme', projects: [] }, { slug: '42' }],
      port: 70_000,
      clock: { now: 1 },
      random: 'dice',
      limits: {
        requestsPerSecond: 0,
        burst: 3,
        views: [{ requests: 1.5 }],
        queries: { maximumProjects: '2' },
        noneHeaders: 1,
      },
      webhooks: [{ url: 'ftp://example.com', secret: ['hush-hush'] }],
      colour: 'blue',
    };
    const error = await refused(createSandbox(options as unknown as object));
    if (!isSandboxError(error, 'invalid-input')) throw error;
    expect(error.diagnostics.map(({ path }) => path.join('.'))).toEqual([
      'colour',
      'organizations.0.slug',
      'organizations.0.projects',
      'organizations.1.slug',
      'organizations.1.projects',
      'port',
      'clock.now',
      'clock.sleep',
      'random',
      'limits.burst',
      'limits.requestsPerSecond',
      'limits.views.0.path',
      'limits.views.0.requests',
      'limits.queries.maximumProjects',
      'limits.noneHeaders',
      'webhooks.0.url',
      'webhooks.0.secret',
    ]);
    expect(error.message).not.toContain('hush-hush');
  });

  test('says that a port is taken', async () => {
    const first = await start();
    const port = Number(new URL(first.url).port);
    const error = await refused(createSandbox({ port }));
    expect(isSandboxError(error, 'unavailable')).toBe(true);
    expect(String(error)).toContain(`127.0.0.1:${port}`);
  });

  test('resets to the same URL, DSN and token', async () => {
    const sandbox = await start();
    const before = [sandbox.url, sandbox.dsn, sandbox.token];
    const extra = sandbox.createToken(['org:read']);
    sandbox.fault({ type: 'status', status: 500 });
    await fetch(sandbox.url);
    sandbox.reset();
    expect(sandbox.requests).toEqual([]);
    expect([sandbox.url, sandbox.dsnOf('shop'), sandbox.token]).toEqual(before);
    const status = async (token: string): Promise<number> => {
      const headers = { Authorization: `Bearer ${token}` };
      return (await fetch(`${sandbox.url}/api/0/organizations/`, { headers })).status;
    };
    expect(await status(extra)).toBe(401);
    expect(await status(sandbox.token)).toBe(200);
  });

  test('closes while a request hangs, and can be closed again', async () => {
    const sandbox = await createSandbox();
    sandbox.fault({ type: 'hang' });
    const hanging = refused(fetch(sandbox.url));
    // The request has arrived once it is recorded; a turn of the loop at a time, without a wall-clock wait.
    while (sandbox.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await sandbox.close();
    expect(await hanging).toBeInstanceOf(TypeError);
    await sandbox.close();
  });
});

describe('requests', () => {
  test('are recorded in order with their query, headers, body and status', async () => {
    const sandbox = await start();
    await fetch(`${sandbox.url}/api/0/nowhere/?a=1&a=2&b=%20`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-mark': 'one' },
      body: '{"number":1}',
    });
    await fetch(`${sandbox.url}/text`, { method: 'PUT', body: 'words' });
    await fetch(`${sandbox.url}/bytes`, { method: 'PUT', body: Uint8Array.of(0xff, 0xfe) });
    expect(sandbox.requests).toMatchObject([
      {
        method: 'POST',
        path: '/api/0/nowhere/',
        query: { a: ['1', '2'], b: [' '] },
        headers: { 'x-mark': 'one' },
        body: { number: 1 },
        status: 404,
      },
      { method: 'PUT', path: '/text', body: 'words', status: 404 },
      { method: 'PUT', path: '/bytes', status: 404 },
    ]);
    expect(sandbox.requests[2]?.body).toEqual(Buffer.from([0xff, 0xfe]));
  });
});
