import type { Bytes } from '../bytes.ts';
import type { BundlePart } from './bundle-layout.ts';

/** The bytes of a bundle that exists only as its parts. */
export function bundleBytes(parts: readonly BundlePart[]): Bytes {
  const ends: number[] = [];
  let size = 0;
  for (const part of parts) {
    size += part.size;
    ends.push(size);
  }
  return {
    size,
    take(offset, length) {
      if (offset < 0 || length < 0 || offset + length > size) {
        throw new RangeError(`bytes ${offset} to ${offset + length} of ${size}`);
      }
      const result = Buffer.allocUnsafe(length);
      const end = offset + length;
      for (let index = firstAfter(ends, offset); index < parts.length; index += 1) {
        const start = (ends[index] ?? 0) - (parts[index]?.size ?? 0);
        if (start >= end) break;
        const content = parts[index]?.read() ?? Buffer.alloc(0);
        content.copy(result, Math.max(start - offset, 0), Math.max(offset - start, 0), end - start);
      }
      return result;
    },
  };
}

/** The first part that ends behind a place. */
function firstAfter(ends: readonly number[], offset: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
