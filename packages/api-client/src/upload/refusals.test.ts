import { expect, it } from 'vitest';
import { createSentryCaller } from '../core.ts';
import { caught } from '../testing/caught.ts';
import { createInstantClock } from '../testing/instant-clock.ts';
import { useLoopback, type Reply } from '../testing/loopback.ts';
import { untyped } from '../testing/untyped.ts';
import { uploadChunks, type ChunkUpload, type UploadOptions } from '../upload.ts';

const server = useLoopback();
const CHUNKS = '/api/0/organizations/acme/chunk-upload/';

const optionsOf = (change: object = {}): Reply => ({
  body: {
    url: `${server.url}${CHUNKS}`,
    ...{ chunkSize: 4, chunksPerRequest: 2, maxRequestSize: 8, maxFileSize: 100, concurrency: 2 },
    ...{
      hashAlgorithm: 'sha1',
      compression: [],
      accept: ['artifact_bundles', 'artifact_bundles_v2'],
    },
    ...change,
  },
});
const bundle: ChunkUpload = {
  type: 'artifact-bundle',
  content: new Blob(['first, second']),
  projects: ['shop'],
};
const run = (upload: unknown = bundle, options: Partial<UploadOptions> = {}) => {
  const clock = createInstantClock();
  const client = createSentryCaller({
    ...{ token: 'sntryu_example', organization: 'acme', baseUrl: server.url, clock },
  });
  return uploadChunks(untyped(upload), { client, clock, ...options });
};

it('lists everything that is wrong with an upload, and sends nothing', async () => {
  const wrong = { type: 'artifact-bundle', content: 'text', projects: [], dist: 'web' };
  const error = await caught(run(wrong));
  expect(error).toMatchObject({ kind: 'invalid-input' });
  expect(error.diagnostics.map(({ path }) => path)).toEqual([['content'], ['projects'], ['dist']]);
  const file = { name: '', content: [] };
  const files = await caught(run({ type: 'debug-files', files: [file] }));
  expect(files.diagnostics.map(({ path }) => path)).toEqual([
    ['files', 0, 'name'],
    ['files', 0, 'content'],
  ]);
  expect(await caught(run({ type: 'zip' }))).toMatchObject({ diagnostics: [{ path: ['type'] }] });
  expect(await caught(run(null))).toMatchObject({ kind: 'invalid-input' });
  expect(server.requests).toEqual([]);
});

it.each([
  ['an empty file', new Blob([]), 'is empty'],
  ['a file that is too large', new Blob(['x'.repeat(101)]), 'has 101 bytes, more than the 100'],
])('refuses %s before it is sent', async (_, content, message) => {
  server.reply(optionsOf());
  const error = await caught(run({ ...bundle, content }));
  expect(error).toMatchObject({ kind: 'invalid-input' });
  expect(error.message).toContain(message);
  expect(server.requests).toHaveLength(1);
});

it.each([
  ['another hash', { hashAlgorithm: 'sha256' }, /asks for the hash sha256/],
  ['no chunk size', { chunkSize: null }, /did not say where and how/],
  ['an address that is none', { url: 'https://' }, /did not say where and how/],
  ['an address that is no endpoint', { url: 'https://example.com/' }, /did not say where and how/],
  ['no artifact bundles', { accept: ['debug_files'] }, /takes no artifact_bundles/],
])('does not go on with a server that knows %s', async (_, change, message) => {
  server.reply(optionsOf(change));
  const error = await caught(run());
  expect(error).toMatchObject({
    kind: 'invalid-response',
    message: expect.stringMatching(message),
  });
});

const chunksOf = (body: string): number => body.match(/filename="/g)?.length ?? 0;

it('respects how much one request may hold', async () => {
  const missing = ({ body }: { body: string }): Reply => {
    const { chunks }: { chunks: string[] } = JSON.parse(body);
    return { body: { state: 'not_found', missingChunks: chunks } };
  };
  server.reply(
    optionsOf(),
    missing,
    { body: '' },
    { body: '' },
    {
      body: { state: 'ok' },
    },
  );
  await run();
  const sent = server.requests.filter(({ method, url }) => method === 'POST' && url === CHUNKS);
  expect(sent.map(({ body }) => chunksOf(body)).sort()).toEqual([2, 2]);
});

it('sends everything first where the server does not look what is missing', async () => {
  server.reply(
    optionsOf({ accept: ['artifact_bundles'] }),
    { body: '' },
    { body: '' },
    { body: { state: 'ok' } },
  );
  await run();
  expect(server.requests.map(({ method, url }) => `${method} ${url.split('/').at(-2)}`)).toEqual([
    'GET chunk-upload',
    'POST chunk-upload',
    'POST chunk-upload',
    'POST assemble',
  ]);
});

it('tells what the server says of a file that it cannot put together', async () => {
  server.reply(optionsOf(), {
    body: { state: 'error', detail: 'Invalid bundle', missingChunks: [] },
  });
  expect(await caught(run())).toMatchObject({
    kind: 'validation',
    diagnostics: [{ path: ['artifact bundle'], message: 'Invalid bundle' }],
  });
});

it.each([
  ['the time that it may take is over', {}, { longestWaitInMs: 5500 }, 5],
  ['the time that the server gives is over', { maxWait: 3 }, {}, 3],
])('stops waiting when %s', async (_, change, options, polls) => {
  const clock = createInstantClock();
  server.reply(optionsOf(change), { body: { state: 'assembling', missingChunks: [] } });
  const error = await caught(run(bundle, { clock, ...options }));
  expect(error).toMatchObject({ kind: 'incomplete', isRetryable: true });
  expect(clock.waits).toEqual(Array(polls).fill(1000));
});

it('stops when the server loses chunks again and again', async () => {
  const missing = { body: { state: 'not_found', missingChunks: [] } };
  const round = [missing, { body: '' }, { body: '' }];
  server.reply(optionsOf(), ...round, ...round, ...round, missing);
  expect(await caught(run())).toMatchObject({
    kind: 'incomplete',
    message: expect.stringContaining('4 chunks that were sent 3 times'),
  });
});

it('hands on the error of a server that stays down, and stops the other requests', async () => {
  server.reply(
    optionsOf({ concurrency: 1 }),
    { body: { state: 'not_found', missingChunks: [] } },
    { status: 503 },
  );
  expect(await caught(run())).toMatchObject({ kind: 'server', status: 503 });
});

it('needs an organization', async () => {
  const client = createSentryCaller({ token: 'sntryu_example', baseUrl: server.url });
  expect(await caught(run(bundle, { client }))).toMatchObject({
    kind: 'invalid-input',
    diagnostics: [{ path: ['organization'] }],
  });
});
