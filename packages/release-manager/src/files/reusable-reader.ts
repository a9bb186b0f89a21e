import { closeSync, fstatSync, openSync } from 'node:fs';
import { fill } from './read-file.ts';

// What is larger is not kept.
const mostKeptInBytes = 64 * 1024 * 1024;

/**
 * Reads whole files, one after the other, into the same memory: what it answers holds until its next call. Memory of
 * its own for each file would be given back much later than it is asked for.
 */
export const createReusableReader = (): ((path: string) => Buffer) => {
  let kept = Buffer.allocUnsafeSlow(1024 * 1024);
  return (path) => {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      let target = kept;
      if (size > kept.length) {
        target = Buffer.allocUnsafeSlow(2 ** Math.ceil(Math.log2(size)));
        if (target.length <= mostKeptInBytes) kept = target;
      }
      return target.subarray(0, fill(file, 0, target.subarray(0, size)));
    } finally {
      closeSync(file);
    }
  };
};
