/** As a self-hosted Sentry answers them (getsentry/sentry, src/sentry/api/endpoints/chunk.py), but for the size of a file. */
export const UPLOAD_LIMITS = {
  chunkSize: 8 * 1024 * 1024,
  chunksPerRequest: 64,
  maxFileSize: 256 * 1024 * 1024,
  maxRequestSize: 32 * 1024 * 1024,
  concurrency: 8,
} as const;
