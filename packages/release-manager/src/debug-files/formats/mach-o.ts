import { sliceBytes, type Bytes } from '../bytes.ts';
import { formatDebugId, toHex } from '../debug-id.ts';
import { createReader, type Reader } from '../reader.ts';
import type { ObjectInfo } from '../types.ts';

// Apple's <mach/machine.h> and <mach-o/loader.h>.
const ARM = 12;
const ARM64 = 0x0100_000c;
const ARCHITECTURES: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  7: {},
  0x0100_0007: { 8: 'x86_64h' },
  [ARM]: {
    5: 'armv4t',
    6: 'armv6',
    7: 'armv5',
    9: 'armv7',
    10: 'armv7f',
    11: 'armv7s',
    12: 'armv7k',
    14: 'armv6m',
    15: 'armv7m',
    16: 'armv7em',
  },
  [ARM64]: { 1: 'arm64v8', 2: 'arm64e' },
  0x0200_000c: { 1: 'arm64_32_v8' },
  18: {},
  0x0100_0012: {},
};
const PLAIN_NAMES: Readonly<Record<number, string>> = {
  7: 'x86',
  0x0100_0007: 'x86_64',
  [ARM]: 'arm',
  [ARM64]: 'arm64',
  0x0200_000c: 'arm64_32',
  18: 'ppc',
  0x0100_0012: 'ppc64',
};
const LC_SEGMENT = 0x1;
const LC_SYMTAB = 0x2;
const LC_SEGMENT_64 = 0x19;
const LC_UUID = 0x1b;
const UNWIND = new Set(['__eh_frame', '__debug_frame', '__unwind_info']);
const mostCommands = 10_000;
const mostSlices = 40;

/** A slice of a fat file. */
export interface Slice {
  readonly offset: number;
  readonly size: number;
}

/** The slices of a fat file; undefined for what only begins like one, such as a Java class. */
export function readSlices(bytes: Bytes): readonly Slice[] | undefined {
  const reader = createReader(bytes, false);
  const is64 = reader.u32(0) === 0xcafe_babf;
  const count = reader.u32(4);
  if (count === 0 || count > mostSlices) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const at = 8 + index * (is64 ? 32 : 20);
    return is64
      ? { offset: reader.u64(at + 8), size: reader.u64(at + 16) }
      : { offset: reader.u32(at + 8), size: reader.u32(at + 12) };
  });
}

/** How a slice writes its numbers. */
export function openMachO(bytes: Bytes): { readonly reader: Reader; readonly is64: boolean } {
  const [first] = bytes.take(0, 1);
  const reader = createReader(bytes, first === 0xce || first === 0xcf);
  return { reader, is64: reader.u32(0) === 0xfeed_facf };
}

/** Reads one slice. */
export function readMachO(bytes: Bytes): ObjectInfo {
  const { reader, is64 } = openMachO(bytes);
  const cpu = reader.u32(4);
  const subtype = reader.u32(8) & 0xff_ff_ff;
  const { uuid, sections, symbols } = readCommands(reader, is64);
  const debugId = uuid && formatDebugId(uuid);
  return {
    type: 'macho',
    arch: ARCHITECTURES[cpu]?.[subtype] ?? PLAIN_NAMES[cpu] ?? 'unknown',
    ...(uuid === undefined || debugId === undefined ? {} : { debugId, codeId: toHex(uuid) }),
    features: {
      symtab: symbols > 0,
      debug: sections.has('__debug_info'),
      unwind: [...UNWIND].some((name) => sections.has(name)),
      sources: false,
    },
  };
}

/** What the load commands say; of sections only those that have bytes in the file: a stripped or a debug-only part has only their addresses. */
export function readCommands(reader: Reader, is64: boolean) {
  const sections = new Map<string, Slice>();
  let uuid: Uint8Array | undefined;
  let symbols = 0;
  let at = is64 ? 32 : 28;
  const count = Math.min(reader.u32(16), mostCommands);
  for (let index = 0; index < count; index += 1) {
    const command = reader.u32(at) & 0x7fff_ffff;
    const size = reader.u32(at + 4);
    if (size < 8) throw new RangeError(`a load command of ${size} bytes`);
    if (command === LC_UUID) uuid ??= reader.take(at + 8, 16);
    else if (command === LC_SYMTAB) symbols = reader.u32(at + 12);
    else if (command === LC_SEGMENT || command === LC_SEGMENT_64) {
      readSections(reader, at, size, command === LC_SEGMENT_64, sections);
    }
    at += size;
  }
  return { uuid, sections, symbols };
}

function readSections(
  reader: Reader,
  at: number,
  size: number,
  is64: boolean,
  sections: Map<string, Slice>,
): void {
  const [header, entry] = is64 ? [72, 80] : [56, 68];
  const count = reader.u32(at + header - 8);
  for (let index = 0; index < count && (index + 1) * entry + header <= size; index += 1) {
    const section = at + header + index * entry;
    const offset = reader.u32(section + (is64 ? 48 : 40));
    if (offset === 0) continue;
    const length = is64 ? reader.u64(section + 40) : reader.u32(section + 36);
    sections.set(reader.text(section, 16), { offset, size: length });
  }
}

/** The bytes of one slice. */
export function sliceOf(bytes: Bytes, { offset, size }: Slice): Bytes {
  return sliceBytes(bytes, offset, size);
}
