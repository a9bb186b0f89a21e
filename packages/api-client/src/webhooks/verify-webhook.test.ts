import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { createSandbox } from '@sentry-kit/sandbox';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSentryClient } from '../index.ts';
import { caught } from '../testing/caught.ts';
import { runs } from '../testing/proof.ts';
import { untyped } from '../testing/untyped.ts';
import { verifyWebhook, type Webhook } from '../webhooks.ts';

const secret = 'the client secret of an example';
const sign = (body: string | Uint8Array, key = secret): string =>
  createHmac('sha256', key).update(body).digest('hex');

const frame = {
  installation: { uuid: 'a8e5d37a-0000-4000-8000-000000000000' },
  actor: { type: 'user', id: 1, name: 'Ada' },
};
const comment = {
  action: 'created',
  data: {
    ...{ comment: 'Seen: größer als null', project_slug: 'shop', comment_id: 7, issue_id: 10 },
    timestamp: '2026-01-01T00:00:00Z',
  },
  ...frame,
};
const requestOf = (payload: unknown, resource: string, change: object = {}) => {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return {
    body,
    secret,
    headers: {
      'request-id': 'f00d',
      'sentry-hook-resource': resource,
      'sentry-hook-timestamp': '1767225600',
      'sentry-hook-signature': sign(body),
    },
    ...change,
  };
};

it('reads a webhook that Sentry has signed', async () => {
  const webhook = await verifyWebhook(requestOf(comment, 'comment'));
  expect(webhook).toEqual({
    resource: 'comment',
    requestId: 'f00d',
    sentAtInMs: 1_767_225_600_000,
    ...comment,
  });
  if (webhook.resource === 'comment') expect(webhook.data.issue_id.toFixed()).toBe('10');
});

it('takes the body as text or bytes, and headers of any kind', async () => {
  const { body, headers } = requestOf(comment, 'comment');
  const bytes = new TextEncoder().encode(body);
  const padded = new Uint8Array([0, ...bytes, 0]).subarray(1, -1);
  const upper = Object.entries(headers).map(([name, value]): [string, string] => [
    name.toUpperCase(),
    String(value),
  ]);
  const lists = Object.fromEntries(upper.map(([name, value]) => [name, [value]]));
  const read = await Promise.all([
    verifyWebhook({ body: bytes, headers, secret }),
    verifyWebhook({ body: bytes.buffer, headers: new Headers(upper), secret }),
    verifyWebhook({ body: padded, headers: Object.fromEntries(upper), secret }),
    verifyWebhook({ body, headers: lists, secret }),
  ]);
  expect(read.map(({ action }) => action)).toEqual(Array(4).fill('created'));
});

it('keeps everything of a resource that it does not know', async () => {
  const payload = { action: 'warmed', data: { kettle: { temperature: 90 } }, ...frame };
  expect(await verifyWebhook(requestOf(payload, 'teapot'))).toMatchObject({
    resource: 'unknown',
    rawResource: 'teapot',
    ...payload,
  });
});

it.each([
  ['no signature', { headers: { 'sentry-hook-resource': 'comment' } }],
  ['a signature that is no number', { headers: { 'sentry-hook-signature': 'x'.repeat(64) } }],
  ['half of the signature', { headers: { 'sentry-hook-signature': sign('x').slice(0, 32) } }],
  ['the signature of another body', { headers: { 'sentry-hook-signature': sign('{}') } }],
  ['another secret', { secret: 'another secret' }],
  ['a body that was parsed and written again', { body: JSON.stringify(comment, null, 2) }],
])('refuses a request with %s', async (_, change) => {
  const error = await caught(verifyWebhook(requestOf(comment, 'comment', change)));
  expect(error).toMatchObject({ kind: 'unauthorized', isRetryable: false });
});

it('refuses every body of which one bit was changed', async () => {
  const { body, headers } = requestOf(comment, 'comment');
  const bytes = new TextEncoder().encode(body);
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
      const changed = bytes.map((byte, index) =>
        index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte,
      );
      const error = await caught(verifyWebhook({ body: changed, headers, secret }));
      expect(error.kind).toBe('unauthorized');
    }),
    runs(1000),
  );
});

it.each([
  ['no JSON', 'hello'],
  ['a list', '[]'],
  ['no action', JSON.stringify({ data: {} })],
  ['no data', JSON.stringify({ action: 'created' })],
])('says that what is signed is no webhook: %s', async (_, body) => {
  const error = await caught(verifyWebhook(requestOf(body, 'issue')));
  expect(error).toMatchObject({ kind: 'invalid-response' });
});

it.each([
  ['an empty secret', { secret: '' }, /secret must be/],
  ['a body that was parsed', { body: comment }, /body must be the text or bytes/],
  ['no headers', { headers: null }, /headers must be an object/],
])('tells the programmer about %s', async (_, change, message) => {
  const error = await caught(verifyWebhook(untyped(requestOf(comment, 'comment', change))));
  expect(error).toMatchObject({ kind: 'invalid-input' });
  expect(error.message).toMatch(message);
});

/** What an application would do with its webhooks. */
const received: Webhook[] = [];
let receiver: Server;
let url = '';
beforeAll(async () => {
  receiver = createServer((request, response) => {
    void (async () => {
      const body = await text(request);
      received.push(await verifyWebhook({ body, headers: request.headers, secret }));
      response.end();
    })();
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const address = receiver.address();
  url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/` : '';
});
afterAll(() => {
  receiver.close();
});

it('reads what the sandbox sends about an issue', async () => {
  const sandbox = await createSandbox({ webhooks: [{ url, secret }] });
  const { username, pathname } = new URL(sandbox.dsn);
  await fetch(`${sandbox.url}/api${pathname}/store/?sentry_key=${username}`, {
    method: 'POST',
    body: JSON.stringify({
      exception: { values: [{ type: 'BasketError', value: 'The basket is empty' }] },
    }),
  });
  const client = createSentryClient({
    ...{ token: sandbox.token, organization: sandbox.organization, baseUrl: sandbox.url },
  });
  const [issue] = await client.issues.list({ query: 'is:unresolved' }).toArray({ limit: 1 });
  await client.issues.update({ issueId: issue?.id ?? '', status: 'resolved' });
  await sandbox.close();
  const seen = received.map((webhook) => {
    if (webhook.resource === 'issue') return ['issue', webhook.action, webhook.data.issue.title];
    if (webhook.resource === 'error') return ['error', webhook.action, webhook.data.error.title];
    return [webhook.resource];
  });
  expect(seen.toSorted()).toEqual([
    ['error', 'created', 'BasketError: The basket is empty'],
    ['issue', 'created', 'BasketError: The basket is empty'],
    ['issue', 'resolved', 'BasketError: The basket is empty'],
  ]);
  expect(received.every(({ installation, requestId }) => installation.uuid && requestId)).toBe(
    true,
  );
});
