import { crc32 } from 'node:zlib';

const mebibyte = 1024 * 1024;
// Sentry keeps a row per chunk and file; sentry-cli's chunks of 8 MiB give 256 for the largest bundle.
const mostChunks = 512;

/** How large chunks should be for an archive of a size. */
export const targetSize = (total: number, chunkSize: number): number =>
  Math.min(
    chunkSize,
    Math.max(mebibyte, 2 ** Math.ceil(Math.log2(Math.max(1, total / mostChunks)))),
  );

/**
 * Whether a chunk ends before a unit of files. What decides is the name of the unit, not how much there was before
 * it: a file that grows moves no border but those next to it, and all other chunks are in Sentry already.
 */
export const isCutPoint = (
  unit: { readonly path: string; readonly bytes: number },
  open: number,
  { target, chunkSize }: { readonly target: number; readonly chunkSize: number },
): boolean => {
  if (open === 0) return false;
  if (open + unit.bytes > chunkSize || open >= 2 * target) return true;
  const mark = crc32(unit.path);
  if (open >= target) return mark % 2 === 0;
  return open >= target / 4 && mark % 8 === 0;
};
