import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { judgeCertificate } from './certificate.ts';
import { smokeTest } from './smoke-test.ts';
import type { SmokeTestReport } from './types.ts';

let sandbox: Sandbox;
// The bundled nginx and web: pages that the sandbox has not, everything else from the sandbox.
let front: Server;
let url: string;
let login: (answer: Parameters<RequestListener>[1]) => void;
let health = 200;

beforeAll(async () => {
  sandbox = await createSandbox();
  front = createServer((incoming, response) => {
    if (incoming.url === '/_health/') {
      response.writeHead(health, { 'content-type': 'text/plain' }).end('ok');
    } else if (incoming.url === '/auth/login/') login(response);
    else void pass(incoming, response);
  }).listen(0, '127.0.0.1');
  await once(front, 'listening');
  url = addressOf(front, 'http');
});
beforeEach(() => {
  sandbox.reset();
  health = 200;
  login = (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
});
afterAll(async () => {
  front.close();
  await sandbox.close();
});

async function pass(...[incoming, response]: Parameters<RequestListener>): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk as Uint8Array));
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).flatMap(([name, value]) =>
      typeof value === 'string' && /^(?:authorization|content-type|x-sentry-auth)$/.test(name)
        ? [[name, value]]
        : [],
    ),
  );
  const answer = await fetch(sandbox.url + incoming.url, {
    method: incoming.method ?? 'GET',
    headers,
    ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
  });
  response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
}

function addressOf(server: Server, protocol: string): string {
  const address = server.address();
  return `${protocol}://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

const dsn = () =>
  sandbox.dsn.replace(sandbox.url.replace('http://', ''), url.replace('http://', ''));
const statuses = ({ checks }: SmokeTestReport) =>
  Object.fromEntries(checks.map(({ name, status }) => [name, status]));
const messageOf = ({ checks }: SmokeTestReport, name: string) =>
  checks.find((check) => check.name === name)?.message;

describe('a smoke test', () => {
  test('sees an event go in and arrive', async () => {
    const { token, organization } = sandbox;
    const report = await smokeTest(url, { dsn: dsn(), token, organization });
    expect(statuses(report)).toEqual({
      certificate: 'skipped',
      health: 'passed',
      login: 'passed',
      event: 'passed',
      arrival: 'passed',
    });
    expect(report.isHealthy).toBe(true);
    expect(sandbox.envelopes).toHaveLength(1);
    expect(JSON.stringify(sandbox.envelopes[0])).toContain(report.eventId);
  });

  test('does not look for the event without a token, and says so', async () => {
    const report = await smokeTest(url, { dsn: dsn() });
    expect(statuses(report)).toMatchObject({ event: 'passed', arrival: 'skipped' });
    expect(report.isHealthy).toBe(true);
  });

  test('says which part is broken, and shows neither token nor key', async () => {
    health = 502;
    login = (response) => response.writeHead(302, { location: 'http://other.example/auth/' }).end();
    const { token, organization } = sandbox;
    const wrongKey = dsn().replace(/\/\/\w+@/, `//${'0'.repeat(32)}@`);
    const report = await smokeTest(url, { dsn: wrongKey, token, organization });
    expect(statuses(report)).toMatchObject({
      health: 'failed',
      login: 'failed',
      event: 'failed',
      arrival: 'skipped',
    });
    expect(report.isHealthy).toBe(false);
    expect(messageOf(report, 'login')).toContain('http://other.example');
    expect(messageOf(report, 'event')).toMatch(/40[13]/);
    const text = JSON.stringify(report);
    expect(text).not.toContain(token);
    expect(text).not.toContain('0'.repeat(32));
  });

  test('gives up on an event that never arrives', async () => {
    const remove = sandbox.fault({ path: /eventids/, type: 'status', status: 404 });
    const { token, organization } = sandbox;
    const report = await smokeTest(url, { dsn: dsn(), token, organization, timeoutInMs: 1200 });
    remove();
    expect(statuses(report)).toMatchObject({ event: 'passed', arrival: 'failed' });
    expect(messageOf(report, 'arrival')).toContain('404');
  });

  test('knows a token that may not look from an event that is not there', async () => {
    const report = await smokeTest(url, {
      ...{ dsn: dsn(), organization: sandbox.organization },
      token: sandbox.createToken(['project:read']),
    });
    expect(messageOf(report, 'arrival')).toContain('org:read');
  });

  test('says that nobody is there', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const gone = addressOf(closed, 'http');
    closed.close();
    const report = await smokeTest(gone, { dsn: `http://${'a'.repeat(32)}@${gone.slice(7)}/1` });
    expect(messageOf(report, 'health')).toContain('ECONNREFUSED');
    expect(report.isHealthy).toBe(false);
  });

  test.each([
    ['nonsense', 'https://key@sentry.example.com/1', 'url'],
    ['https://sentry.example.com', 'https://sentry.example.com/1', 'dsn'],
    ['https://sentry.example.com', 'https://key@sentry.example.com/', 'dsn'],
  ])('refuses %s with %s', async (address, name, field) => {
    await expect(smokeTest(address, { dsn: name })).rejects.toMatchObject({
      kind: 'invalid-input',
      diagnostics: [{ path: [field] }],
    });
  });

  test('stops when it is told to', async () => {
    const report = await smokeTest(url, { dsn: dsn(), signal: AbortSignal.abort() });
    expect(new Set(Object.values(statuses(report)))).toEqual(new Set(['skipped']));
    expect(sandbox.envelopes).toHaveLength(0);
  });
});

describe('certificates', () => {
  test('that nobody trusts are found', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'selfhost-smoke-'));
    const [file, keyFile] = [join(directory, 'certificate.pem'), join(directory, 'key.pem')];
    spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1'],
      ...['-keyout', keyFile, '-out', file],
    ]);
    const server = createTlsServer({ cert: readFileSync(file), key: readFileSync(keyFile) });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = addressOf(server, 'https');
    const report = await smokeTest(address, { dsn: `https://key@${address.slice(8)}/1` });
    server.close();
    await rm(directory, { recursive: true });
    expect(messageOf(report, 'certificate')).toContain('SELF_SIGNED');
    expect(messageOf(report, 'health')).toContain('SELF_SIGNED');
  });

  test.each([
    [90, 'passed'],
    [7, 'passed'],
    [6, 'failed'],
    [-1, 'failed'],
  ])('that end in %i days have %s', (days, status) => {
    const certificate = { problem: undefined, validUntilInMs: 86_400_000 * (1000 + days) };
    expect(judgeCertificate(certificate, 86_400_000 * 1000).status).toBe(status);
  });
});
