import { createHash } from 'node:crypto';
import type { UploadedFile } from '../../store/uploads.ts';
import type { RestContext } from '../route.ts';

export interface Assembly {
  readonly state: 'not_found' | 'created' | 'ok' | 'error';
  readonly missingChunks: readonly string[];
  readonly detail: string | null;
  readonly id?: string;
  readonly file?: UploadedFile;
}

/**
 * `key` names the file among all that were put together: its kind, its owner, its SHA-1.
 *
 * Puts chunks together as Sentry's task does, but before it answers. It still says `created` the first time, because
 * a caller has to poll there. What is missing is looked at before what is known (getsentry/sentry,
 * src/sentry/api/endpoints/artifactbundle.py).
 */
export function assemble(
  { organization, state }: RestContext,
  key: string,
  chunks: readonly string[],
  describe: (bytes: Uint8Array) => UploadedFile,
): Assembly {
  const chunkOf = (name: string): Uint8Array | undefined =>
    state.uploads.chunks.get(`${organization.id}:${name}`);
  const missingChunks = [...new Set(chunks.filter((name) => !chunkOf(name)))];
  const known = state.uploads.assembled.get(key);
  if (known && missingChunks.length === 0) {
    const { id, detail, file } = known;
    return detail === null
      ? { state: 'ok', missingChunks, detail, id, file }
      : { state: 'error', missingChunks, detail };
  }
  if (missingChunks.length > 0 || chunks.length === 0) {
    return { state: 'not_found', missingChunks, detail: null };
  }
  const bytes = Buffer.concat(chunks.map((name) => chunkOf(name) ?? new Uint8Array()));
  const file = describe(bytes);
  const isWhole = createHash('sha1').update(bytes).digest('hex') === file.checksum;
  state.uploads.assembled.set(key, {
    id: state.nextId('upload'),
    detail: isWhole ? null : 'Reported checksum mismatch',
    file,
  });
  return { state: 'created', missingChunks, detail: null };
}
