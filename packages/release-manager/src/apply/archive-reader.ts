import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { archiveHead, renderTail, zipEntryOf } from '../bundle/tail.ts';
import { localHeader } from '../bundle/zip.ts';
import { readBytes, readInto } from '../files/read-file.ts';
import type { BundleEntry, UploadBundleStep } from '../plan/source-map-steps.ts';
import { rewriteMap } from '../rewrite/rewrite-map.ts';
import { changedFile, staleBuild } from './stale.ts';

interface Segment {
  readonly offset: number;
  readonly bytes: number;
  /** Reads into the target, or answers the bytes; a file that has become shorter leaves the rest of it as zeros. */
  read(from: number, length: number, target: Buffer): Buffer | undefined;
}

const contentOf = (directory: string, entry: BundleEntry): Segment['read'] => {
  const path = join(directory, entry.file);
  const { rewrite } = entry;
  if (!rewrite)
    return (from, _, target) => {
      readInto(path, from, target);
      return undefined;
    };
  return (from, length) => {
    const map = rewriteMap([readBytes(path)], entry.file, directory, rewrite);
    if (crc32(map) !== Number.parseInt(entry.crc32, 16))
      throw staleBuild([changedFile(entry.file)]);
    return map.subarray(from, from + length);
  };
};

/** Fills memory with any part of an archive as it was planned, from the files that it is made of; it is nowhere as a whole. */
export const createArchiveReader = (
  step: UploadBundleStep,
): ((from: number, target: Buffer<ArrayBuffer>) => Buffer<ArrayBuffer>) => {
  const segments: Segment[] = [];
  let offset = 0;
  const add = (bytes: number, read: Segment['read']): void => {
    if (bytes === 0) return;
    segments.push({ offset, bytes, read });
    offset += bytes;
  };
  const addBytes = (bytes: Buffer): void =>
    add(bytes.length, (from, length) => bytes.subarray(from, from + length));
  addBytes(archiveHead);
  for (const entry of step.entries) {
    addBytes(localHeader(zipEntryOf(entry)));
    add(entry.bytes, contentOf(step.directory, entry));
  }
  addBytes(renderTail(step.entries, step.manifest, step.bundleId));

  const findSegment = (at: number): number => {
    let [low, high] = [0, segments.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((segments[middle]?.offset ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  return (from, bytes) => {
    const to = from + bytes.length;
    let at = from;
    for (let index = findSegment(from); at < to; index += 1) {
      const segment = segments[index];
      if (!segment) break;
      const start = at - segment.offset;
      const length = Math.min(segment.bytes - start, to - at);
      const read = segment.read(start, length, bytes.subarray(at - from, at - from + length));
      if (read) read.copy(bytes, at - from);
      at += length;
    }
    return bytes;
  };
};
