import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

// More at once is refused by some systems.
const mostAtOnce = 1024 ** 3;

/** Reads a file, or a range of it. Rejects nothing silently: less than was asked for is an error. */
export const readBytes = (path: string, from = 0, length?: number): Buffer => {
  const file = openSync(path, 'r');
  try {
    const size = length ?? Math.max(0, fstatSync(file).size - from);
    const bytes = Buffer.allocUnsafeSlow(size);
    let at = 0;
    while (at < size) {
      const read = readSync(file, bytes, at, Math.min(size - at, mostAtOnce), from + at);
      if (read === 0) break;
      at += read;
    }
    return at === size ? bytes : bytes.subarray(0, at);
  } finally {
    closeSync(file);
  }
};

/** Fills a buffer from a place of a file; where the file ends before it, with zeros. */
export const readInto = (path: string, from: number, target: Buffer): void => {
  const file = openSync(path, 'r');
  try {
    let at = 0;
    while (at < target.length) {
      const most = Math.min(target.length - at, mostAtOnce);
      const read = readSync(file, target, at, most, from + at);
      if (read === 0) break;
      at += read;
    }
    target.fill(0, at);
  } finally {
    closeSync(file);
  }
};
