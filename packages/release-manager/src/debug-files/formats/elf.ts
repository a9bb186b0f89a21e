import { createReader, type Reader } from '../reader.ts';
import type { Bytes } from '../bytes.ts';
import { firstSixteen, formatDebugId, swapGuid, toHex } from '../debug-id.ts';
import type { ObjectInfo } from '../types.ts';

// System V ABI, chapters 4 and 5; machine numbers of its registry.
const MACHINES: Readonly<Record<number, string>> = {
  3: 'x86',
  20: 'ppc',
  21: 'ppc64',
  8: 'mips',
  10: 'mips',
  40: 'arm',
  62: 'x86_64',
  183: 'arm64',
};
/** The type of a section that has no bytes in the file. */
export const NOBITS = 8;
const SYMBOL_TABLES = new Set([2, 11]);
const PT_NOTE = 4;
const SHT_NOTE = 7;
// Where a program for the PlayStation keeps its id.
const PT_SCE_ID = 0x6100_0000;
const GNU_BUILD_ID = 3;
const mostNotes = 64 * 1024;

/** A section as the header of an ELF file names it. */
export interface ElfSection {
  readonly name: string;
  readonly type: number;
  readonly flags: number;
  readonly offset: number;
  readonly size: number;
}

interface Segment {
  readonly type: number;
  readonly offset: number;
  readonly size: number;
}

/** How an ELF file writes its numbers. */
export function openElf(bytes: Bytes): { readonly reader: Reader; readonly is64: boolean } {
  const ident = bytes.take(0, 20);
  return { reader: createReader(bytes, ident[5] !== 2), is64: ident[4] === 2 };
}

/** Reads the headers of an ELF file. */
export function readElf(bytes: Bytes): ObjectInfo {
  const { reader, is64 } = openElf(bytes);
  const segments = readSegments(reader, is64);
  const sections = readSections(reader, is64);
  const buildId = findBuildId(reader, segments, sections);
  const isPresent = (name: string) =>
    sections.some((section) => section.name === name && section.type !== NOBITS);
  const uuid = buildId === undefined ? textId(reader, sections) : firstSixteen(buildId);
  const debugId = uuid && formatDebugId(reader.isLittle ? swapGuid(uuid) : uuid);
  return {
    type: 'elf',
    arch: MACHINES[reader.u16(18)] ?? 'unknown',
    ...(debugId === undefined ? {} : { debugId }),
    ...(buildId === undefined ? {} : { codeId: toHex(buildId) }),
    features: {
      symtab: sections.some(({ type, size }) => SYMBOL_TABLES.has(type) && size > 0),
      debug: isPresent('.debug_info') || isPresent('.zdebug_info'),
      unwind: isPresent('.eh_frame') || isPresent('.debug_frame'),
      sources: false,
    },
  };
}

function readSegments(reader: Reader, is64: boolean): readonly Segment[] {
  const start = is64 ? reader.u64(32) : reader.u32(28);
  const entry = reader.u16(is64 ? 54 : 42);
  const count = start === 0 ? 0 : reader.u16(is64 ? 56 : 44);
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * entry;
    return {
      type: reader.u32(at),
      offset: is64 ? reader.u64(at + 8) : reader.u32(at + 4),
      size: is64 ? reader.u64(at + 32) : reader.u32(at + 16),
    };
  });
}

/** The sections, those without bytes in the file included. */
export function readSections(reader: Reader, is64: boolean): readonly ElfSection[] {
  const start = is64 ? reader.u64(40) : reader.u32(32);
  if (start === 0) return [];
  const entry = reader.u16(is64 ? 58 : 46);
  const header = (index: number) => {
    const at = start + index * entry;
    return {
      nameAt: reader.u32(at),
      type: reader.u32(at + 4),
      flags: is64 ? reader.u64(at + 8) : reader.u32(at + 8),
      offset: is64 ? reader.u64(at + 24) : reader.u32(at + 16),
      size: is64 ? reader.u64(at + 32) : reader.u32(at + 20),
      link: reader.u32(at + (is64 ? 40 : 24)),
    };
  };
  // Numbers that do not fit are in the first section.
  const count = reader.u16(is64 ? 60 : 48) || header(0).size;
  const namesIndex = reader.u16(is64 ? 62 : 50);
  const names = header(namesIndex === 0xff_ff ? header(0).link : namesIndex);
  if (count > reader.size / 40) throw new RangeError(`${count} sections`);
  return Array.from({ length: count }, (_, index) => {
    const { nameAt, ...section } = header(index);
    const name = nameAt < names.size ? reader.text(names.offset + nameAt, 64) : '';
    return { ...section, name };
  });
}

function findBuildId(
  reader: Reader,
  segments: readonly Segment[],
  sections: readonly ElfSection[],
): Uint8Array | undefined {
  const noteSections = sections.filter(({ type }) => type === SHT_NOTE);
  const notes = [...segments.filter(({ type }) => type === PT_NOTE), ...noteSections];
  for (const { offset, size } of notes) {
    const id = readBuildId(reader, offset, Math.min(size, mostNotes));
    if (id !== undefined && id.length > 0) return id;
  }
  const console = segments.find(({ type }) => type === PT_SCE_ID);
  return console && console.size >= 20 ? reader.take(console.offset, 20) : undefined;
}

function readBuildId(reader: Reader, offset: number, size: number): Uint8Array | undefined {
  const aligned = (length: number) => (length + 3) & ~3;
  for (let at = offset; at + 12 <= offset + size;) {
    const nameSize = reader.u32(at);
    const dataSize = reader.u32(at + 4);
    const dataAt = at + 12 + aligned(nameSize);
    if (dataAt + dataSize > offset + size) return undefined;
    const isGnu = nameSize === 4 && reader.text(at + 12, 4) === 'GNU';
    if (isGnu && reader.u32(at + 8) === GNU_BUILD_ID) return reader.take(dataAt, dataSize);
    at = dataAt + aligned(dataSize);
  }
  return undefined;
}

/** Without a build id, the first page of the code stands for it. */
function textId(reader: Reader, sections: readonly ElfSection[]): Uint8Array | undefined {
  const text = sections.find(({ name, type }) => name === '.text' && type !== NOBITS);
  if (text === undefined || text.size === 0) return undefined;
  const id = new Uint8Array(16);
  reader
    .take(text.offset, Math.min(text.size, 4_096))
    .forEach((byte, index) => void (id[index % 16] = (id[index % 16] ?? 0) ^ byte));
  return id;
}
