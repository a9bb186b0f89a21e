import { createHmac } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trace } from '@opentelemetry/api';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { createSentryClient } from '@sentry-kit/api-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { missingScopes } from '../examples/check-access.ts';
import { clientOf } from '../examples/from-environment.ts';
import { handleWebhook } from '../examples/handle-webhook.ts';
import { saveAttachment } from '../examples/save-attachment.ts';
import { uploadBundle } from '../examples/upload-bundle.ts';
import { watchedClient } from '../examples/watch-calls.ts';

let sandbox: Sandbox;
let folder = '';
beforeAll(async () => {
  sandbox = await createSandbox();
  folder = await mkdtemp(join(tmpdir(), 'api-client-'));
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

const clientWith = (token: string) =>
  createSentryClient({ token, organization: 'acme', project: 'shop', baseUrl: sandbox.url });

it('finds out what a token lacks', async () => {
  const readOnly = clientWith(sandbox.createToken(['event:read', 'project:read']));
  expect(await missingScopes(readOnly)).toEqual(['event:write', 'org:ci']);
  expect(await missingScopes(clientWith(sandbox.token))).toEqual([]);
});

it('is set up by the environment', async () => {
  const client = clientOf({
    SENTRY_AUTH_TOKEN: sandbox.token,
    SENTRY_ORG: 'acme',
    SENTRY_PROJECT: 'shop',
    SENTRY_URL: sandbox.url,
  });
  expect(await client.projects.get()).toMatchObject({ slug: 'shop' });
});

it('uploads a bundle once', async () => {
  const path = join(folder, 'bundle.zip');
  await writeFile(path, 'the bytes of a bundle');
  const lines: string[] = [];
  const client = clientWith(sandbox.createToken(['org:ci']));
  await uploadBundle(path, client, (line) => lines.push(line));
  const again = await uploadBundle(path, client, (line) => lines.push(line));
  expect(lines).toEqual(['21 bytes to send', 'waiting for Sentry']);
  expect(again).toMatchObject({ files: [{ state: 'ok' }], uploadedBytes: 0 });
  expect(sandbox.uploads).toMatchObject([{ release: 'shop@1.0.0', projects: ['shop'] }]);
});

it('saves an attachment', async () => {
  const { username, pathname } = new URL(sandbox.dsn);
  const eventId = 'd'.repeat(32);
  const lines = [
    { event_id: eventId },
    { type: 'event' },
    { message: 'x' },
    { type: 'attachment', filename: 'log.txt' },
  ];
  const body = `${lines.map((line) => JSON.stringify(line)).join('\n')}\nthe log`;
  const url = `${sandbox.url}/api${pathname}/envelope/?sentry_key=${username}`;
  await fetch(url, { method: 'POST', body });
  const client = clientWith(sandbox.token);
  const [attachment] = await client.eventAttachments.list({ eventId }).toArray();
  const place = { organization: 'acme', project: 'shop', eventId };
  const path = join(folder, 'log.txt');
  await saveAttachment(client, { ...place, attachmentId: attachment?.id ?? '' }, path);
  expect(await readFile(path, 'utf8')).toBe('the log');
});

it('answers webhooks', async () => {
  const secret = 'the client secret of an example';
  const body = JSON.stringify({
    action: 'created',
    data: { issue: { title: 'TypeError', web_url: 'https://acme.sentry.io/issues/1/' } },
  });
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const texts: string[] = [];
  const send = (sentWith: string): Promise<Response> => {
    const headers = { 'sentry-hook-resource': 'issue', 'sentry-hook-signature': sentWith };
    const request = new Request('https://acme.test/', { method: 'POST', body, headers });
    return handleWebhook(request, secret, (text) => texts.push(text));
  };
  expect((await send(signature)).status).toBe(204);
  expect((await send('0'.repeat(64))).status).toBe(401);
  expect(texts).toEqual(['New: TypeError https://acme.sentry.io/issues/1/']);
});

it('watches calls, with a tracer of OpenTelemetry', async () => {
  const lines: string[] = [];
  const options = { token: sandbox.token, baseUrl: sandbox.url };
  const client = watchedClient(options, trace.getTracer('test'), (line) => lines.push(line));
  sandbox.fault({ type: 'deprecated', date: '2026-01-01', brownoutInMs: 0, times: 1 });
  await client.teams.list({ organization: 'acme' }).page();
  expect(lines).toEqual([
    expect.stringMatching(
      /^teams\.list is deprecated: Sentry may switch it off from 2026-01-01 on/,
    ),
  ]);
});
