import { createManualClock, createSandbox } from '@sentry-kit/sandbox';
import { afterEach, expect, it, vi } from 'vitest';
import { createSentryClient, type ClientDiagnostic } from '../index.ts';
import { caught } from '../testing/caught.ts';
import { createInstantClock } from '../testing/instant-clock.ts';
import { useLoopback } from '../testing/loopback.ts';

const server = useLoopback();
afterEach(() => {
  vi.restoreAllMocks();
});

const headers = {
  'x-sentry-deprecation-date': '2026-03-01T00:00:00+00:00',
  'x-sentry-replacement-endpoint': '/api/0/organizations/acme/issues/',
};
const gone = { status: 410, body: { message: 'This API no longer exists.' } };

const setUp = (options: object = {}) => {
  const clock = createInstantClock();
  const heard: ClientDiagnostic[] = [];
  const client = createSentryClient({
    ...{ token: 'sntryu_example', organization: 'acme', baseUrl: server.url, clock },
    onDiagnostic: (diagnostic) => heard.push(diagnostic),
    ...options,
  });
  return { client, clock, heard };
};

it('warns once of each deprecated operation, and counts its calls', async () => {
  server.reply({ body: [], headers });
  const { client, heard } = setUp();
  await client.teams.list().page();
  await client.teams.list().page();
  await client.members.list().page();
  const warning = {
    code: 'api-client/deprecated',
    severity: 'warning',
    path: [],
    message: 'teams.list is deprecated: Sentry may switch it off from 2026-03-01 on',
    hint: 'Use /api/0/organizations/acme/issues/',
    operation: 'teams.list',
  };
  expect(heard.map(({ operation }) => operation)).toEqual(['teams.list', 'members.list']);
  expect(heard[0]).toEqual({ ...warning, count: 1 });
  expect(client.diagnostics()).toEqual([
    { ...warning, count: 2 },
    expect.objectContaining({ operation: 'members.list', count: 1 }),
  ]);
});

it.each([
  ['no headers', {}],
  ['a date that is none', { 'x-sentry-deprecation-date': 'soon' }],
])('says nothing about %s', async (_, sent) => {
  server.reply({ body: [], headers: sent });
  const { client, heard } = setUp();
  await client.teams.list().page();
  expect([heard, client.diagnostics()]).toEqual([[], []]);
});

it('prints the first one where nobody listens, without its secrets', async () => {
  const print = vi.spyOn(console, 'warn').mockReturnValue();
  server.reply({
    body: [],
    headers: { ...headers, 'x-sentry-replacement-endpoint': '/api/0/?token=sntryu_example' },
  });
  const { client } = setUp({ onDiagnostic: undefined });
  await client.teams.list().page();
  await client.members.list().page();
  expect(print.mock.calls).toEqual([
    [
      '[sentry-kit] teams.list is deprecated: Sentry may switch it off from 2026-03-01 on. Use /api/0/?token=[redacted]',
    ],
  ]);
});

it('is not stopped by a listener that throws', async () => {
  server.reply({ body: [], headers });
  const { client } = setUp({
    onDiagnostic: () => {
      throw new Error('a bug of the application');
    },
  });
  expect(await client.teams.list().page()).toMatchObject({ items: [] });
});

it('sits out a brownout', async () => {
  server.reply({ ...gone, headers }, { ...gone, headers }, { body: [], headers });
  const { client, clock } = setUp();
  expect(await client.teams.list().page()).toMatchObject({ items: [] });
  expect(clock.waits).toEqual([15_000, 25_000]);
});

it('gives up when the endpoint stays away for longer than a brownout lasts', async () => {
  server.reply({ ...gone, headers });
  const { client, clock } = setUp();
  expect(await caught(client.teams.list().page())).toMatchObject({ kind: 'gone', status: 410 });
  const waited = clock.waits.reduce((sum, delayInMs) => sum + delayInMs, 0);
  expect(waited).toBeGreaterThan(60_000);
  expect(server.requests).toHaveLength(4);
  expect(client.diagnostics()).toMatchObject([
    { message: 'teams.list is deprecated: Sentry has switched it off for a while', count: 4 },
  ]);
});

it.each([
  ['a write', 'POST', gone.body],
  ['what is gone for good', 'GET', { detail: 'The endpoint was removed' }],
])('does not wait for %s', async (_, method, body) => {
  server.reply({ status: 410, body, headers });
  const { client, clock } = setUp();
  expect(await caught(client.request(method, 'x/'))).toMatchObject({ kind: 'gone' });
  expect(clock.waits).toEqual([]);
});

it('lives through a brownout of the sandbox, on its clock', async () => {
  const clock = createManualClock(Date.parse('2026-05-05T12:00:05Z'));
  const sandbox = await createSandbox({ clock });
  sandbox.fault({ type: 'deprecated', date: '2026-05-01', path: /teams/ });
  const heard: string[] = [];
  const client = createSentryClient({
    ...{ token: sandbox.token, organization: 'acme', baseUrl: sandbox.url },
    clock: {
      now: clock.now,
      // Time goes by as soon as somebody waits for it.
      sleep: (delayInMs) => clock.advance(delayInMs),
    },
    onDiagnostic: ({ message }) => heard.push(message),
  });
  const teams = await client.teams.list().toArray();
  await sandbox.close();
  expect(teams.length).toBeGreaterThan(0);
  expect(clock.now()).toBeGreaterThanOrEqual(Date.parse('2026-05-05T12:01:00Z'));
  expect(heard).toEqual(['teams.list is deprecated: Sentry has switched it off for a while']);
});
