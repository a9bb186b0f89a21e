import { realClock } from '../core/clock.ts';
import { getOptions } from '../generated/operations/chunk-uploads.ts';
import { tell } from '../observe/tell.ts';
import { again } from './again.ts';
import { assembleFiles, type HashedFile } from './assemble-files.ts';
import { checkAccepted, checkSizes, checkStates } from './checks.ts';
import { hashContent, type Chunk } from './hash-content.ts';
import { putTogether } from './put-together.ts';
import { readUpload } from './read-upload.ts';
import { sendChunks } from './send-chunks.ts';
import { readServerOptions } from './server-options.ts';
import type { Assembled, ChunkUpload, UploadOptions } from './types.ts';
import { uploadFailure } from './upload-failure.ts';

const defaultWaitInMs = 300_000;

const sizeOf = (chunks: readonly Chunk[]): number =>
  chunks.reduce((sum, { bytes }) => sum + bytes, 0);

/**
 * Uploads files in chunks: asks what the server has, sends only what is missing, and waits until the
 * files are put together. Run again after a failure, it sends nothing twice. Rejects with an
 * `ApiClientError`: `validation` when Sentry refuses a file, `incomplete` when it takes too long.
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
  const answer = await again(() => client.call(getOptions, place, { signal }), clock, signal);
  const server = readServerOptions(answer, client.baseUrl);
  checkAccepted(upload, server);

  const files: HashedFile[] = [];
  for (const { name, content, debugId } of contents) {
    // One after the other: hashing is work for the processor, and memory is for one chunk.
    // eslint-disable-next-line no-await-in-loop
    const hashed = await hashContent(content, server.chunkSize, checkAborted);
    files.push({ name, debugId, ...hashed });
  }
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
      ...{ encoding: options.encoding, mostRequests: options.mostRequests },
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
  const longestWaitInMs = Math.min(options.longestWaitInMs ?? defaultWaitInMs, server.maxWaitInMs);
  const states = await putTogether(files, {
    ask: (open) => again(() => assembleFiles(client, upload, open, { signal }), clock, signal),
    send,
    onWaiting: (open) => tell(onProgress, { type: 'assembling', files: open.length }),
    endsAt: clock.now() + longestWaitInMs,
    ...{ wait, clock, signal },
  });
  checkStates(files, states);
  return {
    files: files.map(({ checksum }) => {
      const { state = '', debugId } = states.get(checksum) ?? {};
      return debugId === undefined ? { checksum, state } : { checksum, state, debugId };
    }),
    uploadedChunks: sent.length,
    uploadedBytes: sizeOf(sent),
  };
};
