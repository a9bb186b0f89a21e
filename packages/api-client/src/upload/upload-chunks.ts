import { realClock } from '../core/clock.ts';
import { getOptions } from '../generated/operations/chunk-uploads.ts';
import { tell } from '../observe/tell.ts';
import { again } from './again.ts';
import { assembleFiles, type FileState, type HashedFile } from './assemble-files.ts';
import { hashContent, type Chunk } from './hash-content.ts';
import { readUpload } from './read-upload.ts';
import { sendChunks } from './send-chunks.ts';
import { readServerOptions, type ServerOptions } from './server-options.ts';
import type { Assembled, ChunkUpload, UploadOptions } from './types.ts';
import { problem, uploadFailure } from './upload-failure.ts';

const defaultWaitInMs = 300_000;
const pollInMs = 1000;
// Sentry forgets chunks that belong to no file; once more must do.
const mostRounds = 3;

const words = { 'artifact-bundle': 'artifact_bundles', 'debug-files': 'debug_files' } as const;

const sizeOf = (chunks: readonly Chunk[]): number =>
  chunks.reduce((sum, { content }) => sum + content.size, 0);

/**
 * Uploads a file in chunks: asks what the server has, sends only what is missing, and waits until the
 * file is put together. Run again after a failure, it sends nothing twice. Throws an `ApiClientError`.
 */
export const uploadChunks = async (
  upload: ChunkUpload,
  options: UploadOptions,
): Promise<Assembled> => {
  const { client, wait = true, clock = realClock, signal, onProgress, onDiagnostic } = options;
  const contents = readUpload(upload);
  const checkAborted = (): void => {
    if (signal?.aborted)
      throw uploadFailure({ kind: 'aborted', message: 'The upload was aborted' });
  };
  checkAborted();
  const { organization } = upload;
  const place = { ...(organization !== undefined && { organization }) };
  const server = readServerOptions(
    await client.call(getOptions, place, { signal }),
    client.baseUrl,
  );
  checkAccepted(upload, server);

  const files: HashedFile[] = [];
  for (const { name, content, debugId } of contents)
    // One after the other: hashing is work for the processor, and memory is for one chunk.
    // eslint-disable-next-line no-await-in-loop
    files.push({ name, debugId, ...(await hashContent(content, server.chunkSize, checkAborted)) });
  checkSizes(files, server);
  const chunks = new Map(files.flatMap((file) => file.chunks.map((chunk) => [chunk.name, chunk])));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  tell(onProgress, { type: 'hashed', files: files.length, chunks: chunks.size, bytes });

  const sent: Chunk[] = [];
  const send = async (names: Iterable<string>): Promise<void> => {
    const missing = [...names].flatMap((name) => chunks.get(name) ?? []);
    tell(onProgress, { type: 'missing', chunks: missing.length, bytes: sizeOf(missing) });
    await sendChunks(missing, {
      ...{ client, server, clock, signal },
      onDiagnostic: (diagnostic) => tell(onDiagnostic, diagnostic),
      onSent: (batch) => {
        sent.push(...batch);
        tell(onProgress, { type: 'uploaded', chunks: sent.length, bytes: sizeOf(sent) });
      },
    });
  };

  // Older servers put a bundle together without looking whether all of it is there.
  const isOlder = server.accept.length > 0 && !server.accept.includes('artifact_bundles_v2');
  if (upload.type === 'artifact-bundle' && isOlder) await send(chunks.keys());

  const states = new Map<string, FileState>();
  const endsAt =
    clock.now() + Math.min(options.longestWaitInMs ?? defaultWaitInMs, server.maxWaitInMs);
  for (let rounds = 0; ;) {
    const open = files.filter(
      ({ checksum }) => !/^(ok|error)$/.test(states.get(checksum)?.state ?? ''),
    );
    // Each question follows from the answer to the one before it.
    // eslint-disable-next-line no-await-in-loop
    const answers = await again(
      () => assembleFiles(client, upload, open, { signal }),
      clock,
      signal,
    );
    for (const [checksum, state] of answers) states.set(checksum, state);
    const waiting = open.filter(
      ({ checksum }) => !/^(ok|error)$/.test(states.get(checksum)?.state ?? ''),
    );
    const missing = new Set(
      waiting.flatMap((file) => {
        const { state, missingChunks = [] } = states.get(file.checksum) ?? {};
        // A server that knows nothing of the file and does not say what it lacks lacks all of it.
        return state === 'not_found' && missingChunks.length === 0
          ? file.chunks.map(({ name }) => name)
          : missingChunks;
      }),
    );
    if (missing.size > 0) {
      if (rounds === mostRounds)
        throw uploadFailure({
          kind: 'incomplete',
          isRetryable: true,
          message: `Sentry still misses ${missing.size} chunks that were sent ${rounds} times`,
        });
      rounds += 1;
      // eslint-disable-next-line no-await-in-loop
      await send(missing);
      continue;
    }
    if (waiting.length === 0 || !wait) break;
    tell(onProgress, { type: 'assembling', files: waiting.length });
    if (clock.now() + pollInMs > endsAt)
      throw uploadFailure({
        kind: 'incomplete',
        isRetryable: true,
        message: `Everything is uploaded, but Sentry is still putting ${waiting.length} files together. Run the upload again to look whether it is done`,
      });
    // eslint-disable-next-line no-await-in-loop
    await clock.sleep(pollInMs, signal).catch(() => undefined);
  }
  checkStates(files, states);
  return {
    files: files.map(({ checksum }) => {
      const { state = '', debugId } = states.get(checksum) ?? {};
      return { checksum, state, ...(debugId !== undefined && { debugId }) };
    }),
    uploadedChunks: sent.length,
    uploadedBytes: sizeOf(sent),
  };
};

const checkAccepted = ({ type }: ChunkUpload, { accept }: ServerOptions): void => {
  if (accept.length === 0 || accept.includes(words[type])) return;
  throw uploadFailure({
    kind: 'invalid-response',
    message: `This Sentry takes no ${words[type]} in chunks; it takes ${accept.join(', ')}`,
  });
};

const checkSizes = (files: readonly HashedFile[], { maxFileSize }: ServerOptions): void => {
  const diagnostics = files.flatMap(({ name, bytes }) => {
    if (bytes === 0) return [problem([name], 'is empty')];
    if (bytes <= maxFileSize) return [];
    return [problem([name], `has ${bytes} bytes, more than the ${maxFileSize} that Sentry takes`)];
  });
  if (diagnostics.length > 0)
    throw uploadFailure({ kind: 'invalid-input', message: 'Bad upload', diagnostics });
};

const checkStates = (
  files: readonly HashedFile[],
  states: ReadonlyMap<string, FileState>,
): void => {
  const diagnostics = files.flatMap(({ name, checksum }) => {
    const { state = '', detail = '' } = states.get(checksum) ?? {};
    return state === 'error' ? [problem([name], detail || 'could not be put together')] : [];
  });
  if (diagnostics.length > 0)
    throw uploadFailure({
      kind: 'validation',
      message: `Sentry refused ${diagnostics.length} of ${files.length} files`,
      diagnostics,
    });
};
