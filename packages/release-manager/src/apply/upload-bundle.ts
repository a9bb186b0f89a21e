import { isApiClientError, type SentryCaller } from '@sentry-kit/api-client';
import { uploadChunks } from '@sentry-kit/api-client/upload';
import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';
import type { UploadBundleStep } from '../plan/source-map-steps.ts';
import type { Clock, ReleaseEvent } from '../plan/types.ts';
import { createArchiveReader } from './archive-reader.ts';
import { createBufferPool } from './buffer-pool.ts';
import { checkEntries } from './check-entries.ts';
import { chooseEncoding } from './compress.ts';
import { freeMemory } from './free-memory.ts';

/** What an upload needs besides its step. */
export interface UploadBundleOptions {
  readonly client: SentryCaller;
  readonly projects: readonly string[];
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((event: ReleaseEvent) => void) | undefined;
  readonly onDiagnostic?: ((diagnostic: Diagnostic) => void) | undefined;
  readonly clock?: Clock | undefined;
}

// A request holds its chunks compressed; more of them at a time are no faster than the disk and the line.
const mostRequests = 2;

/** Uploads an archive; only chunks that Sentry does not have are sent, so that a second run finishes the first. */
export const uploadBundle = async (
  step: UploadBundleStep,
  { client, projects, signal, onProgress, onDiagnostic, clock }: UploadBundleOptions,
): Promise<void> => {
  await checkEntries(step);
  const read = createArchiveReader(step);
  const pool = createBufferPool(Math.max(...step.chunks.map(({ bytes }) => bytes)));
  let offset = 0;
  const chunks = step.chunks.map(({ sha1: checksum, bytes }) => {
    const from = offset;
    offset += bytes;
    return { checksum, bytes, read: async () => read(from, pool.take(bytes)) };
  });
  const { release, dist, org } = step.manifest;
  let missing = { chunks: 0, bytes: 0 };
  try {
    await uploadChunks(
      {
        type: 'artifact-bundle',
        organization: org,
        content: { checksum: step.checksum, chunks },
        ...{ projects, version: release, dist },
      },
      {
        client,
        mostRequests,
        encoding: (offered) => {
          const encoding = chooseEncoding(offered);
          if (!encoding) return undefined;
          const compress: typeof encoding.compress = async (bytes) => {
            try {
              const packed = await encoding.compress(bytes);
              // The form has a copy by then.
              setImmediate(() => freeMemory(packed));
              return packed;
            } finally {
              pool.give(bytes);
            }
          };
          return { ...encoding, compress };
        },
        wait: step.wait,
        longestWaitInMs: step.longestWaitInMs,
        ...{ signal, clock },
        onDiagnostic,
        onProgress: (event) => {
          if (event.type === 'missing') missing = { chunks: event.chunks, bytes: event.bytes };
          if (event.type === 'uploaded') onProgress?.({ ...event, of: missing });
          if (event.type === 'assembling') onProgress?.({ type: 'assembling' });
        },
      },
    );
  } catch (error) {
    if (!isApiClientError(error, 'validation') || error.status !== undefined) throw error;
    throw createReleaseManagerError('server', 'Sentry has the bundle but cannot use it', {
      diagnostics: error.diagnostics.map((found) => ({
        ...found,
        code: 'release-manager/bundle-refused',
      })),
      cause: error,
    });
  }
};
