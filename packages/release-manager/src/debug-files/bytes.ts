import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes that are fetched when they are looked at, so that headers of a large file cost little. */
export interface Bytes {
  /** How many there are. */
  readonly size: number;
  /** Some of them. Throws a `RangeError` for what lies beyond the end; never reads there. */
  take(offset: number, length: number): Uint8Array;
  /** As many of them as fit, into memory that is there already; only for what is in a file as it is. */
  fill?(offset: number, target: Uint8Array): void;
}

/** Bytes of an open file. */
export interface FileBytes extends Bytes {
  /** Closes the file. */
  close(): void;
}

const windowSize = 16 * 1024;
const mostWindows = 4;

/** Opens a file. Keeps the last windows, since headers point back and forth. */
export function openBytes(path: string): FileBytes {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  let windows: { readonly at: number; readonly bytes: Uint8Array }[] = [];
  const fill = (offset: number, bytes: Uint8Array): void => {
    requireInside(offset, bytes.length, size);
    for (let done = 0; done < bytes.length;) {
      const count = readSync(file, bytes, done, bytes.length - done, offset + done);
      if (count === 0) throw new RangeError('the file became shorter while it was read');
      done += count;
    }
  };
  const take = (offset: number, length: number): Uint8Array => {
    requireInside(offset, length, size);
    const known = windows.find(
      ({ at, bytes }) => at <= offset && offset + length <= at + bytes.length,
    );
    if (known) return known.bytes.subarray(offset - known.at, offset - known.at + length);
    // What stands before is asked for as often as what stands behind.
    const at = offset - (length <= windowSize ? offset % windowSize : 0);
    const end = Math.max(offset + length, at + windowSize);
    const bytes = Buffer.allocUnsafeSlow(Math.min(end, size) - at);
    fill(at, bytes);
    if (length <= windowSize) windows = [{ at, bytes }, ...windows.slice(0, mostWindows - 1)];
    return bytes.subarray(offset - at, offset - at + length);
  };
  return { size, take, fill, close: () => closeSync(file) };
}

/** Bytes that are in memory already. */
export function memoryBytes(bytes: Uint8Array): Bytes {
  return {
    size: bytes.length,
    take(offset, length) {
      requireInside(offset, length, bytes.length);
      return bytes.subarray(offset, offset + length);
    },
  };
}

/** A part of others, with offsets of its own. */
export function sliceBytes(bytes: Bytes, from: number, size: number): Bytes {
  requireInside(from, size, bytes.size);
  const { fill } = bytes;
  return {
    size,
    take(offset, length) {
      requireInside(offset, length, size);
      return bytes.take(from + offset, length);
    },
    ...(fill && {
      fill(offset: number, target: Uint8Array) {
        requireInside(offset, target.length, size);
        fill(from + offset, target);
      },
    }),
  };
}

function requireInside(offset: number, length: number, size: number): void {
  if (offset >= 0 && length >= 0 && offset + length <= size) return;
  throw new RangeError(`bytes ${offset} to ${offset + length} of ${size}`);
}
