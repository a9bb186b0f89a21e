import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { archiveHead, renderTailParts, zipEntryOf } from '../bundle/tail.ts';
import { localHeader, localHeaderLength } from '../bundle/zip.ts';
import { readBytes, readInto } from '../files/read-file.ts';
import type { BundleEntry, UploadBundleStep } from '../plan/source-map-steps.ts';
import { rewriteMap } from '../rewrite/rewrite-map.ts';
import { changedFile, staleBuild } from './stale.ts';

/** Fills the target with a part of an entry; a file that has become shorter leaves the rest of it as it is. */
const readContent = (
  directory: string,
  entry: BundleEntry,
  from: number,
  target: Buffer<ArrayBuffer>,
): void => {
  const path = join(directory, entry.file);
  const { rewrite } = entry;
  if (!rewrite) {
    readInto(path, from, target);
    return;
  }
  const map = rewriteMap([readBytes(path)], entry.file, directory, rewrite);
  if (crc32(map) !== Number.parseInt(entry.crc32, 16)) throw staleBuild([changedFile(entry.file)]);
  map.copy(target, 0, from, from + target.length);
};

/** Fills memory with any part of an archive as it was planned, from the files that it is made of; it is nowhere as a whole. */
export const createArchiveReader = (
  step: UploadBundleStep,
): ((from: number, target: Buffer<ArrayBuffer>) => Buffer<ArrayBuffer>) => {
  const { entries, directory } = step;
  // Rendered when it is its turn: it is as long as the plan.
  let tail: readonly Buffer[] | undefined;
  // Of each entry only where it begins: a build may have tens of thousands.
  const starts = new Float64Array(entries.length + 1);
  starts[0] = archiveHead.length;
  for (const [index, entry] of entries.entries())
    starts[index + 1] = (starts[index] ?? 0) + localHeaderLength(zipEntryOf(entry)) + entry.bytes;
  const tailStart = starts[entries.length] ?? 0;

  /** The last entry that begins before a place; -1 within the head. */
  const findEntry = (at: number): number => {
    let [low, high] = [-1, entries.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  return (from, target) => {
    const to = from + target.length;
    /** The part of the target that a range of the archive falls into, and where in the range that is. */
    const partOf = (start: number, length: number) => {
      const at = Math.max(start, from);
      const end = Math.min(start + length, to);
      return end > at
        ? { part: target.subarray(at - from, end - from), offset: at - start }
        : undefined;
    };
    const copy = (bytes: Buffer, start: number): void => {
      const found = partOf(start, bytes.length);
      if (found) bytes.copy(found.part, 0, found.offset);
    };
    copy(archiveHead, 0);
    for (let index = Math.max(0, findEntry(from)); index < entries.length; index += 1) {
      const start = starts[index] ?? 0;
      const entry = entries[index];
      if (!entry || start >= to) break;
      const header = localHeader(zipEntryOf(entry));
      copy(header, start);
      const content = partOf(start + header.length, entry.bytes);
      if (content) readContent(directory, entry, content.offset, content.part);
    }
    if (to > tailStart) {
      tail ??= renderTailParts(entries, step.manifest, step.bundleId);
      let start = tailStart;
      for (const part of tail) {
        copy(part, start);
        start += part.length;
      }
    }
    return target;
  };
};
