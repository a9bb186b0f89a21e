import { randomBytes } from 'node:crypto';
import { createSandbox } from '@sentry-kit/sandbox';
import { expect, it } from 'vitest';
import { asStream, createSentryCaller } from '../core.ts';
import { download as downloadAttachment } from '../generated/operations/event-attachments.ts';
import { download } from '../generated/operations/release-files.ts';
import { createSentryClient } from '../index.ts';
import { caught } from '../testing/caught.ts';
import { useLoopback } from '../testing/loopback.ts';
import { reachableTexts } from '../testing/reachable.ts';

const server = useLoopback();
const input = { organization: 'acme', version: '1.0', fileId: '7' };
const setUp = () =>
  createSentryCaller({
    token: 'sntryu_example',
    baseUrl: server.url,
    retries: 0,
    timeoutInMs: 2000,
  });
const read = async (stream: ReadableStream<Uint8Array>): Promise<string> => {
  let text = '';
  const decoder = new TextDecoder();
  for await (const bytes of stream) text += decoder.decode(bytes, { stream: true });
  return text;
};

it('resolves with a stream and what is known about the file', async () => {
  server.reply({
    body: 'const shop = 1;',
    headers: {
      'content-type': 'text/javascript',
      'content-disposition': `attachment; filename="fallback.js"; filename*=utf-8''caf%C3%A9.js`,
    },
  });
  const file = await setUp().call(asStream(download), input);
  expect(file).toMatchObject({
    contentType: 'text/javascript',
    sizeInBytes: 15,
    fileName: 'café.js',
  });
  expect(await read(file.stream)).toBe('const shop = 1;');
  expect(server.requests[0]?.url).toContain('/files/7/?download=1');
});

it.each([
  ['filename="a b.js"', 'a b.js'],
  ['filename=a.js', 'a.js'],
  [`filename="a.js"; filename*=utf-8''%E0%A4%A`, 'a.js'],
  ['inline', undefined],
])('reads the name out of %s', async (disposition, fileName) => {
  server.reply({ body: 'x', headers: { 'content-disposition': disposition } });
  const file = await setUp().call(asStream(download), input);
  expect(file.fileName).toBe(fileName);
  await file.stream.cancel();
});

it('fails as every call does when there is no file', async () => {
  server.reply({ status: 404, body: { detail: 'The requested resource does not exist' } });
  expect(await caught(setUp().call(asStream(download), input))).toMatchObject({
    kind: 'not-found',
  });
});

it('fails in the stream when the rest does not come', async () => {
  server.reply({ body: 'half', fault: 'truncate' });
  const file = await setUp().call(asStream(download), input);
  const error = await caught(read(file.stream));
  expect(error).toMatchObject({ kind: 'network', isRetryable: true });
  expect(error.message).toContain('The download of releaseFiles.download');
  expect(reachableTexts(error).filter((text) => text.includes('sntryu_example'))).toEqual([]);
});

it('can be aborted while it is read', async () => {
  const abort = new AbortController();
  server.reply({ body: 'x'.repeat(5_000_000) });
  const options = { signal: abort.signal };
  const { stream } = await setUp().call(asStream(download), input, options);
  const reader = stream.getReader();
  await reader.read();
  abort.abort();
  const rest = async (): Promise<void> => {
    for (;;) if ((await reader.read()).done) return;
  };
  expect(await caught(rest())).toMatchObject({ kind: 'aborted' });
});

it('is not cut off by the time limit once the file has begun to arrive', async () => {
  const client = createSentryCaller({
    token: 'sntryu_example',
    baseUrl: server.url,
    timeoutInMs: 300,
  });
  server.reply({ body: 'slowly read' });
  const { stream } = await client.call(asStream(download), input);
  await new Promise((resolve) => {
    setTimeout(resolve, 400);
  });
  expect(await read(stream)).toBe('slowly read');
});

it('downloads an attachment from the sandbox, checked answers or not', async () => {
  const sandbox = await createSandbox();
  const bytes = randomBytes(300_000);
  const { username, pathname } = new URL(sandbox.dsn);
  const id = 'd'.repeat(32);
  const lines = [
    JSON.stringify({ event_id: id }),
    JSON.stringify({ type: 'event' }),
    JSON.stringify({ message: 'x' }),
    JSON.stringify({ type: 'attachment', filename: 'core.dmp', length: bytes.length }),
  ];
  const body = Buffer.concat([Buffer.from(`${lines.join('\n')}\n`), bytes]);
  const key = `sentry_key=${username}`;
  await fetch(`${sandbox.url}/api${pathname}/envelope/?${key}`, { method: 'POST', body });
  const client = createSentryClient({
    ...{ token: sandbox.token, organization: 'acme', project: 'shop', baseUrl: sandbox.url },
    validation: 'strict',
  });
  const [attachment] = await client.eventAttachments.list({ eventId: id }).toArray();
  const place = { organization: 'acme', project: 'shop', eventId: id };
  const file = await client.call(asStream(downloadAttachment), {
    ...place,
    attachmentId: attachment?.id ?? '',
  });
  expect(file).toMatchObject({ fileName: 'core.dmp', sizeInBytes: bytes.length });
  const copy = Buffer.from(await new Response(file.stream).arrayBuffer());
  expect(Buffer.compare(copy, bytes)).toBe(0);
  await sandbox.close();
});
