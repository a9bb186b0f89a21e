// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgCiProjectAdminReadReleasesWrite, orgCiProjectAdminReleasesWrite } from '../scopes.ts';
import type { ChunkUploadOptions } from '../types/chunk-uploads.ts';
import type { ChunkUploadsGetOptionsInput, ChunkUploadsUploadInput } from '../types/chunk-uploads.ts';
export type { ChunkUploadOptions } from '../types/chunk-uploads.ts';
export type { ChunkUploadsGetOptionsInput, ChunkUploadsUploadInput } from '../types/chunk-uploads.ts';

/** Tells how files are to be cut and sent: chunk size, concurrency, compression. */
export const getOptions = {
  id: 'chunkUploads.getOptions',
  route: 'GET organizations/{organization}/chunk-upload/',
  stability: 'private',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ChunkUploadsGetOptionsInput, 'organization'>, ChunkUploadOptions>;

/** Uploads chunks. The name of each file is the SHA-1 of its content, so give `File`s. */
export const upload = {
  id: 'chunkUploads.upload',
  route: 'POST organizations/{organization}/chunk-upload/',
  body: 'multipart',
  answer: 'empty',
  stability: 'private',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ChunkUploadsUploadInput, 'organization'>, void>;
