// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `chunkUploads.getOptions`. */
export interface ChunkUploadsGetOptionsInput {
  readonly organization: string | number;
}

/** Input of `chunkUploads.upload`. */
export interface ChunkUploadsUploadInput {
  readonly organization: string | number;
  readonly file?: readonly Blob[] | undefined;
  readonly file_gzip?: readonly Blob[] | undefined;
}

export interface ChunkUploadOptions {
  readonly url: string;
  readonly chunkSize: number;
  readonly chunksPerRequest: number;
  readonly maxFileSize?: number;
  readonly maxRequestSize: number;
  readonly concurrency: number;
  readonly hashAlgorithm: string;
  readonly compression: readonly string[];
  readonly accept?: readonly string[];
}
