import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { createReleaseManagerError } from '../error/error.ts';
import { describeFileError } from '../files/file-error.ts';
import type { ReleaseLock } from '../plan/types.ts';

const file = z.object({
  path: z.string(),
  url: z.string(),
  type: z.enum(['source', 'minified_source', 'source_map', 'indexed_ram_bundle']),
  debugId: z.string().exactOptional(),
  sourceMap: z.string().exactOptional(),
  bytes: z.number(),
  crc32: z.string(),
});

const lock: z.ZodType<ReleaseLock> = z.object({
  lockVersion: z.literal(1),
  version: z.string(),
  organization: z.string(),
  projects: z.array(z.string()),
  commit: z.string().exactOptional(),
  bundles: z.array(
    z.object({
      bundleId: z.string(),
      checksum: z.string(),
      dist: z.string().exactOptional(),
      files: z.array(file),
    }),
  ),
});

/** A lock as the text of `release.lock.json`. */
export const renderReleaseLock = (value: ReleaseLock): string =>
  `${JSON.stringify(value, undefined, 2)}\n`;

/** Reads `release.lock.json`. Throws `files` where it cannot be read and `invalid-input` where it is none. */
export const readReleaseLock = (path: string): ReleaseLock => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw createReleaseManagerError('files', 'The lock cannot be read', {
      diagnostics: [describeFileError(path, error)],
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const read = lock.safeParse(value);
  if (read.success) return read.data;
  throw createReleaseManagerError('invalid-input', `${path} is no release lock`, {
    diagnostics: read.error.issues.map((issue) => ({
      code: 'release-manager/bad-lock',
      severity: 'error',
      path: issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
      message: issue.message,
    })),
    hint: 'Use the lock that applying the release wrote',
  });
};
