import type { SentryCaller } from '@sentry-kit/api-client';
import { getOptions } from '@sentry-kit/api-client/operations/chunk-uploads';
import { createReleaseManagerError } from '../error/error.ts';
import { again } from './again.ts';

/** What a server takes. */
export interface ServerLimits {
  readonly chunkSize: number;
  readonly chunksPerRequest: number;
  readonly maxRequestSize: number;
  readonly maxFileSize: number;
  /** Path of the requests that bring chunks, below `/api/0/`. */
  readonly path: string;
  /** Encodings of whole requests, beside none. */
  readonly compression: readonly string[];
}

const positive = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : otherwise;

const mebibyte = 1024 * 1024;

/** Asks how a server takes chunks; what it does not say is what self-hosted Sentry has (sentry/api/endpoints/chunk.py). */
export const readServerLimits = async (
  client: SentryCaller,
  organization: string,
  signal: AbortSignal | undefined,
): Promise<ServerLimits> => {
  const answer: Readonly<Record<string, unknown>> = {
    ...(await again(() => client.call(getOptions, { organization }, { signal }), { signal })),
  };
  if (answer['hashAlgorithm'] !== undefined && answer['hashAlgorithm'] !== 'sha1')
    throw createReleaseManagerError(
      'server',
      `Sentry asks for chunks by ${JSON.stringify(answer['hashAlgorithm'])}; only sha1 is known`,
    );
  const chunkSize = positive(answer['chunkSize'], 8 * mebibyte);
  const [, path] = /\/api\/0\/([^?#]+)/.exec(String(answer['url'])) ?? [];
  const { compression } = answer;
  return {
    chunkSize,
    chunksPerRequest: positive(answer['chunksPerRequest'], 64),
    maxRequestSize: positive(answer['maxRequestSize'], 32 * mebibyte),
    maxFileSize: positive(answer['maxFileSize'], 2048 * mebibyte),
    path: path ?? `organizations/${organization}/chunk-upload/`,
    compression: Array.isArray(compression) ? compression.map(String) : [],
  };
};
