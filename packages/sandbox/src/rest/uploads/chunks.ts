import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { ORGANIZATION } from '../admin/paths.ts';
import { fieldErrors } from '../errors.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { UPLOAD_LIMITS } from './limits.ts';
import { UPLOAD_SCOPES } from './scopes.ts';

const CHUNK_UPLOAD = `${ORGANIZATION}chunk-upload/`;

export const chunkRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: CHUNK_UPLOAD,
    scopes: [...UPLOAD_SCOPES, 'project:read'],
    handle: options,
  },
  { method: 'POST', path: CHUNK_UPLOAD, scopes: UPLOAD_SCOPES, body: 'form', handle: upload },
];

function options({ baseUrl, url }: RestContext): RestAnswer {
  return {
    status: 200,
    body: {
      url: `${baseUrl}${url.pathname}`,
      ...UPLOAD_LIMITS,
      hashAlgorithm: 'sha1',
      compression: ['gzip'],
      accept: [
        ...['debug_files', 'release_files', 'pdbs', 'sources', 'bcsymbolmaps', 'il2cpp'],
        ...['portablepdbs', 'artifact_bundles', 'artifact_bundles_v2', 'proguard', 'dartsymbolmap'],
      ],
    },
  };
}

/** Keeps the chunks under their names, which are their SHA-1. None at all is fine, as in Sentry. */
async function upload(context: RestContext): Promise<RestAnswer> {
  const form = context.body instanceof FormData ? context.body : new FormData();
  const encoding = context.headers.get('content-encoding');
  if (encoding !== null && form.has('file_gzip')) {
    throw refused('file_gzip cannot be combined with Content-Encoding');
  }
  const chunks = await Promise.all([
    ...form.getAll('file').map((part) => readChunk(part, encoding === 'gzip')),
    ...form.getAll('file_gzip').map((part) => readChunk(part, true)),
  ]);
  const sizes = chunks.map(({ bytes }) => bytes.length);
  if (sizes.some((size) => size > UPLOAD_LIMITS.chunkSize)) throw refused('Chunk size too large');
  if (sizes.reduce((sum, size) => sum + size, 0) > UPLOAD_LIMITS.maxRequestSize) {
    throw refused('Request too large');
  }
  if (chunks.length > UPLOAD_LIMITS.chunksPerRequest) throw refused('Too many chunks');
  for (const { name, bytes } of chunks) {
    if (createHash('sha1').update(bytes).digest('hex') !== name) throw refused('Checksum mismatch');
  }
  for (const { name, bytes } of chunks) {
    context.state.uploads.chunks.add(`${context.organization.id}:${name}`, bytes);
  }
  return { status: 200 };
}

async function readChunk(
  part: File | string,
  isCompressed: boolean,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  if (typeof part === 'string') throw refused('A chunk must be a file');
  const sent = new Uint8Array(await part.arrayBuffer());
  if (!isCompressed) return { name: part.name, bytes: sent };
  try {
    const maxOutputLength = UPLOAD_LIMITS.chunkSize + 1;
    return { name: part.name, bytes: gunzipSync(sent, { maxOutputLength }) };
  } catch (error) {
    if (error instanceof RangeError) throw refused('Chunk size too large');
    throw refused('Not a gzipped file');
  }
}

function refused(error: string): unknown {
  return fieldErrors({ error });
}
