import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../index.ts';
import { createBundle, sha1, type BundleFile } from '../../testing/bundle.ts';
import { createCaller } from '../../testing/call.ts';

const ID = '6f1b8f6e-3a0b-5c2d-8e4f-0a1b2c3d4e5f';
const EVENT = 'e'.repeat(32);
const SCRIPT = 'https://shop.example.com/static/shop.js';
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const call = (method: string, path: string, body?: unknown) =>
  createCaller(sandbox)(method, path, body);

async function upload(files: readonly BundleFile[], more: object = {}): Promise<void> {
  const bytes = createBundle(files);
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), sha1(bytes));
  const authorization = `Bearer ${sandbox.token}`;
  const chunks = `${sandbox.url}/api/0/organizations/acme/chunk-upload/`;
  await fetch(chunks, { method: 'POST', headers: { authorization }, body: form });
  const input = { checksum: sha1(bytes), chunks: [sha1(bytes)], projects: ['shop'], ...more };
  const { body } = await call('POST', '/api/0/organizations/acme/artifactbundle/assemble/', input);
  expect(body).toMatchObject({ missingChunks: [] });
}

/** What is said of the one frame of an event with these fields. */
async function debug(more: object = {}): Promise<{ whole: unknown; frame: unknown }> {
  const { host, username } = new URL(sandbox.dsn);
  const event = {
    event_id: EVENT,
    platform: 'javascript',
    sdk: { name: 'sentry.javascript.browser', version: '11.0.0' },
    exception: {
      values: [
        { type: 'E', value: 'x', stacktrace: { frames: [{ abs_path: SCRIPT, lineno: 1 }] } },
      ],
    },
    ...more,
  };
  const sent = await fetch(`http://${host}/api/${new URL(sandbox.dsn).pathname.slice(1)}/store/`, {
    method: 'POST',
    headers: { 'x-sentry-auth': `Sentry sentry_version=7, sentry_key=${username}` },
    body: JSON.stringify(event),
  });
  expect(sent.status).toBe(200);
  const path = `/api/0/projects/acme/shop/events/${EVENT}/source-map-debug/`;
  const { body } = await call('GET', path);
  const [exception] = (body as { exceptions: readonly { frames: readonly unknown[] }[] })
    .exceptions;
  return { whole: body, frame: exception?.frames[0] };
}

const withDebugId = {
  debug_meta: { images: [{ type: 'sourcemap', code_file: SCRIPT, debug_id: ID }] },
};

test('an event without a release and debug ids has nothing to go by', async () => {
  expect(await debug()).toMatchObject({
    whole: {
      release: null,
      dist: null,
      has_debug_ids: false,
      project_has_some_artifact_bundle: false,
      release_has_some_artifact: false,
      has_uploaded_some_artifact_with_a_debug_id: false,
      sdk_debug_id_support: 'not-supported',
      sdk_version: '11.0.0',
    },
    frame: { debug_id_process: { debug_id: null }, release_process: null },
  });
});

test('a frame without an address is looked up nowhere, and an SDK may keep its version to itself', async () => {
  const exception = {
    values: [{ type: 'E', value: 'x', stacktrace: { frames: [{ filename: 'shop.js' }] } }],
  };
  expect(await debug({ release: 'shop@1', sdk: undefined, exception })).toMatchObject({
    whole: { sdk_version: null },
    frame: { release_process: null },
  });
});

test.each([
  [['minified_source', 'source_map'], true, true],
  [['minified_source'], true, false],
  [['source_map'], false, true],
  [[], false, false],
] as const)('with a debug id and %j uploaded under it', async (types, source, map) => {
  const artifacts = types.map((type) => ({
    url: `~/${type}.js`,
    type,
    headers: { 'debug-id': ID },
  }));
  await upload([...artifacts, { url: '~/other.js' }], { version: 'other@1' });
  expect(await debug(withDebugId)).toMatchObject({
    whole: {
      has_debug_ids: true,
      sdk_debug_id_support: 'full',
      project_has_some_artifact_bundle: true,
      has_uploaded_some_artifact_with_a_debug_id: types.length > 0,
    },
    frame: {
      debug_id_process: {
        debug_id: ID,
        uploaded_source_file_with_correct_debug_id: source,
        uploaded_source_map_with_correct_debug_id: map,
      },
    },
  });
});

const script = (reference?: string): BundleFile => ({
  url: '~/static/shop.js',
  text: reference === undefined ? 'pay()' : `pay()\n//# sourceMappingURL=${reference}`,
});
const map: BundleFile = { url: '~/static/shop.js.map', type: 'source_map', text: '{}' };

test.each<readonly [string, readonly BundleFile[], object, object]>([
  [
    'the script and its map',
    [script('shop.js.map'), map],
    { version: 'shop@1' },
    {
      source_file_lookup_result: 'found',
      source_map_lookup_result: 'found',
      source_map_reference: 'shop.js.map',
    },
  ],
  [
    'a script whose map is missing',
    [script('shop.js.map')],
    { version: 'shop@1' },
    { source_file_lookup_result: 'found', source_map_lookup_result: 'unsuccessful' },
  ],
  [
    'a script with its map inside',
    [script('data:application/json;base64,e30=')],
    { version: 'shop@1' },
    {
      source_file_lookup_result: 'found',
      source_map_lookup_result: 'found',
      source_map_reference: 'Inline Sourcemap',
      matching_source_map_name: null,
    },
  ],
  [
    'a script that names no map',
    [script()],
    { version: 'shop@1' },
    {
      source_file_lookup_result: 'found',
      source_map_lookup_result: 'unsuccessful',
      source_map_reference: null,
    },
  ],
  [
    'both under another dist',
    [script('shop.js.map'), map],
    { version: 'shop@1', dist: 'ios' },
    { source_file_lookup_result: 'wrong-dist', source_map_lookup_result: 'unsuccessful' },
  ],
  [
    'another script',
    [{ url: '~/static/cart.js', text: '' }],
    { version: 'shop@1' },
    { source_file_lookup_result: 'unsuccessful', source_map_lookup_result: 'unsuccessful' },
  ],
])('a release with %s', async (_, files, more, expected) => {
  await upload(files, more);
  const { whole, frame } = await debug({ release: 'shop@1' });
  expect(whole).toMatchObject({ release: 'shop@1', release_has_some_artifact: true });
  expect(frame).toMatchObject({ release_process: { abs_path: SCRIPT, ...expected } });
});
