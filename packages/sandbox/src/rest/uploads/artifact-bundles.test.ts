import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createManualClock, createSandbox, type Sandbox } from '../../index.ts';
import { createBundle, sha1, type BundleFile } from '../../testing/bundle.ts';
import { createCaller } from '../../testing/call.ts';

const START = Date.UTC(2026, 0, 1);
const MINUTE_IN_MS = 60_000;
const clock = createManualClock(START);
let sandbox: Sandbox;
beforeAll(async () => {
  const organizations = [{ slug: 'acme', projects: ['shop', 'api'] as const }];
  sandbox = await createSandbox({ clock, organizations });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const ASSEMBLE = '/api/0/organizations/acme/artifactbundle/assemble/';
const BUNDLES = '/api/0/projects/acme/shop/files/artifact-bundles/';
const ID = '6f1b8f6e-3a0b-5c2d-8e4f-0a1b2c3d4e5f';
const OTHER = '00000000-0000-4000-8000-00000000000a';
const script = (debugId?: string, url = '~/shop.js'): BundleFile => ({
  url,
  headers: debugId === undefined ? {} : { 'debug-id': debugId },
});

const call = (method: string, path: string, body?: unknown) =>
  createCaller(sandbox)(method, path, body);

/** Sends a bundle in one chunk, and asks twice; answers what was said the second time. */
async function upload(bytes: Buffer, more: object = {}): Promise<unknown> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), sha1(bytes));
  const authorization = `Bearer ${sandbox.token}`;
  const url = `${sandbox.url}/api/0/organizations/acme/chunk-upload/`;
  const sent = await fetch(url, { method: 'POST', headers: { authorization }, body: form });
  expect(sent.status).toBe(200);
  const input = { checksum: sha1(bytes), chunks: [sha1(bytes)], projects: ['shop'], ...more };
  await call('POST', ASSEMBLE, input);
  return (await call('POST', ASSEMBLE, input)).body;
}

const listed = async (path = BUNDLES) => (await call('GET', path)).body;

describe('an artifact bundle', () => {
  test('is listed by its id, with its releases and dates', async () => {
    const bytes = createBundle([script(OTHER), script(OTHER, '~/cart.js')], { debug_id: ID });
    expect(await upload(bytes, { version: 'shop@1', dist: 'ios' })).toEqual({
      state: 'ok',
      missingChunks: [],
      detail: null,
    });
    const date = new Date(clock.now()).toISOString().replace('.000Z', 'Z');
    expect(await listed()).toEqual([
      {
        bundleId: ID,
        associations: [{ release: 'shop@1', dist: 'ios' }],
        date,
        dateModified: date,
        fileCount: 2,
      },
    ]);
    expect(await listed(BUNDLES.replace('shop', 'api'))).toEqual([]);
  });

  test('takes release and dist from its manifest where the request names none', async () => {
    await upload(createBundle([script()], { release: 'shop@1', dist: 'a' }));
    expect(await listed()).toMatchObject([{ associations: [{ release: 'shop@1', dist: 'a' }] }]);
  });

  test('whose id is known only gets new dates, whatever is in it', async () => {
    const first = clock.now();
    await upload(createBundle([script(OTHER)], { debug_id: ID }));
    await clock.advance(20 * MINUTE_IN_MS);
    const changed = createBundle([script(OTHER), script(ID, '~/new.js')], { debug_id: ID });
    expect(await upload(changed, { projects: ['shop', 'api'] })).toMatchObject({ state: 'ok' });
    const [bundle, ...others] = (await listed()) as readonly { readonly [key: string]: unknown }[];
    expect(others).toEqual([]);
    expect(bundle).toMatchObject({ bundleId: ID, fileCount: 1 });
    expect(Date.parse(String(bundle?.['date']))).toBe(first);
    expect(Date.parse(String(bundle?.['dateModified']))).toBe(first + 20 * MINUTE_IN_MS);
    expect(await listed(BUNDLES.replace('shop', 'api'))).toMatchObject([{ bundleId: ID }]);
  });

  test('is looked at again only ten minutes after it was put together', async () => {
    const bytes = createBundle([script(OTHER)], { debug_id: ID });
    await upload(bytes);
    const input = { checksum: sha1(bytes), chunks: [sha1(bytes)], projects: ['shop'] };
    const stateAfter = async (timeInMs: number) => {
      await clock.advance(timeInMs);
      return ((await call('POST', ASSEMBLE, input)).body as { state: string }).state;
    };
    expect(await stateAfter(9 * MINUTE_IN_MS)).toBe('ok');
    expect(await stateAfter(MINUTE_IN_MS)).toBe('created');
    expect(await stateAfter(0)).toBe('ok');
    expect(sandbox.uploads).toHaveLength(1);
  });

  test('without files is dropped without a word', async () => {
    expect(await upload(createBundle([], { debug_id: ID }))).toMatchObject({ state: 'ok' });
    expect(await listed()).toEqual([]);
    expect(sandbox.uploads).toEqual([]);
  });

  test.each([
    [
      'that nothing could find',
      createBundle([script(), script('no id')], { debug_id: ID }),
      'uploading a bundle without debug ids or release is prohibited',
    ],
    ['that is broken', Buffer.from('SYSB\u0002\0\0\0PK and nothing more'), 'the bundle is invalid'],
  ])('%s is an error', async (_, bytes, detail) => {
    expect(await upload(bytes)).toEqual({ state: 'error', missingChunks: [], detail });
    expect(await listed()).toEqual([]);
    expect(sandbox.uploads).toEqual([]);
  });

  test('is refused with a field that does not exist, or a version that is a path', async () => {
    const input = { checksum: '0'.repeat(40), chunks: [], projects: ['shop'] };
    expect(await call('POST', ASSEMBLE, { ...input, release: 'shop@1' })).toMatchObject({
      status: 400,
      body: { error: "Additional properties are not allowed ('release' was unexpected)" },
    });
    expect(await call('POST', ASSEMBLE, { ...input, version: 'a/b' })).toMatchObject({
      status: 400,
    });
  });

  test('leaves a project, and is gone with its last one', async () => {
    const bytes = createBundle([script(OTHER)], { debug_id: ID });
    await upload(bytes, { projects: ['shop', 'api'] });
    const remove = (project: string, id: string) =>
      call('DELETE', `${BUNDLES.replace('shop', project)}?bundleId=${id}`);
    expect(await remove('shop', OTHER)).toMatchObject({ status: 204 });
    expect(await remove('shop', ID)).toMatchObject({ status: 204 });
    expect(await listed()).toEqual([]);
    expect(await remove('shop', ID)).toMatchObject({ status: 404 });
    expect(await listed(BUNDLES.replace('shop', 'api'))).toHaveLength(1);
    expect(await remove('api', ID)).toMatchObject({ status: 204 });
    expect(await listed(BUNDLES.replace('shop', 'api'))).toEqual([]);
    expect((await call('DELETE', BUNDLES)).status).toBe(404);
  });

  test('cannot be listed in an order that does not exist', async () => {
    expect(await call('GET', `${BUNDLES}?sortBy=name`)).toMatchObject({
      status: 400,
      body: { detail: { code: 'invalid_sort_by_parameter' } },
    });
  });
});
