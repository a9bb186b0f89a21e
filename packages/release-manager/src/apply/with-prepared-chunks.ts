import { availableParallelism } from 'node:os';
import type { SentryCaller } from '@sentry-kit/api-client';
import { assemble } from '@sentry-kit/api-client/operations/artifact-bundles';
import { getOptions, upload } from '@sentry-kit/api-client/operations/chunk-uploads';
import { createReleaseManagerError } from '../error/error.ts';
import { again } from '../plan/again.ts';
import type { Clock } from '../plan/types.ts';
import type { UploadBundleStep } from '../plan/source-map-steps.ts';
import { chooseEncoding, type Encoding } from './compress.ts';
import { createLimit } from './limit.ts';

// A request holds its chunks compressed; more of them at a time are no faster than the disk and the line.
const mostRequests = 4;

/**
 * The client that the chunk engine is given: chunks are read by their planned names and compressed in the thread
 * pool, and an archive that is no longer the planned one is not announced.
 */
export const withPreparedChunks = (
  client: SentryCaller,
  step: UploadBundleStep,
  readChunk: (sha1: string) => Buffer,
  waiting: { readonly clock?: Clock | undefined; readonly signal?: AbortSignal | undefined },
): SentryCaller => {
  let encoding: Encoding = chooseEncoding([]);
  const limit = createLimit(availableParallelism() + 1);

  const readOptions: typeof client.call = async (operation, input, options) => {
    const answer = await again(() => client.call(operation, input, options), waiting);
    if (typeof answer !== 'object' || answer === null) return answer;
    const { compression, concurrency }: { compression?: unknown; concurrency?: unknown } = answer;
    encoding = chooseEncoding(Array.isArray(compression) ? compression.map(String) : []);
    // The engine is told that nothing is compressed, because that is done here.
    return {
      ...answer,
      compression: [],
      concurrency: Math.min(mostRequests, Number(concurrency) || 1),
    };
  };

  const send: typeof client.call = async (operation, input, options) => {
    const files = typeof input === 'object' && input !== null && 'file' in input ? input.file : [];
    const names = Array.isArray(files) ? files.map(({ name }: { name: string }) => name) : [];
    const { field, headers, compress } = encoding;
    const parts = await Promise.all(
      names.map((name) =>
        limit(async () => {
          const bytes = await compress(readChunk(name));
          return new File([new Uint8Array(bytes)], name);
        }),
      ),
    );
    const form = { file: [], file_gzip: [], [field]: parts };
    return client.call(
      operation,
      { ...input, ...form },
      {
        ...options,
        headers: { ...options?.headers, ...headers },
      },
    );
  };

  return {
    baseUrl: client.baseUrl,
    organization: client.organization,
    project: client.project,
    list: (...list) => client.list(...list),
    request: (...request) => client.request(...request),
    call: (operation, input, options) => {
      if (operation.id === getOptions.id) return readOptions(operation, input, options);
      if (operation.id === upload.id) return send(operation, input, options);
      if (operation.id === assemble.id && checksumOf(input) !== step.checksum) throw stale();
      return client.call(operation, input, options);
    },
  };
};

const checksumOf = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'checksum' in input ? input.checksum : undefined;

const stale = (): Error =>
  createReleaseManagerError('stale-plan', 'The build is no longer the one that was planned', {
    hint: 'Plan again, and let nothing write to the build until the plan is applied',
  });
