import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** Bytes in use on the heap and in buffers, after a full collection. */
export function usedBytes(): number {
  if (typeof collect !== 'function')
    throw new Error('this Node does not expose its garbage collector');
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
