import type { Bytes } from '../bytes.ts';
import { createReader, type Reader } from '../reader.ts';

// The MSF container as LLVM's "The MSF File Format" describes it.
const ABSENT = 0xffff_ffff;
const mostStreams = 1_000_000;

/** The streams of a PDB by number; one that is not there is empty. */
export function openStreams(bytes: Bytes): (index: number) => Bytes {
  const file = createReader(bytes, true);
  const blockSize = file.u32(32);
  if (blockSize < 512 || blockSize > 65_536) throw new RangeError(`blocks of ${blockSize} bytes`);
  const directorySize = file.u32(44);
  if (directorySize > bytes.size) throw new RangeError(`a directory of ${directorySize} bytes`);
  const map = file.u32(52) * blockSize;
  const directory = createReader(
    inBlocks(bytes, blockSize, directorySize, (block) => file.u32(map + block * 4)),
    true,
  );
  const count = Math.min(directory.u32(0), mostStreams);
  // Where the blocks of each stream are listed, as far as it was asked for.
  const starts = [4 + count * 4];
  return (wanted) => {
    if (wanted >= count) return inBlocks(bytes, blockSize, 0, () => 0);
    for (let index = starts.length - 1; index < wanted; index += 1) {
      const blocks = Math.ceil(sizeOf(directory, index) / blockSize);
      starts.push((starts[index] ?? 0) + blocks * 4);
    }
    const size = sizeOf(directory, wanted);
    if (size > bytes.size) throw new RangeError(`a stream of ${size} bytes`);
    const start = starts[wanted] ?? 0;
    return inBlocks(bytes, blockSize, size, (block) => directory.u32(start + block * 4));
  };
}

function sizeOf(directory: Reader, index: number): number {
  const size = directory.u32(4 + index * 4);
  return size === ABSENT ? 0 : size;
}

function inBlocks(
  bytes: Bytes,
  blockSize: number,
  size: number,
  blockOf: (index: number) => number,
): Bytes {
  return {
    size,
    take(offset, length) {
      if (offset < 0 || length < 0 || offset + length > size) {
        throw new RangeError(`bytes ${offset} to ${offset + length} of ${size}`);
      }
      const first = Math.floor(offset / blockSize);
      const within = offset - first * blockSize;
      if (within + length <= blockSize) {
        return bytes.take(blockOf(first) * blockSize + within, length);
      }
      const result = new Uint8Array(length);
      for (let done = 0; done < length;) {
        const block = Math.floor((offset + done) / blockSize);
        const from = offset + done - block * blockSize;
        const part = Math.min(blockSize - from, length - done);
        result.set(bytes.take(blockOf(block) * blockSize + from, part), done);
        done += part;
      }
      return result;
    },
  };
}
