import { sliceBytes, type Bytes } from '../bytes.ts';
import { NOBITS, openElf, readSections } from '../formats/elf.ts';
import { openMachO, readCommands } from '../formats/mach-o.ts';
import { readPeSections } from '../formats/pe.ts';
import { readWasmSections } from '../formats/wasm.ts';
import type { DebugFileType } from '../types.ts';
import { unpackElfSection, unpackGnuSection } from './unpack-section.ts';

/** The sections of DWARF that lead to the names of sources. */
export type SectionName = 'abbrev' | 'addr' | 'info' | 'line' | 'line_str' | 'str' | 'str_offsets';

/** An object that has DWARF. */
export interface DwarfObject {
  readonly isLittle: boolean;
  /** Not linked: addresses and offsets are not written yet. */
  readonly isRelocatable: boolean;
  /** Whether what there is was split off from a program (`.dwo`, `.dwp`). */
  readonly isSplitOff: boolean;
  /** A section, unpacked; undefined when there is none. Throws a `RangeError` when it cannot be unpacked. */
  readonly section: (name: SectionName) => Bytes | undefined;
}

const SHF_COMPRESSED = 0x800;
const ET_REL = 1;
const MH_OBJECT = 1;
/** Names of Mach-O are cut. */
const longestMachOName = 16;

/** Finds the DWARF of an object. Throws a `RangeError` when its headers point out of it. */
export function openDwarf(bytes: Bytes, type: DebugFileType): DwarfObject {
  const object = open(bytes, type);
  const opened = new Map<
    SectionName,
    { readonly bytes?: Bytes | undefined; readonly error?: unknown }
  >();
  return {
    ...object,
    // Each is unpacked once, and fails once.
    section: (name) => {
      const known = opened.get(name) ?? attempt(() => object.section(name));
      opened.set(name, known);
      if ('error' in known) throw known.error;
      return known.bytes;
    },
  };
}

function open(bytes: Bytes, type: DebugFileType): DwarfObject {
  if (type === 'macho') return openMachODwarf(bytes);
  if (type === 'pe') return openListed(bytes, readPeSections(bytes));
  if (type === 'wasm') return openListed(bytes, readWasmSections(bytes));
  return openElfDwarf(bytes);
}

function attempt(read: () => Bytes | undefined) {
  try {
    return { bytes: read() };
  } catch (error) {
    return { error };
  }
}

function openElfDwarf(bytes: Bytes): DwarfObject {
  const { reader, is64 } = openElf(bytes);
  const sections = readSections(reader, is64).filter(({ type }) => type !== NOBITS);
  const find = (name: string) => sections.find((each) => each.name === name);
  return {
    isLittle: reader.isLittle,
    isRelocatable: reader.u16(16) === ET_REL,
    isSplitOff: !find('.debug_info') && find('.debug_info.dwo') !== undefined,
    section: (name) => {
      const plain = find(`.debug_${name}`);
      const packed = plain ? undefined : find(`.zdebug_${name}`);
      if (packed) return unpackGnuSection(sliceBytes(bytes, packed.offset, packed.size));
      if (!plain) return undefined;
      const content = sliceBytes(bytes, plain.offset, plain.size);
      const isPacked = Math.floor(plain.flags / SHF_COMPRESSED) % 2 === 1;
      return isPacked ? unpackElfSection(content, is64, reader.isLittle) : content;
    },
  };
}

function openMachODwarf(bytes: Bytes): DwarfObject {
  const { reader, is64 } = openMachO(bytes);
  const { sections } = readCommands(reader, is64);
  const find = (name: string) => {
    const found = sections.get(name.slice(0, longestMachOName));
    return found && sliceBytes(bytes, found.offset, found.size);
  };
  return {
    isLittle: reader.isLittle,
    isRelocatable: reader.u32(12) === MH_OBJECT,
    isSplitOff: false,
    section: (name) => {
      const packed = find(`__zdebug_${name}`);
      return find(`__debug_${name}`) ?? (packed && unpackGnuSection(packed));
    },
  };
}

/** Formats that name sections as ELF does, are linked and little-endian. */
function openListed(
  bytes: Bytes,
  sections: readonly { readonly name: string; readonly offset: number; readonly size: number }[],
): DwarfObject {
  const find = (name: string) => {
    const found = sections.find((each) => each.name === name);
    return found && sliceBytes(bytes, found.offset, found.size);
  };
  return {
    isLittle: true,
    isRelocatable: false,
    isSplitOff: false,
    section: (name) => {
      const packed = find(`.zdebug_${name}`);
      return find(`.debug_${name}`) ?? (packed && unpackGnuSection(packed));
    },
  };
}
