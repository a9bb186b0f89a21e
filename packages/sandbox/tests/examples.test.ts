import { readFileSync } from 'node:fs';
import { createSandbox } from '@sentry-kit/sandbox';
import { expect, it } from 'vitest';
import { makeItHard } from '../examples/faults.ts';
import { reportAndFind } from '../examples/search.ts';
import { listenForAWeek } from '../examples/webhooks.ts';
import { createReceiver } from '../src/testing/receiver.ts';

it('reports and finds', async () => {
  expect(await reportAndFind()).toEqual(['The basket is empty']);
});

it('makes it hard', async () => {
  const sandbox = await createSandbox();
  makeItHard(sandbox);
  const headers = { Authorization: `Bearer ${sandbox.token}` };
  const path = '/api/0/organizations/acme/issues/';
  const ask = (method = 'GET'): Promise<Response> =>
    fetch(`${sandbox.url}${path}`, { method, headers });
  expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([
    502, 502, 200,
  ]);
  await expect(ask('PUT')).rejects.toThrow('fetch failed');
  const { username, pathname } = new URL(sandbox.dsn);
  const store = `${sandbox.url}/api${pathname}/store/?sentry_key=${username}`;
  const refused = await fetch(store, { method: 'POST', body: '{"message":"hello"}' });
  expect(refused.status).toBe(429);
  await sandbox.close();
});

it('listens', async () => {
  const receiver = await createReceiver();
  const messages = await listenForAWeek(receiver.url);
  // Three issues are new; each of the six events is an error.
  expect(messages.toSorted()).toEqual([
    ...Array.from({ length: 6 }, () => 'error 200'),
    ...Array.from({ length: 3 }, () => 'issue 200'),
  ]);
  expect(receiver.deliveries).toHaveLength(9);
  await receiver.close();
});

it.each(['search', 'faults', 'webhooks'])('is what the README shows: %s', (name) => {
  const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
  expect(read('../README.md')).toContain(read(`../examples/${name}.ts`).trim());
});
