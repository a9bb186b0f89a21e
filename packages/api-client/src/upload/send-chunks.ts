import { isApiClientError } from '../core/error.ts';
import type { Operation } from '../core/operation.ts';
import type { Clock, Diagnostic, SentryCaller } from '../core/types.ts';
import { again } from './again.ts';
import { upload } from '../generated/operations/chunk-uploads.ts';
import type { Chunk } from './hash-content.ts';
import { inParallel } from './in-parallel.ts';
import { planBatches } from './plan-batches.ts';
import type { ServerOptions } from './server-options.ts';
import type { UploadOptions } from './types.ts';

/** What sending chunks needs. */
export interface Sending {
  readonly client: SentryCaller;
  readonly server: ServerOptions;
  readonly encoding: UploadOptions['encoding'];
  readonly mostRequests: number | undefined;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  readonly onDiagnostic: (diagnostic: Diagnostic) => void;
  /** A request has arrived. */
  readonly onSent: (chunks: readonly Chunk[]) => void;
}

// A full request over a slow line; the client's own limit is meant for questions.
const timeoutInMs = 600_000;

/** A request's chunks, as they are sent. */
interface Form {
  readonly file: readonly File[];
  readonly file_gzip: readonly File[];
  readonly headers: Readonly<Record<string, string>>;
}

const gzip = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
};

/** What chunks look like to a server that takes `offered`, one after the other: memory is for one. */
const createPack = (offered: readonly string[], choose: UploadOptions['encoding']) => {
  const chosen = choose?.(offered);
  const compress = chosen?.compress ?? (!choose && offered.includes('gzip') ? gzip : undefined);
  const isZstd = chosen?.name === 'zstd';
  return async (chunks: readonly Chunk[]): Promise<Form> => {
    const [file, file_gzip]: [File[], File[]] = [[], []];
    for (const { name, read } of chunks) {
      // eslint-disable-next-line no-await-in-loop
      const bytes = await read();
      const size = bytes.byteLength;
      // eslint-disable-next-line no-await-in-loop
      const packed = (await compress?.(bytes)) ?? bytes;
      // Only without a choice of the caller, whose bytes may be gone by now.
      if (!choose && packed.byteLength >= size) file.push(new File([bytes], name));
      else (compress && !isZstd ? file_gzip : file).push(new File([packed], name));
    }
    // Of the whole request (getsentry/sentry src/sentry/api/endpoints/chunk.py); gzip has a field that older servers know too.
    return { file, file_gzip, headers: isZstd ? { 'Content-Encoding': 'zstd' } : {} };
  };
};

/** Sends chunks, as many at a time as the server takes. */
export const sendChunks = async (chunks: readonly Chunk[], sending: Sending): Promise<void> => {
  const { client, server, clock, onSent } = sending;
  const operation: Operation<object, void> = { ...upload, ...{ route: `POST ${server.path}` } };
  let baseUrl = server.baseUrl === client.baseUrl ? undefined : server.baseUrl;

  const post = async ({ headers, ...input }: Form, signal: AbortSignal): Promise<void> => {
    const options = { signal, timeoutInMs, headers };
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

  const pack = createPack(server.compression, sending.encoding);
  await inParallel(
    planBatches(chunks, server),
    Math.min(server.concurrency, sending.mostRequests ?? server.concurrency),
    sending.signal,
    async (batch, signal) => {
      const form = await pack(batch);
      await again(() => post(form, signal), clock, signal);
      onSent(batch);
    },
  );
};
