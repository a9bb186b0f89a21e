import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bodyOf, send } from '../testing/send.ts';
import { createTestWorld } from '../testing/test-state.ts';

const JSON_BODY = { 'content-type': 'application/json' };

describe('store', () => {
  const event = JSON.stringify({ event_id: 'a'.repeat(32), message: 'old' });

  test.each([
    ['plain', event],
    ['Base64', Buffer.from(event).toString('base64')],
    ['Base64 of zlib', deflateSync(event).toString('base64')],
  ])('takes %s JSON', async (_, body) => {
    const world = createTestWorld();
    const answer = await send(world, { path: 'store/', body });
    expect(answer.status).toBe(200);
    expect(bodyOf(answer)).toEqual({ id: 'a'.repeat(32) });
    expect(world.state.events.entries).toMatchObject([{ message: 'old' }]);
  });

  test('takes an event in the query of a GET and answers with a picture', async () => {
    const world = createTestWorld();
    const query = new URLSearchParams({ sentry_key: world.key.publicKey, sentry_data: event });
    const answer = await send(world, {
      method: 'GET',
      withKey: false,
      path: `store/?${query.toString()}`,
    });
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'image/gif' } });
    expect(Buffer.from(answer.body).subarray(0, 6).toString()).toBe('GIF89a');
    expect(world.state.events.entries).toHaveLength(1);
  });

  test('finds the project by the key alone at the oldest path', async () => {
    const world = createTestWorld();
    const answer = await send(world, { fullPath: '/api/store/', body: event });
    expect(answer.status).toBe(200);
    expect(world.state.events.entries).toMatchObject([{ project: world.project }]);
  });

  test.each([
    ['nothing', '', 'empty request body'],
    ['broken JSON', '{"message":', expect.stringMatching(/^invalid JSON data: /)],
    ['neither JSON nor zlib', 'nonsense', 'invalid request body'],
    ['a list', Buffer.from('[]').toString('base64'), expect.any(String)],
  ])('refuses %s', async (_, body, detail) => {
    const answer = await send(createTestWorld(), { path: 'store/', body });
    expect(answer.status).toBe(400);
    expect(bodyOf(answer)).toMatchObject({ detail });
  });
});

describe('security', () => {
  const report = {
    'csp-report': {
      'document-uri': 'https://shop.example.com/cart',
      'blocked-uri': 'https://evil.example.net/x.js',
      'violated-directive': "script-src 'self'",
    },
  };

  test.each(['security/', 'csp-report/'])('%s makes an event of a CSP report', async (path) => {
    const world = createTestWorld();
    const query = `?sentry_key=${world.key.publicKey}&sentry_environment=production&sentry_release=shop%401.0.0`;
    const answer = await send(world, {
      withKey: false,
      path: path + query,
      headers: { 'content-type': 'application/csp-report' },
      body: JSON.stringify(report),
    });
    expect(answer.status).toBe(200);
    expect(world.state.events.entries).toMatchObject([
      {
        type: 'csp',
        title: "Blocked 'script' from 'evil.example.net'",
        culprit: 'script-src',
        environment: 'production',
        release: 'shop@1.0.0',
      },
    ]);
    expect(world.state.outcomes.entries).toMatchObject([
      { category: 'security', outcome: 'accepted' },
    ]);
  });

  test('the Reporting API, the other reports, and their grouping', async () => {
    const world = createTestWorld();
    const reports = [
      [
        {
          type: 'csp-violation',
          body: { effectiveDirective: 'img-src', blockedURL: 'https://img.example.net/1' },
        },
      ],
      { 'expect-ct-report': { hostname: 'shop.example.com' } },
      { 'expect-staple-report': { hostname: 'shop.example.com' } },
      { hostname: 'shop.example.com', 'known-pins': [] },
    ];
    for (const body of reports) {
      // oxlint-disable-next-line no-await-in-loop -- in order
      await send(world, { path: 'security/', headers: JSON_BODY, body: JSON.stringify(body) });
    }
    expect(world.state.events.entries.map(({ title }) => title)).toEqual([
      "Blocked 'img' from 'img.example.net'",
      "Expect-CT failed for 'shop.example.com'",
      "Expect-Staple failed for 'shop.example.com'",
      "Public key pinning validation failed for 'shop.example.com'",
    ]);
    expect(world.state.issues.size).toBe(4);
  });

  test('refuses another content type, and counts what is no report', async () => {
    const world = createTestWorld();
    const plain = { headers: { 'content-type': 'text/plain' }, body: JSON.stringify(report) };
    expect((await send(world, { path: 'security/', ...plain })).status).toBe(415);
    await send(world, { path: 'security/', headers: JSON_BODY, body: '{}' });
    expect(world.state.outcomes.entries).toMatchObject([
      { category: 'security', outcome: 'invalid' },
    ]);
  });
});

describe('cron', () => {
  const config = { schedule: { type: 'crontab', value: '0 3 * * *' } };

  test('takes JSON that makes the monitor, then a GET with everything in path and query', async () => {
    const world = createTestWorld();
    const body = JSON.stringify({ status: 'in_progress', monitor_config: config });
    const key = world.key.publicKey;
    const opened = await send(world, {
      withKey: false,
      path: `cron/nightly/${key}/`,
      headers: JSON_BODY,
      body,
    });
    expect(opened).toMatchObject({ status: 202, body: '' });
    const closed = await send(world, {
      method: 'GET',
      withKey: false,
      path: `cron/nightly/${key}?status=ok&duration=2.5&environment=production`,
    });
    expect(closed.status).toBe(202);
    expect(world.project.organization.monitors).toMatchObject([
      { slug: 'nightly', checkIns: [{ status: 'ok', durationInMs: 2500 }] },
    ]);
  });

  test('takes curl -u KEY: without a key in the path', async () => {
    const world = createTestWorld();
    const authorization = `Basic ${Buffer.from(`${world.key.publicKey}:`).toString('base64')}`;
    const body = JSON.stringify({ status: 'ok', monitor_config: config });
    const headers = { ...JSON_BODY, authorization };
    expect(
      (await send(world, { withKey: false, path: 'cron/nightly/', headers, body })).status,
    ).toBe(202);
    expect(world.project.organization.monitors).toHaveLength(1);
  });

  test.each([
    ['no status', {}],
    ['an unknown status', { path: 'cron/nightly/?status=great' }],
    ['broken JSON', { method: 'POST', headers: JSON_BODY, body: '{' }],
  ])('refuses %s', async (_, request) => {
    const answer = await send(createTestWorld(), {
      method: 'GET',
      path: 'cron/nightly/',
      ...request,
    });
    expect(answer.status).toBe(400);
  });
});

describe('minidump', () => {
  async function sendForm(form: FormData): Promise<ReturnType<typeof send>> {
    const request = new Response(form);
    const body = new Uint8Array(await request.arrayBuffer());
    const headers = { 'content-type': request.headers.get('content-type') ?? '' };
    return send(world, { path: 'minidump/', headers, body });
  }
  const world = createTestWorld();

  test('makes an event of a dump with its files and the event in the form', async () => {
    const form = new FormData();
    form.set('upload_file_minidump', new File(['MDMP…'], 'crash.dmp'));
    form.set('log', new File(['hello'], 'log.txt'));
    form.set('sentry', JSON.stringify({ release: 'shop@1.0.0' }));
    const answer = await sendForm(form);
    expect(answer).toMatchObject({
      status: 200,
      body: expect.stringMatching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-/),
    });
    expect(world.state.events.entries).toMatchObject([
      { platform: 'native', release: 'shop@1.0.0' },
    ]);
    expect(
      world.state.events.entries[0]?.attachments.map(({ name, type }) => [name, type]),
    ).toEqual([
      ['crash.dmp', 'event.minidump'],
      ['log.txt', 'event.attachment'],
    ]);
  });

  test('refuses a form without a dump, a dump that is none, and what is no form', async () => {
    const form = new FormData();
    form.set('log', 'x');
    expect(bodyOf(await sendForm(form))).toEqual({ detail: 'missing minidump' });
    form.set('upload_file_minidump', new File(['nonsense'], 'crash.dmp'));
    expect(bodyOf(await sendForm(form))).toEqual({ detail: 'invalid minidump' });
    const answer = await send(world, { path: 'minidump/', body: 'x' });
    expect(bodyOf(answer)).toMatchObject({ detail: 'invalid multipart data' });
  });
});

describe('around the doors', () => {
  test('scripts of any page may send and read limits', async () => {
    const world = createTestWorld();
    const preflight = await send(world, { method: 'OPTIONS', withKey: false });
    expect(preflight).toMatchObject({
      status: 200,
      headers: {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': expect.stringContaining('x-sentry-auth'),
      },
    });
    const refused = await send(world, { withKey: false, body: '{}' });
    expect(refused.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'x-sentry-error,x-sentry-rate-limits,retry-after',
    });
  });

  test.each([
    ['GET', 'envelope/', 405],
    ['PUT', 'cron/nightly/', 405],
    ['POST', 'unknown/', 404],
    ['POST', 'integration/otlp/v1/metrics/', 404],
    ['POST', '', 404],
  ])('%s %s is answered with %i', async (method, path, status) => {
    expect((await send(createTestWorld(), { method, path })).status).toBe(status);
  });
});
