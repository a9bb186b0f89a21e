import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../index.ts';
import { createCaller } from '../../testing/call.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const CHUNKS = '/api/0/organizations/acme/chunk-upload/';
const BUNDLES = '/api/0/organizations/acme/artifactbundle/assemble/';
const DEBUG_FILES = '/api/0/projects/acme/shop/files/difs/assemble/';

const sha1 = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex');
const call = (method: string, path: string, body?: unknown) =>
  createCaller(sandbox)(method, path, body);

async function send(
  parts: readonly (readonly [field: string, name: string, bytes: Uint8Array])[],
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly body: string }> {
  const form = new FormData();
  for (const [field, name, bytes] of parts)
    form.append(field, new Blob([Buffer.from(bytes)]), name);
  const response = await fetch(`${sandbox.url}${CHUNKS}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${sandbox.token}`, ...headers },
    body: form,
  });
  return { status: response.status, body: await response.text() };
}

const first = Buffer.from('first chunk, ');
const second = Buffer.from('second chunk');
const whole = Buffer.concat([first, second]);
const chunks = [sha1(first), sha1(second)];

describe('chunk upload', () => {
  test('tells how to cut and where to send', async () => {
    const { status, body } = await call('GET', CHUNKS);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      url: `${sandbox.url}${CHUNKS}`,
      chunkSize: 8388608,
      hashAlgorithm: 'sha1',
      compression: ['gzip'],
    });
  });

  test('assembles an artifact bundle from plain and gzipped chunks, in the order of the list', async () => {
    const bundle = { checksum: sha1(whole), chunks, projects: ['shop'], version: '1.0', dist: 'a' };
    const asked = await call('POST', BUNDLES, bundle);
    expect(asked.body).toEqual({ state: 'not_found', missingChunks: chunks });
    await send([['file_gzip', sha1(second), gzipSync(second)]]);
    const again = await call('POST', BUNDLES, bundle);
    expect(again.body).toEqual({ state: 'not_found', missingChunks: [sha1(first)] });
    expect(sandbox.uploads).toEqual([]);
    expect(await send([['file', sha1(first), first]])).toEqual({ status: 200, body: '' });
    const created = await call('POST', BUNDLES, bundle);
    const done = await call('POST', BUNDLES, bundle);
    expect([created.body, done.body]).toEqual([
      { state: 'created', missingChunks: [], detail: null },
      { state: 'ok', missingChunks: [], detail: null },
    ]);
    expect(sandbox.uploads).toMatchObject([
      { kind: 'artifact-bundle', projects: ['shop'], release: '1.0', dist: 'a' },
    ]);
    expect(Buffer.from(sandbox.uploads[0]?.bytes ?? []).toString()).toBe(
      'first chunk, second chunk',
    );
  });

  test('takes one encoding for all parts in a header', async () => {
    const sent = await send([['file', sha1(first), gzipSync(first)]], {
      'Content-Encoding': 'gzip',
    });
    expect(sent.status).toBe(200);
    const { body } = await call('POST', BUNDLES, {
      checksum: sha1(whole),
      chunks,
      projects: ['1'],
    });
    expect(body).toMatchObject({ missingChunks: [sha1(second)] });
  });

  test('assembles debug files by project', async () => {
    await send([['file', sha1(first), first]]);
    const input = {
      [sha1(first)]: { name: 'libshop.so', debug_id: 'a'.repeat(32), chunks: [sha1(first)] },
    };
    const created = await call('POST', DEBUG_FILES, input);
    expect(created.body).toMatchObject({ [sha1(first)]: { state: 'created', missingChunks: [] } });
    const done = await call('POST', DEBUG_FILES, input);
    expect(done.body).toMatchObject({
      [sha1(first)]: {
        state: 'ok',
        dif: { objectName: 'libshop.so', debugId: 'a'.repeat(32), size: 13, sha1: sha1(first) },
      },
    });
  });

  test('notices a file whose checksum is another', async () => {
    await send([['file', sha1(first), first]]);
    const bundle = { checksum: sha1(second), chunks: [sha1(first)], projects: ['shop'] };
    await call('POST', BUNDLES, bundle);
    const { body } = await call('POST', BUNDLES, bundle);
    expect(body).toMatchObject({ state: 'error', detail: 'Reported checksum mismatch' });
    expect(sandbox.uploads).toEqual([]);
  });
});

describe('what it refuses', () => {
  const large = randomBytes(8 * 1024 * 1024 + 1);

  test.each([
    ['a chunk under a wrong name', [['file', sha1(second), first]], 'Checksum mismatch'],
    ['a chunk that is too large', [['file', sha1(large), large]], 'Chunk size too large'],
    [
      'a chunk that is too large when unpacked',
      [['file_gzip', sha1(large), gzipSync(large)]],
      'Chunk size too large',
    ],
    ['a broken gzip', [['file_gzip', sha1(first), first]], 'Not a gzipped file'],
    [
      'more chunks than one request may have',
      Array.from({ length: 65 }, (_, index) => {
        const bytes = Buffer.from(String(index));
        return ['file', sha1(bytes), bytes] as const;
      }),
      'Too many chunks',
    ],
  ] as const)('%s', async (_, parts, error) => {
    expect(await send(parts)).toEqual({ status: 400, body: JSON.stringify({ error }) });
  });

  test.each([
    ['no project', { projects: [] }, { error: 'You need to specify at least one project' }],
    ['an unknown project', { projects: ['nope'] }, { error: 'One or more projects are invalid' }],
    [
      'a dist alone',
      { dist: 'a' },
      { error: 'You need to specify a release together with a dist' },
    ],
    [
      'a wrong checksum',
      { checksum: 'x' },
      { checksum: ['Must be a SHA-1 in hexadecimal digits.'] },
    ],
  ])('a bundle with %s', async (_, change, error) => {
    const bundle = { checksum: sha1(whole), chunks, projects: ['shop'], ...change };
    const { status, body } = await call('POST', BUNDLES, bundle);
    expect([status, body]).toEqual([400, error]);
  });

  test('a body that is no form', async () => {
    const { status } = await call('POST', CHUNKS, { file: 'x' });
    expect(status).toBe(415);
  });

  test('a token that may not upload', async () => {
    const asReader = createCaller(sandbox, sandbox.createToken(['event:read']));
    const { status } = await asReader('GET', CHUNKS);
    expect(status).toBe(403);
  });
});
