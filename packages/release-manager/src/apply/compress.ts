import * as zlib from 'node:zlib';
import { promisify } from 'node:util';

/** How a chunk travels. */
export interface Encoding {
  /** The part of the form that it goes into. */
  readonly field: 'file' | 'file_gzip';
  /** Headers of a request with such parts. */
  readonly headers: Readonly<Record<string, string>>;
  compress(bytes: Buffer): Promise<Buffer>;
}

const gzip = promisify(zlib.gzip);
const outputInBytes = 512 * 1024;

// The types are those of the oldest Node that is supported, which has no Zstandard.
const zstdLevelParameter = 100;

const plain: Encoding = { field: 'file', headers: {}, compress: async (bytes) => bytes };

// In the thread pool, in few steps; the sizes are those of sentry-cli, which compresses at the same level.
const gzipped: Encoding = {
  field: 'file_gzip',
  headers: {},
  compress: (bytes) => gzip(bytes, { level: 6, chunkSize: outputInBytes }),
};

/**
 * The best encoding that both sides know. Zstandard needs Node 22.15 and a server that takes it as the encoding of the
 * whole request (getsentry/sentry#113760); compared with gzip it takes less than half of the time for fewer bytes.
 */
export const chooseEncoding = (offered: readonly string[]): Encoding => {
  const zstd: unknown = Reflect.get(zlib, 'zstdCompress');
  if (offered.includes('zstd') && typeof zstd === 'function') return zstandard(zstd);
  return offered.includes('gzip') ? gzipped : plain;
};

const zstandard = (compress: Function): Encoding => ({
  field: 'file',
  headers: { 'Content-Encoding': 'zstd' },
  compress: (bytes) =>
    new Promise((resolve, reject) => {
      const done = (error: Error | null, result: Buffer): void =>
        error ? reject(error) : resolve(result);
      const options = { chunkSize: outputInBytes, params: { [zstdLevelParameter]: 5 } };
      Reflect.apply(compress, undefined, [bytes, options, done]);
    }),
});
