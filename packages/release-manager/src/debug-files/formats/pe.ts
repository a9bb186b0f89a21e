import { inflateRawSync } from 'node:zlib';
import type { Bytes } from '../bytes.ts';
import { formatDebugId, swapGuid } from '../debug-id.ts';
import { createReader, type Reader } from '../reader.ts';
import type { ObjectInfo } from '../types.ts';

// Microsoft's PE Format, and dotnet/runtime docs/design/specs/PE-COFF.md for portable entries.
const MACHINES: Readonly<Record<number, string>> = {
  0x14c: 'x86',
  0x86_64: 'x86_64',
  0xaa_64: 'arm64',
  0x1c0: 'arm',
};
const CODEVIEW = 2;
const EMBEDDED_PORTABLE_PDB = 17;
const PORTABLE_MINOR_VERSION = 0x50_4d;
const RSDS = 0x5344_5352;
const MPDB = 0x4244_504d;
const mostSections = 10_000;
const mostEntries = 1_000;
const mostEmbedded = 256 * 1024 * 1024;

interface Section {
  readonly name: string;
  readonly address: number;
  readonly virtualSize: number;
  readonly offset: number;
  readonly size: number;
}

interface DebugEntry {
  readonly type: number;
  readonly stamp: number;
  readonly minorVersion: number;
  readonly offset: number;
  readonly size: number;
}

interface Headers {
  readonly reader: Reader;
  readonly machine: number;
  readonly stamp: number;
  readonly imageSize: number;
  readonly sections: readonly Section[];
  readonly directories: readonly { readonly address: number; readonly size: number }[];
  readonly entries: readonly DebugEntry[];
}

/** Reads the headers of a Windows program or library; undefined when it is only an old DOS program. */
export function readPe(bytes: Bytes): ObjectInfo | undefined {
  const headers = readHeaders(bytes);
  if (headers === undefined) return undefined;
  const { machine, stamp, imageSize, sections, directories } = headers;
  const debugId = readDebugId(headers);
  const has = (name: string) =>
    sections.some((section) => section.name === name && section.size > 0);
  const isPresent = (index: number) => (directories[index]?.size ?? 0) > 0;
  return {
    type: 'pe',
    arch: MACHINES[machine] ?? 'unknown',
    ...(debugId === undefined ? {} : { debugId }),
    codeId: `${stamp.toString(16).padStart(8, '0')}${imageSize.toString(16)}`,
    features: {
      symtab: isPresent(0),
      debug: has('.debug_info'),
      unwind: isPresent(3),
      sources: false,
    },
  };
}

/** The sections of a Windows program, without what only fills them up. */
export function readPeSections(
  bytes: Bytes,
): readonly { readonly name: string; readonly offset: number; readonly size: number }[] {
  return (readHeaders(bytes)?.sections ?? []).map(({ name, offset, size, virtualSize }) => ({
    name,
    offset,
    size: virtualSize === 0 ? size : Math.min(size, virtualSize),
  }));
}

/** The portable PDB that a .NET assembly carries, decompressed. */
export function readEmbeddedPdb(bytes: Bytes): Uint8Array | undefined {
  const headers = readHeaders(bytes);
  const entry = headers?.entries.find(({ type }) => type === EMBEDDED_PORTABLE_PDB);
  if (headers === undefined || entry === undefined) return undefined;
  const { reader } = headers;
  const length = reader.u32(entry.offset + 4);
  if (reader.u32(entry.offset) !== MPDB || length > mostEmbedded) return undefined;
  return inflateRawSync(reader.take(entry.offset + 8, entry.size - 8), { maxOutputLength: length });
}

function readHeaders(bytes: Bytes): Headers | undefined {
  const reader = createReader(bytes, true);
  const at = reader.u32(60);
  if (at + 24 > reader.size || reader.u32(at) !== 0x4550) return undefined;
  const optional = at + 24;
  const is64 = reader.u16(optional) === 0x20b;
  const count = Math.min(reader.u32(optional + (is64 ? 108 : 92)), 16);
  const directories = Array.from({ length: count }, (_, index) => {
    const entry = optional + (is64 ? 112 : 96) + index * 8;
    return { address: reader.u32(entry), size: reader.u32(entry + 4) };
  });
  const sections = readSections(reader, at, optional + reader.u16(at + 20));
  return {
    reader,
    machine: reader.u16(at + 4),
    stamp: reader.u32(at + 8),
    imageSize: reader.u32(optional + 56),
    sections,
    directories,
    entries: readDebugDirectory(reader, sections, directories[6]),
  };
}

function readSections(reader: Reader, at: number, start: number): readonly Section[] {
  const symbols = reader.u32(at + 12);
  const names = symbols === 0 ? 0 : symbols + reader.u32(at + 16) * 18;
  return Array.from({ length: Math.min(reader.u16(at + 6), mostSections) }, (_, index) => {
    const entry = start + index * 40;
    const name = reader.text(entry, 8);
    return {
      // A name of more than eight letters is a number into a table behind the symbols.
      name:
        /^\/\d+$/.test(name) && names > 0 ? reader.text(names + Number(name.slice(1)), 64) : name,
      virtualSize: reader.u32(entry + 8),
      address: reader.u32(entry + 12),
      size: reader.u32(entry + 16),
      offset: reader.u32(entry + 20),
    };
  });
}

function readDebugDirectory(
  reader: Reader,
  sections: readonly Section[],
  directory: { readonly address: number; readonly size: number } | undefined,
): readonly DebugEntry[] {
  if (directory === undefined || directory.size === 0) return [];
  const { address, size } = directory;
  const section = sections.find(
    (each) =>
      each.address <= address && address < each.address + Math.max(each.size, each.virtualSize),
  );
  if (section === undefined) return [];
  const start = section.offset + address - section.address;
  return Array.from({ length: Math.min(Math.floor(size / 28), mostEntries) }, (_, index) => {
    const entry = start + index * 28;
    return {
      stamp: reader.u32(entry + 4),
      minorVersion: reader.u16(entry + 10),
      type: reader.u32(entry + 12),
      size: reader.u32(entry + 16),
      offset: reader.u32(entry + 24),
    };
  });
}

function readDebugId({ reader, entries }: Headers): string | undefined {
  const entry = entries.find(({ type }) => type === CODEVIEW);
  if (entry === undefined || reader.u32(entry.offset) !== RSDS) return undefined;
  const isPortable = entry.minorVersion === PORTABLE_MINOR_VERSION;
  const age = isPortable ? entry.stamp : reader.u32(entry.offset + 20);
  return formatDebugId(swapGuid(reader.take(entry.offset + 4, 16)), age);
}
