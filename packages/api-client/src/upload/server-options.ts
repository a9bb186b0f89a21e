import { isRecord, isText } from '../core/check.ts';
import type { ChunkUploadOptions } from '../generated/types/chunk-uploads.ts';
import { uploadFailure } from './upload-failure.ts';

/** How a server takes chunks. */
export interface ServerOptions {
  /** Where chunks go: the address of Sentry and the path below `/api/0/`. */
  readonly baseUrl: string;
  readonly path: string;
  readonly chunkSize: number;
  readonly chunksPerRequest: number;
  readonly maxRequestSize: number;
  readonly maxFileSize: number;
  readonly concurrency: number;
  /** Encodings of chunks. */
  readonly compression: readonly string[];
  readonly accept: readonly string[];
  readonly maxWaitInMs: number;
}

const isSize = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) > 0;

/** Reads what `GET organizations/{organization}/chunk-upload/` answers (getsentry/sentry src/sentry/api/endpoints/chunk.py). */
export const readServerOptions = (answer: ChunkUploadOptions, baseUrl: string): ServerOptions => {
  const { url, chunkSize, hashAlgorithm, concurrency, accept, compression } = answer;
  const { maxFileSize, maxWait }: Readonly<Record<string, unknown>> = { ...answer };
  const target =
    isText(url) && URL.canParse(url, `${baseUrl}/`) ? new URL(url, `${baseUrl}/`) : undefined;
  const [, root, path] = /^(.*)\/api\/0\/([^?#]+)/.exec(target?.href ?? '') ?? [];
  if (!isRecord(answer) || root === undefined || path === undefined || !isSize(chunkSize))
    throw uploadFailure({
      kind: 'invalid-response',
      message: 'Sentry did not say where and how to send chunks',
    });
  if (hashAlgorithm !== 'sha1')
    throw uploadFailure({
      kind: 'invalid-response',
      message: `Sentry asks for the hash ${hashAlgorithm}; this client knows sha1`,
    });
  const sizeOf = (value: unknown, otherwise: number): number => (isSize(value) ? value : otherwise);
  return {
    baseUrl: root,
    path,
    chunkSize,
    chunksPerRequest: sizeOf(answer.chunksPerRequest, 1),
    maxRequestSize: sizeOf(answer.maxRequestSize, chunkSize),
    maxFileSize: sizeOf(maxFileSize, Infinity),
    concurrency: sizeOf(concurrency, 1),
    compression: Array.isArray(compression) ? compression.map(String) : [],
    accept: Array.isArray(accept) ? accept : [],
    maxWaitInMs: sizeOf(maxWait, Infinity) * 1000,
  };
};
