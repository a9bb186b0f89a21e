import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { request as requestTls } from 'node:https';
import { connect, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Deployment } from '../deployment/types.ts';
import { renderProxy } from './render-proxy.ts';
import type { ProxyOptions } from './types.ts';

const nginx = '/usr/sbin/nginx';
const isCi = process.env['CI'] === 'true';
const hasNoNginx = !existsSync(nginx) && !isCi;
const hasNoCaddy = spawnSync('caddy', ['version']).status !== 0 && !isCi;

const deployment: Deployment = {
  version: '26.8.0',
  url: 'https://sentry.example.com',
  ingestUrl: 'https://ingest.example.com',
  bind: '127.0.0.1:9000',
};
const certificate = { file: '/etc/ssl/sentry.pem', keyFile: '/etc/ssl/sentry.key' };

function textOf(options: ProxyOptions, change: Partial<Deployment> = {}): string {
  return renderProxy({ ...deployment, ...change }, options).files[0]?.text ?? '';
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

describe.skipIf(hasNoNginx)(`nginx${hasNoNginx ? ' (not installed)' : ''}`, () => {
  let directory: string;
  let running: ChildProcess;
  let port: number;
  let plainPort: number;
  // Stands for the bundled nginx, and says what reached it.
  const upstream = createServer((incoming, response) => {
    let size = 0;
    incoming.on('data', (chunk: Buffer) => (size += chunk.length));
    incoming.on('end', () =>
      response.end(JSON.stringify({ url: incoming.url, headers: incoming.headers, size })),
    );
  });

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'selfhost-proxy-'));
    const file = join(directory, 'certificate.pem');
    const keyFile = join(directory, 'key.pem');
    const made = spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2'],
      ...['-subj', '/CN=sentry.example.com', '-keyout', keyFile, '-out', file],
    ]);
    if (made.status !== 0) throw new Error('openssl made no certificate.');
    upstream.listen(0, '127.0.0.1');
    await once(upstream, 'listening');
    const address = upstream.address();
    const bind = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    [port, plainPort] = [await freePort(), await freePort()];
    const options = {
      type: 'nginx',
      certificate: { file, keyFile },
      people: ['10.0.0.0/8'],
    } as const;
    const site = textOf(options, { bind })
      .replaceAll(/listen \[::\]:\d+[^;]*;\n/g, '')
      .replaceAll('listen 443', `listen 127.0.0.1:${port}`)
      .replaceAll('listen 80', `listen 127.0.0.1:${plainPort}`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${directory}/${name};`,
    );
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    await writeFile(
      join(directory, 'nginx.conf'),
      `${user} daemon off; master_process off; pid ${directory}/pid; error_log stderr crit; events {}\nhttp { access_log off; ${temporary.join(' ')}\n${site}\n}\n`,
    );
    running = spawn(nginx, ['-e', 'stderr', '-c', join(directory, 'nginx.conf')], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await untilListening(port);
  }, 30_000);
  afterAll(async () => {
    running.kill();
    upstream.close();
    await rm(directory, { recursive: true });
  });

  function ask(host: string, path: string, body = Buffer.alloc(0)): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const outgoing = requestTls(
        {
          ...{ host: '127.0.0.1', port, path, servername: host, rejectUnauthorized: false },
          method: 'POST',
          headers: { host, 'content-length': body.length },
        },
        (incoming) => {
          let text = '';
          incoming.on('data', (chunk: Buffer) => (text += chunk.toString()));
          incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, body: text }));
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  test.each([
    '/api/1/envelope/',
    '/api/42/store/',
    '/api/7/minidump/?sentry_key=x',
    '/api/store/',
    '/api/0/relays/register/challenge/',
    '/js-sdk-loader/abc.min.js',
    '/js-sdk/10.0.0/bundle.min.js',
  ])('lets SDKs and Relays through to %s, from everywhere and at both addresses', async (path) => {
    for (const host of ['sentry.example.com', 'ingest.example.com']) {
      // oxlint-disable-next-line no-await-in-loop -- two addresses
      const { status, body } = await ask(host, path);
      expect([host, status]).toEqual([host, 200]);
      expect(JSON.parse(body)).toMatchObject({
        url: path,
        headers: {
          host,
          'x-forwarded-host': host,
          'x-forwarded-proto': 'https',
          'x-forwarded-for': '127.0.0.1',
        },
      });
    }
  });

  test.each(['/', '/auth/login/', '/api/0/organizations/', '/api/01/envelope/'])(
    'keeps %s for people of their networks',
    async (path) => {
      expect((await ask('sentry.example.com', path)).status).toBe(403);
      expect((await ask('ingest.example.com', path)).status).toBe(404);
    },
  );

  test('takes a minidump, and nothing above the limit', async () => {
    const large = await ask('ingest.example.com', '/api/1/minidump/', Buffer.alloc(20_000_000));
    expect(JSON.parse(large.body)).toMatchObject({ size: 20_000_000 });
    const site = textOf({ type: 'nginx', certificate }, { proxy: { maximumBodyInMb: 250 } });
    expect(site).toContain('client_max_body_size 250m;');
  });

  test('sends http to https without losing the body of an event', async () => {
    const location = await new Promise<unknown>((resolve, reject) => {
      const outgoing = request(
        {
          ...{ host: '127.0.0.1', port: plainPort, path: '/api/1/envelope/?a=b', method: 'POST' },
          headers: { host: 'sentry.example.com' },
        },
        ({ statusCode, headers }) => resolve([statusCode, headers.location]),
      );
      outgoing.on('error', reject);
      outgoing.end();
    });
    expect(location).toEqual([308, 'https://sentry.example.com/api/1/envelope/?a=b']);
  });
});

test.skipIf(hasNoCaddy)(
  `caddy${hasNoCaddy ? ' (not installed)' : ''} accepts its file`,
  async () => {
    const directory = await mkdtemp(join(tmpdir(), 'selfhost-caddy-'));
    try {
      for (const people of [undefined, ['10.0.0.0/8', 'fd00::/8']]) {
        const path = join(directory, 'Caddyfile');
        // oxlint-disable-next-line no-await-in-loop -- two files
        await writeFile(path, textOf({ type: 'caddy', people }));
        const adapted = spawnSync('caddy', ['adapt', '--validate', '--config', path], {
          encoding: 'utf8',
          env: { ...process.env, HOME: directory },
        });
        expect([adapted.status, adapted.status === 0 ? '' : adapted.stderr]).toEqual([0, '']);
        expect(adapted.stdout).toContain('"dial":"127.0.0.1:9000"');
      }
    } finally {
      await rm(directory, { recursive: true });
    }
  },
);

test('Traefik gets routers for events before those for people', () => {
  const value: unknown = parse(textOf({ type: 'traefik', people: ['10.0.0.0/8'] }));
  expect(value).toMatchObject({
    http: {
      routers: {
        'sentry-events': {
          rule: expect.stringMatching(/^Host\(`sentry\.example\.com`\) && \(PathRegexp\(/),
          middlewares: ['sentry-body'],
        },
        sentry: {
          rule: 'Host(`sentry.example.com`)',
          middlewares: ['sentry-body', 'sentry-people'],
        },
        'sentry-ingest-events': { rule: expect.stringContaining('`/api/store/`') },
      },
      services: { sentry: { loadBalancer: { servers: [{ url: 'http://127.0.0.1:9000' }] } } },
    },
  });
  expect(value).not.toHaveProperty('http.routers.sentry-ingest');
});

describe('a proxy that cannot work', () => {
  test.each([
    [{ url: 'http://sentry.example.com', ingestUrl: undefined }, { type: 'caddy' }, /not https/],
    [{}, { type: 'nginx' }, /certificate/],
    [{}, { type: 'caddy', people: ['10.0.0.0/8; deny all'] }, /characters/],
  ] as const)('is refused: %j %j', (change, options, message) => {
    expect(() => textOf(options, change)).toThrow(message);
  });

  test('is warned about when it can be gone round', () => {
    const open = renderProxy({ ...deployment, bind: '9000' }, { type: 'caddy' });
    expect(open.diagnostics.map(({ code }) => code)).toContain('selfhost/proxy-bypassed');
    const closed = renderProxy(deployment, { type: 'caddy' });
    expect(closed.diagnostics.map(({ code }) => code)).not.toContain('selfhost/proxy-bypassed');
  });
});

async function freePort(): Promise<number> {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function untilListening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one attempt after the other
    const isUp = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.on('connect', () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => setTimeout(() => resolve(false), 100));
    });
    if (isUp) return;
  }
  throw new Error(`Nothing listens on ${port}.`);
}
