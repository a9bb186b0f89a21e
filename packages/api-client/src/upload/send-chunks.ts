import { isApiClientError } from '../core/error.ts';
import type { Operation } from '../core/operation.ts';
import type { Clock, Diagnostic, SentryCaller } from '../core/types.ts';
import { again } from './again.ts';
import { upload } from '../generated/operations/chunk-uploads.ts';
import type { Chunk } from './hash-content.ts';
import { inParallel } from './in-parallel.ts';
import { planBatches } from './plan-batches.ts';
import type { ServerOptions } from './server-options.ts';

/** What sending chunks needs. */
export interface Sending {
  readonly client: SentryCaller;
  readonly server: ServerOptions;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  readonly onDiagnostic: (diagnostic: Diagnostic) => void;
  /** A request has arrived. */
  readonly onSent: (chunks: readonly Chunk[]) => void;
}

// A full request over a slow line; the client's own limit is meant for questions.
const timeoutInMs = 600_000;

const compress = (content: Blob): Promise<Blob> =>
  new Response(content.stream().pipeThrough(new CompressionStream('gzip'))).blob();

const partOf = async (
  { name, content }: Chunk,
  compresses: boolean,
): Promise<readonly ['file' | 'file_gzip', File]> => {
  const packed = compresses ? await compress(content) : content;
  return packed.size < content.size
    ? ['file_gzip', new File([packed], name)]
    : ['file', new File([content], name)];
};

/** Sends chunks, as many at a time as the server takes. */
export const sendChunks = async (chunks: readonly Chunk[], sending: Sending): Promise<void> => {
  const { client, server, clock, onSent } = sending;
  const operation: Operation<object, void> = { ...upload, ...{ route: `POST ${server.path}` } };
  let baseUrl = server.baseUrl === client.baseUrl ? undefined : server.baseUrl;

  const post = async (input: object, signal: AbortSignal): Promise<void> => {
    const options = { signal, timeoutInMs };
    if (baseUrl === undefined) return client.call(operation, input, options);
    try {
      return await client.call(operation, input, { ...options, baseUrl });
    } catch (error) {
      if (!isApiClientError(error, 'invalid-input')) throw error;
      // The client's own address has the same endpoint; the one that was named may see no token.
      if (baseUrl !== undefined)
        sending.onDiagnostic({
          code: 'api-client/upload-address',
          severity: 'warning',
          path: [],
          message: `Chunks go to ${client.baseUrl}, because the token may not go to ${baseUrl}, which Sentry names`,
          hint: 'Set system.url-prefix of that Sentry, or add the origin to allowedOrigins',
        });
      baseUrl = undefined;
      return client.call(operation, input, options);
    }
  };

  await inParallel(
    planBatches(chunks, server),
    server.concurrency,
    sending.signal,
    async (batch, signal) => {
      const parts = await Promise.all(batch.map((chunk) => partOf(chunk, server.compresses)));
      const files = (field: string): readonly File[] =>
        parts.flatMap(([name, file]) => (name === field ? [file] : []));
      const input = { file: files('file'), file_gzip: files('file_gzip') };
      await again(() => post(input, signal), clock, signal);
      onSent(batch);
    },
  );
};
