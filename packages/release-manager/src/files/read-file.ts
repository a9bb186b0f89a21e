import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

// More at once is refused by some systems.
const mostAtOnce = 1024 ** 3;

/** Fills a buffer from a place of an open file; answers how much there was. */
export const fill = (file: number, from: number, target: Buffer): number => {
  let at = 0;
  while (at < target.length) {
    const read = readSync(file, target, at, Math.min(target.length - at, mostAtOnce), from + at);
    if (read === 0) break;
    at += read;
  }
  return at;
};

/** Reads a file, or a range of it; a file that is shorter gives what it has. */
export const readBytes = (path: string, from = 0, length?: number): Buffer => {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafeSlow(length ?? Math.max(0, fstatSync(file).size - from));
    return bytes.subarray(0, fill(file, from, bytes));
  } finally {
    closeSync(file);
  }
};

/** Fills a buffer from a place of a file; where the file ends before it, with zeros. */
export const readInto = (path: string, from: number, target: Buffer): void => {
  const file = openSync(path, 'r');
  try {
    target.fill(0, fill(file, from, target));
  } finally {
    closeSync(file);
  }
};
