import { createHash } from 'node:crypto';
import { createBundle } from './bundle.ts';
import { get, ORGANIZATION, post, PROJECT, remove } from './call.ts';
import type { Call } from './call.ts';

const CHUNKS = `${ORGANIZATION}chunk-upload/`;
const ASSEMBLE = `${ORGANIZATION}artifactbundle/assemble/`;
const BUNDLES = `${PROJECT}files/artifact-bundles/`;
const DEBUG_FILES = `${PROJECT}files/difs/assemble/`;
const DEBUG_FILE_LIST = `${PROJECT}files/dsyms/`;
const BUNDLE_ID = '6f1b8f6e-3a0b-5c2d-8e4f-0a1b2c3d4e5f';

const described = {
  debug_id: BUNDLE_ID,
  files: { 'files/_/_/a.js': { url: '~/a.js', type: 'minified_source', headers: {} } },
};
const bytes = createBundle(described);
const checksum = createHash('sha1').update(bytes).digest('hex');
const bundle = { checksum, chunks: [checksum], projects: ['shop'], version: 'shop@1.1.0' };
const debugFiles = { [checksum]: { name: 'libshop.so', chunks: [checksum] } };

/** Chunk upload: what is missing, the chunk, and both kinds put together. Then the files of a release one by one. */
export const uploadCalls: readonly Call[] = [
  get(CHUNKS),
  post(ASSEMBLE, 200, bundle),
  post(DEBUG_FILES, 200, debugFiles),
  post(CHUNKS, 200, form({ file: new File([new Uint8Array(bytes)], checksum) })),
  ...[ASSEMBLE, ASSEMBLE].map((path) => post(path, 200, bundle)),
  ...[DEBUG_FILES, DEBUG_FILES].map((path) => post(path, 200, debugFiles)),
  get(DEBUG_FILE_LIST, { keep: { debug_file_id: 'id' } }),
  remove(DEBUG_FILE_LIST, 204, { query: 'id={debug_file_id}' }),
  get(BUNDLES),
  remove(BUNDLES, 204, { query: `bundleId=${BUNDLE_ID}` }),

  ...[ORGANIZATION, PROJECT].flatMap((base) => {
    const files = `${base}releases/{version}/files/`;
    const file = { file: new File(['throw 1'], 'a.js'), name: `~/${base.length}.js`, dist: 'ios' };
    return [
      post(files, 201, form(file), { keep: { file_id: 'id' } }),
      get(files),
      get(`${files}{file_id}/`),
      remove(`${files}{file_id}/`, 204),
    ];
  }),
];

function form(fields: Readonly<Record<string, string | File>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}
