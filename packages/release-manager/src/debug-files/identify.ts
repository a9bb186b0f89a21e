import { memoryBytes, type Bytes } from './bytes.ts';
import { readBreakpad } from './formats/breakpad.ts';
import { readByName } from './formats/by-name.ts';
import { readElf } from './formats/elf.ts';
import { readMachO, readSlices, sliceOf } from './formats/mach-o.ts';
import { readPdb } from './formats/pdb.ts';
import { readEmbeddedPdb, readPe } from './formats/pe.ts';
import { readPortablePdb } from './formats/portable-pdb.ts';
import { readProguard } from './formats/proguard.ts';
import { readSourceBundle } from './formats/source-bundle.ts';
import { readWasm } from './formats/wasm.ts';
import type { ObjectInfo } from './types.ts';

/** An object, and where it is in the file. */
export interface FoundObject extends ObjectInfo {
  readonly offset: number;
  readonly size: number;
  /** Bytes that are nowhere as such, because they are compressed in the file. */
  readonly content?: Uint8Array;
}

const PDB = 'Microsoft C/C++ MSF 7.00\r\n\u001ADS\0\0\0';

/**
 * What objects a file holds, by its first bytes, and where these say nothing by its name: none, one, the slices of a fat file, or an assembly and the PDB in it.
 * Throws a `RangeError` when headers point out of the file.
 */
export function identify(bytes: Bytes, name = ''): readonly FoundObject[] {
  if (bytes.size < 8) return [];
  const start = Buffer.from(bytes.take(0, Math.min(32, bytes.size))).toString('latin1');
  const magic = Buffer.from(start, 'latin1').readUInt32BE(0);
  const whole = (info: ObjectInfo | undefined): readonly FoundObject[] =>
    info === undefined ? [] : [{ ...info, offset: 0, size: bytes.size }];
  if (magic === 0x7f45_4c46) return whole(readElf(bytes));
  if ([0xfeed_face, 0xfeed_facf, 0xcefa_edfe, 0xcffa_edfe].includes(magic)) {
    return whole(readMachO(bytes));
  }
  if (magic === 0xcafe_babe || magic === 0xcafe_babf) {
    return (readSlices(bytes) ?? []).map((slice) => ({
      ...readMachO(sliceOf(bytes, slice)),
      ...slice,
    }));
  }
  if (magic === 0x0061_736d) return whole(readWasm(bytes));
  if (start.startsWith('MZ')) return [...whole(readPe(bytes)), ...embedded(bytes)];
  if (start.startsWith('BSJB')) return whole(readPortablePdb(bytes));
  if (start.startsWith('MODULE ')) return whole(readBreakpad(bytes));
  if (start.startsWith(PDB)) return whole(readPdb(bytes));
  if (start.startsWith('SYSB')) return whole(readSourceBundle(bytes));
  if (/\.(?:txt|map|pro)$/i.test(name)) return whole(readProguard(bytes));
  return whole(readByName(name, bytes));
}

function embedded(bytes: Bytes): readonly FoundObject[] {
  const content = readEmbeddedPdb(bytes);
  if (content === undefined) return [];
  const info = readPortablePdb(memoryBytes(content));
  return info === undefined ? [] : [{ ...info, offset: 0, size: content.length, content }];
}
