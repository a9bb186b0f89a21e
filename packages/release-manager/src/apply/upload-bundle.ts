import { isApiClientError, type SentryCaller } from '@sentry-kit/api-client';
import { uploadChunks } from '@sentry-kit/api-client/upload';
import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';
import type { UploadBundleStep } from '../plan/source-map-steps.ts';
import type { Clock, ReleaseEvent } from '../plan/types.ts';
import { createArchiveReader } from './archive-reader.ts';
import { createLazyBlob } from './lazy-blob.ts';
import { withPreparedChunks } from './with-prepared-chunks.ts';

/** What an upload needs besides its step. */
export interface UploadBundleOptions {
  readonly client: SentryCaller;
  readonly projects: readonly string[];
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((event: ReleaseEvent) => void) | undefined;
  readonly onDiagnostic?: ((diagnostic: Diagnostic) => void) | undefined;
  readonly clock?: Clock | undefined;
}

/** Uploads an archive; only chunks that Sentry does not have are sent, so that a second run finishes the first. */
export const uploadBundle = async (
  step: UploadBundleStep,
  { client, projects, signal, onProgress, onDiagnostic, clock }: UploadBundleOptions,
): Promise<void> => {
  const read = createArchiveReader(step);
  const places = new Map<string, readonly [from: number, to: number]>();
  let at = 0;
  const content = step.chunks.map(({ sha1, bytes }) => {
    const [from, to] = [at, at + bytes];
    places.set(sha1, [from, to]);
    at = to;
    return createLazyBlob(bytes, () => read(from, to));
  });
  const readChunk = (sha1: string): Buffer => read(...(places.get(sha1) ?? [0, 0]));
  const { release, dist, org } = step.manifest;
  let missing = { chunks: 0, bytes: 0 };
  try {
    await uploadChunks(
      {
        type: 'artifact-bundle',
        organization: org,
        ...{ content, projects, version: release, dist },
      },
      {
        client: withPreparedChunks(client, step, readChunk, { clock, signal }),
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
