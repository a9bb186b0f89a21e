import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createSentryCaller } from '../core.ts';
import { createSentryClient } from '../index.ts';
import { caught } from '../testing/caught.ts';
import { fetchOf } from '../testing/hosts.ts';
import { createInstantClock } from '../testing/instant-clock.ts';
import { uploadChunks, type ArtifactBundleUpload, type UploadEvent } from '../upload.ts';

const MiB = 1024 * 1024;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const sha1 = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex');
const setUp = (options: object = {}) =>
  createSentryClient({
    ...{ token: sandbox.token, organization: 'acme', project: 'shop', baseUrl: sandbox.url },
    ...options,
  });
const bundleOf = (content: ArtifactBundleUpload['content']): ArtifactBundleUpload => ({
  type: 'artifact-bundle',
  content,
  projects: ['shop'],
});
const posts = (): number =>
  sandbox.requests.filter(({ method, path }) => method === 'POST' && path.includes('chunk-upload'))
    .length;

it('puts a file together from chunks that the server did not have', async () => {
  const bytes = randomBytes(8 * MiB + 7);
  const events: UploadEvent[] = [];
  const done = await uploadChunks(
    { ...bundleOf(new Blob([bytes])), version: 'shop@1.0', dist: 'web' },
    { client: setUp(), clock: createInstantClock(), onProgress: (event) => events.push(event) },
  );
  expect(done).toEqual({
    files: [{ checksum: sha1(bytes), state: 'ok' }],
    uploadedChunks: 2,
    uploadedBytes: bytes.length,
  });
  expect(sandbox.uploads).toMatchObject([
    { kind: 'artifact-bundle', projects: ['shop'], release: 'shop@1.0', dist: 'web' },
  ]);
  expect(Buffer.compare(Buffer.from(sandbox.uploads[0]?.bytes ?? []), bytes)).toBe(0);
  const all = { chunks: 2, bytes: bytes.length };
  expect(events).toEqual([
    { type: 'hashed', files: 1, ...all },
    { type: 'missing', ...all },
    { type: 'uploaded', ...all },
    { type: 'assembling', files: 1 },
  ]);
});

it('sends only what is missing, and nothing the second time', async () => {
  const [first, second] = [randomBytes(8 * MiB), randomBytes(MiB)];
  const options = { client: setUp(), clock: createInstantClock() };
  await uploadChunks(bundleOf(new Blob([first, second])), options);
  const other = await uploadChunks(bundleOf(new Blob([first, randomBytes(MiB)])), options);
  expect(other).toMatchObject({ uploadedChunks: 1, uploadedBytes: MiB });
  const before = posts();
  const again = await uploadChunks(bundleOf(new Blob([first, second])), options);
  expect(again).toMatchObject({ files: [{ state: 'ok' }], uploadedChunks: 0, uploadedBytes: 0 });
  expect(posts()).toBe(before);
});

it('sends equal parts of a file once, also where its owner has cut it', async () => {
  const part = randomBytes(1000);
  const pieces = [part, randomBytes(10), part].map((bytes) => new Blob([bytes]));
  const done = await uploadChunks(bundleOf(pieces), {
    client: setUp(),
    clock: createInstantClock(),
  });
  expect(done).toMatchObject({ uploadedChunks: 2, uploadedBytes: 1010 });
  expect(sandbox.uploads[0]?.bytes).toHaveLength(2010);
});

const prepare = (parts: readonly Buffer[], onRead: (index: number) => void = () => undefined) => ({
  checksum: sha1(Buffer.concat(parts)),
  chunks: parts.map((part, index) => ({
    checksum: sha1(part),
    bytes: part.length,
    read: async () => {
      onRead(index);
      return new Uint8Array(part);
    },
  })),
});

it('reads of a prepared file only what the server does not have', async () => {
  const [first, second] = [randomBytes(3000), randomBytes(2000)];
  const options = { client: setUp(), clock: createInstantClock() };
  await uploadChunks(bundleOf(new Blob([first])), options);
  const read: number[] = [];
  const content = prepare([first, second], (index) => void read.push(index));
  const done = await uploadChunks(bundleOf(content), options);
  expect(done).toMatchObject({ files: [{ state: 'ok' }], uploadedChunks: 1, uploadedBytes: 2000 });
  expect(read).toEqual([1]);
  expect(Buffer.from(sandbox.uploads[1]?.bytes ?? [])).toEqual(Buffer.concat([first, second]));
});

it('ends with what reading a prepared chunk throws, and sends nothing of it', async () => {
  const problem = new Error('changed');
  const content = prepare([randomBytes(10)], () => {
    throw problem;
  });
  const before = posts();
  await expect(uploadChunks(bundleOf(content), { client: setUp() })).rejects.toBe(problem);
  expect(posts()).toBe(before);
});

it('compresses as its caller chooses, in as few requests at a time as told', async () => {
  const bytes = Buffer.from('again and again '.repeat(500));
  const offers: (readonly string[])[] = [];
  const compressed: number[] = [];
  const done = await uploadChunks(bundleOf(prepare([bytes, Buffer.from('small')])), {
    client: setUp(),
    clock: createInstantClock(),
    mostRequests: 1,
    encoding: (offered) => {
      offers.push(offered);
      return {
        name: 'gzip',
        compress: async (chunk) => {
          compressed.push(chunk.length);
          return new Uint8Array(gzipSync(chunk));
        },
      };
    },
  });
  expect(offers).toEqual([expect.arrayContaining(['gzip'])]);
  expect(compressed).toEqual([bytes.length, 5]);
  expect(done.files).toMatchObject([{ state: 'ok' }]);
  expect(Buffer.from(sandbox.uploads[0]?.bytes ?? []).toString()).toBe(`${bytes.toString()}small`);
});

it('compresses what becomes smaller by it', async () => {
  const text = Buffer.from('const shop = true;\n'.repeat(100_000));
  const client = setUp();
  const clock = createInstantClock();
  await uploadChunks(bundleOf(new Blob([text])), { client, clock });
  const request = sandbox.requests.findLast(({ path }) => path.includes('chunk-upload'));
  expect(Number(request?.headers['content-length'] ?? text.length)).toBeLessThan(text.length / 20);
  expect(Buffer.compare(Buffer.from(sandbox.uploads[0]?.bytes ?? []), text)).toBe(0);
});

it('reads a stream', async () => {
  const bytes = randomBytes(9 * MiB);
  const stream = new Blob([bytes]).stream();
  const options = { client: setUp(), clock: createInstantClock() };
  const { files } = await uploadChunks(bundleOf(stream), options);
  expect(files[0]?.checksum).toBe(sha1(bytes));
});

it('uploads debug files together, and says how Sentry names them', async () => {
  const files = ['libshop.so', 'libcart.so'].map((name, index) => ({
    name,
    content: new Blob([randomBytes(2000)]),
    debugId: String(index).repeat(32),
  }));
  const client = createSentryCaller({
    ...{ token: sandbox.createToken(['org:ci']), organization: 'acme', project: 'shop' },
    baseUrl: sandbox.url,
  });
  const clock = createInstantClock();
  const done = await uploadChunks({ type: 'debug-files', files }, { client, clock });
  expect(done.files).toMatchObject([
    { state: 'ok', debugId: '0'.repeat(32) },
    { state: 'ok', debugId: '1'.repeat(32) },
  ]);
  expect(posts()).toBe(1);
  expect(sandbox.uploads.map(({ name }) => name)).toEqual(['libshop.so', 'libcart.so']);
});

it('does not wait for the rest where nobody wants to', async () => {
  const clock = createInstantClock();
  const options = { client: setUp(), clock, wait: false };
  const { files } = await uploadChunks(bundleOf(new Blob(['x'])), options);
  expect(files).toMatchObject([{ state: 'created' }]);
  expect(clock.waits).toEqual([]);
});

it.each([
  ['a cut connection', { type: 'reset' }],
  ['an error of the server', { type: 'status', status: 500 }],
  ['a gateway that is overloaded', { type: 'status', status: 503 }],
] as const)('survives %s while chunks are sent', async (_, effect) => {
  const bytes = randomBytes(MiB);
  const clock = createInstantClock();
  sandbox.fault({ ...effect, path: /chunk-upload/, method: 'POST', times: 1 });
  const done = await uploadChunks(bundleOf(new Blob([bytes])), { client: setUp({ clock }), clock });
  expect(done).toMatchObject({ files: [{ state: 'ok' }], uploadedChunks: 1 });
  expect(posts()).toBe(2);
});

it('goes on where an upload was aborted', async () => {
  // One more than a request may hold.
  const parts = Array.from({ length: 65 }, () => new Blob([randomBytes(100)]));
  const abort = new AbortController();
  const clock = createInstantClock();
  let [sent, arrived] = [0, 0];
  // Lets one request with chunks through; the next never leaves.
  const client = setUp({
    fetch: async (request: Request, init: RequestInit) => {
      if (request.method === 'POST' && request.url.includes('chunk-upload')) sent += 1;
      if (sent < 2) return fetch(request, init);
      return new Promise<Response>(() => undefined);
    },
  });
  const failed = uploadChunks(bundleOf(parts), {
    ...{ client, clock, signal: abort.signal },
    onProgress: (event) => {
      if (event.type !== 'uploaded') return;
      arrived = event.chunks;
      abort.abort();
    },
  });
  expect(await caught(failed)).toMatchObject({ kind: 'aborted' });
  const rest = await uploadChunks(bundleOf(parts), { client: setUp(), clock });
  expect([1, 64]).toContain(arrived);
  expect(rest).toMatchObject({ files: [{ state: 'ok' }], uploadedChunks: 65 - arrived });
});

it('ends at once when it is aborted before it begins', async () => {
  const options = { client: setUp(), signal: AbortSignal.abort() };
  expect(await caught(uploadChunks(bundleOf(new Blob(['x'])), options))).toMatchObject({
    kind: 'aborted',
  });
  expect(sandbox.requests).toEqual([]);
});

it('sends chunks to its own address where the one that Sentry names may not see the token', async () => {
  const { origin } = new URL(sandbox.url);
  const fetch = fetchOf({ 'https://sentry.example.com': origin });
  const client = setUp({ baseUrl: 'https://sentry.example.com', fetch });
  const heard: string[] = [];
  const done = await uploadChunks(bundleOf(new Blob(['x'])), {
    ...{ client, clock: createInstantClock() },
    onDiagnostic: ({ code, message }) => heard.push(`${code} ${message}`),
  });
  expect(done).toMatchObject({ files: [{ state: 'ok' }], uploadedChunks: 1 });
  expect(heard).toEqual([
    `api-client/upload-address Chunks go to https://sentry.example.com, because the token may not go to ${origin}, which Sentry names`,
  ]);
});
