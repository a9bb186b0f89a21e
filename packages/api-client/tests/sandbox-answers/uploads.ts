import { createHash } from 'node:crypto';
import { get, ORGANIZATION, post, PROJECT } from './call.ts';
import type { Call } from './call.ts';

const BUNDLES = `${ORGANIZATION}artifactbundle/assemble/`;
const DEBUG_FILES = `${PROJECT}files/difs/assemble/`;
const bytes = 'a file in one chunk';
const checksum = createHash('sha1').update(bytes).digest('hex');
const form = new FormData();
form.append('file', new Blob([bytes]), checksum);
const bundle = { checksum, chunks: [checksum], projects: ['shop'] };
const debugFiles = { [checksum]: { name: 'libshop.so', chunks: [checksum] } };

/** Chunk upload: what is missing, the chunk, and both kinds put together. */
export const uploadCalls: readonly Call[] = [
  get(`${ORGANIZATION}chunk-upload/`),
  post(BUNDLES, 200, bundle),
  post(DEBUG_FILES, 200, debugFiles),
  post(`${ORGANIZATION}chunk-upload/`, 200, form),
  ...[BUNDLES, BUNDLES].map((path) => post(path, 200, bundle)),
  ...[DEBUG_FILES, DEBUG_FILES].map((path) => post(path, 200, debugFiles)),
];
