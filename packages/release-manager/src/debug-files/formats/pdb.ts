import type { Bytes } from '../bytes.ts';
import { formatDebugId, swapGuid } from '../debug-id.ts';
import { createReader, type Reader } from '../reader.ts';
import type { ObjectInfo } from '../types.ts';

// The MSF container and its streams as LLVM's "The PDB File Format" describes them.
const MACHINES: Readonly<Record<number, string>> = {
  0x14c: 'x86',
  0x86_64: 'x86_64',
  0xaa_64: 'arm64',
  0x1c0: 'arm',
};
const INFO = 1;
const DBI = 3;
const ABSENT = 0xffff_ffff;
const mostStreams = 1_000_000;

/** A stream, as the blocks that it is made of. */
interface PdbStream {
  readonly size: number;
  /** Some of its bytes. Throws a `RangeError` beyond its end. */
  take(offset: number, length: number): Uint8Array;
}

/** Reads a Windows PDB. */
export function readPdb(bytes: Bytes): ObjectInfo {
  const streams = openStreams(bytes);
  const info = createReader(streams(INFO), true);
  const dbiStream = streams(DBI);
  const dbi = createReader(dbiStream, true);
  const hasDbi = dbiStream.size >= 64;
  const debugId = formatDebugId(swapGuid(info.take(12, 16)), hasDbi ? dbi.u32(8) : info.u32(8));
  return {
    type: 'pdb',
    arch: hasDbi ? (MACHINES[dbi.u16(58)] ?? 'unknown') : 'unknown',
    ...(debugId === undefined ? {} : { debugId }),
    features: {
      symtab: hasDbi && dbi.u16(20) !== 0xff_ff,
      debug: hasDbi && dbi.u32(24) > 0,
      unwind: hasDbi && hasFrameData(dbi),
      sources: false,
    },
  };
}

/** The optional header of debug streams says where frame data is: entries 0 (FPO) and 9 (new FPO). */
function hasFrameData(dbi: Reader): boolean {
  const substreams = [24, 28, 32, 36, 40, 52].reduce((sum, at) => sum + dbi.u32(at), 0);
  const size = dbi.u32(48);
  return [0, 9].some((index) => {
    const at = 64 + substreams + index * 2;
    return (index + 1) * 2 <= size && at + 2 <= dbi.size && dbi.u16(at) !== 0xff_ff;
  });
}

/** The streams of a PDB by number; one that is not there is empty. */
function openStreams(bytes: Bytes): (index: number) => PdbStream {
  const file = createReader(bytes, true);
  const blockSize = file.u32(32);
  if (blockSize < 512 || blockSize > 65_536) throw new RangeError(`blocks of ${blockSize} bytes`);
  const blocksFor = (size: number) => Math.ceil(size / blockSize);
  const directorySize = file.u32(44);
  if (directorySize > bytes.size) throw new RangeError(`a directory of ${directorySize} bytes`);
  const map = file.u32(52) * blockSize;
  const directory = createReader(
    inBlocks(bytes, blockSize, directorySize, (block) => file.u32(map + block * 4)),
    true,
  );
  const count = Math.min(directory.u32(0), mostStreams);
  return (wanted) => {
    if (wanted >= count) return inBlocks(bytes, blockSize, 0, () => 0);
    let at = 4 + count * 4;
    for (let index = 0; index < wanted; index += 1) at += blocksFor(sizeOf(directory, index)) * 4;
    const size = sizeOf(directory, wanted);
    const start = at;
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
): PdbStream {
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
