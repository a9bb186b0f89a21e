import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createSandbox } from '@sentry-kit/sandbox';
import { afterEach, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const TIMEOUT_IN_MS = 60_000;

/** Runs the built program with this environment and PATH alone. */
async function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_IN_MS,
  });
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  // Not `exit`: a service left behind would hold the pipes open, and this would time out.
  await once(child, 'close');
  const [stdout, stderr] = await output;
  return { exitCode: child.exitCode, stdout, stderr };
}

const first = expect.stringMatching(/^shop@1\.\d+\.0$/);
const second = expect.stringMatching(/^shop@1\.\d+\.1$/);

// From the orders alone: every fourth of 24 cards has expired, the orders 5 and 17 have an unknown coupon.
const wholeStory = {
  releases: [first, second],
  burst: { sent: 24, failed: 8 },
  issues: [
    { title: expect.stringMatching(/^Error: Payment of \d+ cents refused: /), count: '6' },
    { title: expect.stringMatching(/^RangeError: No such coupon: WINTER-(5|17)$/), count: '2' },
  ],
  story: {
    stack: [
      expect.stringMatching(/^pay \(shop\.ts:\d+\)$/),
      expect.stringMatching(/^checkOut \(shop\.ts:\d+\)$/),
    ],
    breadcrumbs: expect.arrayContaining([
      expect.stringMatching(/^cart: checkout of \d+ cents$/),
      'payment: payments answered 402',
    ]),
    user: expect.stringMatching(/@example\.com$/),
    tags: { service: 'shop', coupon: 'none', environment: 'production' },
    traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
  },
  trace: expect.arrayContaining([
    { service: 'shop', op: 'http.server', spans: 1 },
    { service: 'shop', op: 'http.client', spans: 1 },
    { service: 'payments', op: 'http.server', spans: 1 },
    { service: 'payments', op: 'payment', spans: 1 },
  ]),
  shipped: { version: second, environment: 'production' },
  resolved: { status: 'resolved' },
  regressed: { status: 'unresolved', substatus: 'regressed', count: '7' },
  events: [
    ...Array.from({ length: 6 }, () => ({
      release: first,
      trace: expect.stringMatching(/^\w{32}$/),
    })),
    {
      release: second,
      title: 'Error: Payment of 4999 cents refused: {"reason":"the card has expired"}',
    },
  ],
};

describe('the example', () => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(closing.splice(0).map((close) => close()));
  });
  async function openSandbox() {
    const sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
    closing.push(() => sandbox.close());
    const environment = {
      SENTRY_URL: sandbox.url,
      SENTRY_AUTH_TOKEN: sandbox.token,
      SENTRY_ORG: 'acme',
      SENTRY_PROJECT: 'shop',
    };
    return { sandbox, environment };
  }

  it('plays the whole story against its own sandbox', { timeout: TIMEOUT_IN_MS }, async () => {
    const { exitCode, stdout, stderr } = await run(['--json']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'sandbox', ...wholeStory });
  });

  it(
    'tells it in words, against the Sentry of the environment',
    {
      timeout: TIMEOUT_IN_MS,
    },
    async () => {
      const { sandbox, environment } = await openSandbox();
      const { exitCode, stdout, stderr } = await run([], environment);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(stdout).toMatch(
        /24 orders, 8 failed[^]*at pay \([^]*the issue is resolved[^]*regressed/,
      );
      expect(sandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(
        expect.arrayContaining([
          'GET /api/0/projects/acme/shop/keys/',
          'POST /api/0/organizations/acme/releases/',
          expect.stringMatching(/^POST .*\/deploys\/$/),
          expect.stringMatching(/^PUT .*\/issues\/\d+\/$/),
        ]),
      );
    },
  );

  it('explains a wrong token without showing it', async () => {
    const { environment } = await openSandbox();
    const token = `sntryu_${'f'.repeat(64)}`;
    const { exitCode, stdout, stderr } = await run([], {
      ...environment,
      SENTRY_AUTH_TOKEN: token,
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/401.*Invalid token/s);
    expect(stderr).not.toContain(token);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('explains a Sentry that cannot be reached', async () => {
    const { sandbox, environment } = await openSandbox();
    await sandbox.close();
    const { exitCode, stderr } = await run([], environment);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(sandbox.url);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('names what is missing when only a part of the settings is there', async () => {
    const { exitCode, stderr } = await run([], { SENTRY_AUTH_TOKEN: 'sntryu_example' });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('SENTRY_ORG and SENTRY_PROJECT');
  });

  it('refuses an unknown flag', async () => {
    const { exitCode, stderr } = await run(['--jsn']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--jsn');
  });
});
