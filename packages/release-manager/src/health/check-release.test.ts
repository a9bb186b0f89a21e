import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSentryClient } from '@sentry-kit/api-client';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { checkRelease } from './check-release.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const connect = () =>
  createSentryClient({
    baseUrl: sandbox.url,
    token: sandbox.token,
    organization: 'acme',
    project: 'shop',
  });

async function send(type: string, payload: object): Promise<void> {
  const { origin, username, pathname } = new URL(sandbox.dsn);
  const body = [JSON.stringify({}), JSON.stringify({ type }), JSON.stringify(payload), ''].join(
    '\n',
  );
  const response = await fetch(
    `${origin}/api${pathname}/envelope/?sentry_key=${username}&sentry_version=7`,
    { method: 'POST', body },
  );
  expect(response.status).toBe(200);
}

async function sendSessions(release: string, healthy: number, crashed: number): Promise<void> {
  const now = new Date().toISOString();
  for (let index = 0; index < healthy + crashed; index++) {
    // oxlint-disable-next-line no-await-in-loop -- a handful, in order
    await send('session', {
      sid: randomUUID(),
      init: true,
      started: now,
      timestamp: now,
      status: index < healthy ? 'exited' : 'crashed',
      errors: index < healthy ? 0 : 1,
      attrs: { release, environment: 'production' },
    });
  }
}

const sendError = (release: string, value: string) =>
  send('event', {
    event_id: randomUUID().replaceAll('-', ''),
    release,
    exception: {
      values: [
        {
          type: 'Error',
          value,
          stacktrace: { frames: [{ function: value, filename: `${value}.ts`, in_app: true }] },
        },
      ],
    },
  });

const errorsOf = (findings: readonly { severity: string; code: string }[]) =>
  findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);

describe('the health of a release', () => {
  beforeEach(async () => {
    await sendSessions('shop@1', 10, 0);
    await sendSessions('shop@2', 9, 1);
    await sendError('shop@2', 'one');
    await sendError('shop@2', 'two');
  });

  test('passes within its limits, and tells what was measured', async () => {
    const findings = await checkRelease(
      'shop@2',
      { crashFreeAtLeast: 0.9, newIssuesAtMost: 2 },
      { client: connect() },
    );
    expect(findings).toEqual([
      {
        code: 'release-manager/release-health',
        severity: 'info',
        path: [],
        message: 'shop@2: 10 sessions, 90.00 % of them crash-free, 2 new issues',
      },
    ]);
  });

  test('fails for each limit that is broken', async () => {
    const findings = await checkRelease(
      'shop@2',
      { crashFreeAtLeast: 0.91, newIssuesAtMost: 1, against: 'shop@1' },
      { client: connect() },
    );
    expect(errorsOf(findings)).toEqual([
      'release-manager/new-issues',
      'release-manager/crash-free',
      'release-manager/worse-than',
    ]);
  });

  test('may be a little worse than the other release, as far as is tolerated', async () => {
    const limits = { against: 'shop@1', tolerance: 0.1 };
    expect(errorsOf(await checkRelease('shop@2', limits, { client: connect() }))).toEqual([]);
  });

  test('never passes without data', async () => {
    await sendError('shop@3', 'three');
    const client = connect();
    expect(errorsOf(await checkRelease('shop@3', { crashFreeAtLeast: 0.5 }, { client }))).toEqual([
      'release-manager/no-sessions',
    ]);
    const limits = { crashFreeAtLeast: 0.5, sessionsAtLeast: 11 };
    expect(errorsOf(await checkRelease('shop@2', limits, { client }))).toEqual([
      'release-manager/no-sessions',
    ]);
  });

  test('refuses a limit in percent, and an unknown release', async () => {
    const client = connect();
    expect(errorsOf(await checkRelease('shop@2', { crashFreeAtLeast: 99.5 }, { client }))).toEqual([
      'release-manager/bad-limit',
    ]);
    await expect(checkRelease('shop@9', {}, { client })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});
