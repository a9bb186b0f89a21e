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

export interface AssembleInput {
  /** Names the file among all that were put together: its kind, its owner, its SHA-1. */
  readonly key: string;
  readonly chunks: readonly string[];
  /** How long the outcome is remembered; for ever by default. */
  readonly rememberedForInMs?: number;
  readonly describe: (bytes: Uint8Array) => UploadedFile;
  /** What becomes of the whole file: whether it is kept, or why it cannot be. */
  readonly accept?: (file: UploadedFile) => 'kept' | 'dropped' | { readonly refused: string };
}

/**
 * Puts chunks together as Sentry's task does, but before it answers. It still says `created` the first time, because
 * a caller has to poll there. What is missing is looked at before what is known (getsentry/sentry,
 * src/sentry/api/endpoints/artifactbundle.py).
 */
export function assemble({ organization, state }: RestContext, input: AssembleInput): Assembly {
  const { key, chunks, rememberedForInMs = Infinity, describe, accept = () => 'kept' } = input;
  const chunkOf = (name: string): Uint8Array | undefined =>
    state.uploads.chunks.get(`${organization.id}:${name}`);
  const missingChunks = [...new Set(chunks.filter((name) => !chunkOf(name)))];
  const known = state.uploads.assembled.get(key);
  const isRemembered = known && state.clock.now() - known.assembledAt < rememberedForInMs;
  if (isRemembered && missingChunks.length === 0) {
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
  const outcome = isWhole ? accept(file) : { refused: 'Reported checksum mismatch' };
  if (outcome === 'kept' && !known) state.uploads.files.push(file);
  state.uploads.assembled.set(key, {
    id: state.nextId('upload'),
    detail: typeof outcome === 'object' ? outcome.refused : null,
    file,
    assembledAt: state.clock.now(),
  });
  return { state: 'created', missingChunks, detail: null };
}
