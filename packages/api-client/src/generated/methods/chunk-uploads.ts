// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { PathDefault } from '../../core/types.ts';
import type { ChunkUploadOptions } from '../types/chunk-uploads.ts';
import type { ChunkUploadsGetOptionsInput, ChunkUploadsUploadInput } from '../types/chunk-uploads.ts';

/** Operations of the group `chunkUploads`. `Default`: what the client knows already. */
export interface ChunkUploadMethods<Default extends PathDefault = never> {
  /**
   * Tells how files are to be cut and sent: chunk size, concurrency, compression.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly getOptions: (...call: CallArguments<WithDefaults<ChunkUploadsGetOptionsInput, Extract<Default, 'organization'>>>) => Promise<ChunkUploadOptions>;

  /**
   * Uploads chunks. The name of each file is the SHA-1 of its content, so give `File`s.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly upload: (...call: CallArguments<WithDefaults<ChunkUploadsUploadInput, Extract<Default, 'organization'>>>) => Promise<void>;
}
