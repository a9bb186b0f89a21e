import type { Bytes } from '../bytes.ts';
import { formatDebugId, swapGuid } from '../debug-id.ts';
import { createReader, type Reader } from '../reader.ts';
import type { ObjectInfo } from '../types.ts';
import { openStreams } from './msf.ts';

// The streams as LLVM's "The PDB File Format" describes them.
const MACHINES: Readonly<Record<number, string>> = {
  0x14c: 'x86',
  0x86_64: 'x86_64',
  0xaa_64: 'arm64',
  0x1c0: 'arm',
};
const INFO = 1;
const DBI = 3;

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
