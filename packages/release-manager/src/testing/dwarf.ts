import * as zlib from 'node:zlib';

interface Zstd extends Pick<typeof zlib, 'deflateSync'> {
  readonly zstdCompressSync?: typeof zlib.deflateSync;
}

// Node has it from 22.15 on, and the types are those of the oldest Node.
const { zstdCompressSync: zstd }: Zstd = zlib;

/** Whether sections can be packed with zstd. */
export const hasZstd = zstd !== undefined;

/** What a program with one unit says of its sources. */
export interface DwarfProgram {
  readonly version: 2 | 3 | 4 | 5;
  readonly isLittle?: boolean;
  /** 8 for the 64-bit form of DWARF. */
  readonly offsetSize?: 4 | 8;
  /** Where the compiler ran. */
  readonly directory: string;
  /** Beside that one. */
  readonly directories: readonly string[];
  /** Names, and numbers of directories. */
  readonly files: readonly (readonly [name: string, directory: number])[];
  /** How the sections are packed; not by default. */
  readonly packing?: 'zlib' | 'zstd' | 'gnu' | undefined;
  /** How many units there are, which differ by a number behind the directory; one by default. */
  readonly units?: number;
  /** Address of the code; 0 for what the linker threw away. */
  readonly address?: number;
  /** Another section for one of these. */
  readonly replace?: Readonly<Record<string, Buffer>>;
}

/** Writes numbers and names one after the other. */
interface Put {
  number(value: number, size: number): Put;
  offset(value: number): Put;
  bytes(...values: readonly number[]): Put;
  text(value: string): Put;
  raw(content: Buffer): Put;
  /** What follows, with its length in front. */
  sized(content: Buffer): Put;
  done(): Buffer;
}

function createWriter(isLittle: boolean, offsetSize: 4 | 8): Put {
  const parts: Buffer[] = [];
  const number = (value: number, size: number): Put => {
    const buffer = Buffer.alloc(size);
    const wide = BigInt(value);
    for (let index = 0; index < size; index += 1) {
      buffer[isLittle ? index : size - 1 - index] = Number((wide >> BigInt(index * 8)) & 0xffn);
    }
    parts.push(buffer);
    return put;
  };
  const put: Put = {
    number,
    offset: (value) => number(value, offsetSize),
    bytes: (...values) => {
      parts.push(Buffer.from(values));
      return put;
    },
    text: (value) => {
      parts.push(Buffer.from(`${value}\0`));
      return put;
    },
    sized: (content) => {
      if (offsetSize === 8) number(0xffff_ffff, 4);
      number(content.length, offsetSize);
      parts.push(content);
      return put;
    },
    raw: (content) => {
      parts.push(content);
      return put;
    },
    done: () => Buffer.concat(parts),
  };
  return put;
}

/** A 64-bit ELF file whose DWARF is written field by field from the standard. */
export function dwarfProgram(program: DwarfProgram): Buffer {
  const { version, isLittle = true, offsetSize = 4, packing, replace = {} } = program;
  const start = () => createWriter(isLittle, offsetSize);
  const sections: Readonly<Record<string, Buffer>> = {
    debug_abbrev: abbreviations(start, version),
    debug_info: info(start, program),
    debug_line: version === 5 ? linesOf5(start, program) : linesOf4(start, program),
    debug_line_str: Buffer.from(`${[program.directory, ...program.directories].join('\0')}\0`),
    ...replace,
  };
  const packed = Object.entries(sections).map(([name, content]) => ({
    name: packing === 'gnu' && name.startsWith('debug') ? `.z${name}` : `.${name}`,
    flags: packing === 'zlib' || packing === 'zstd' ? 0x800 : 0,
    content: pack(start, content, packing),
  }));
  return elfOf(start, packed);
}

function abbreviations(start: () => Put, version: number): Buffer {
  // One entry, a unit: statement list, low pc, directory; each attribute with its form.
  const [lines, text] = [version < 4 ? 0x06 : 0x17, version === 5 ? 0x1f : 0x08];
  return start().bytes(1, 0x11, 0, 0x10, lines, 0x11, 0x01, 0x1b, text, 0, 0, 0).done();
}

function info(
  start: () => Put,
  { version, directory, address = 4_096, units = 1 }: DwarfProgram,
): Buffer {
  const all = Array.from({ length: units }, (_, index) => {
    const unit = start().number(version, 2);
    if (version === 5) unit.bytes(1, 8).offset(0);
    else unit.offset(0).bytes(8);
    unit.bytes(1);
    // The form of a number that is always four bytes, until version 4.
    if (version < 4) unit.number(0, 4);
    else unit.offset(0);
    unit.number(address, 8);
    if (version === 5) unit.offset(0);
    else unit.text(units === 1 ? directory : `${directory}${index}`);
    return start().sized(unit.done()).done();
  });
  return Buffer.concat(all);
}

/** What stands in front of the lists, from the length of the header on. */
function tableOf(start: () => Put, version: number, lists: Buffer): Buffer {
  const header = start()
    .bytes(1, ...(version < 4 ? [] : [1]), 1, 0xfb, 14, 1)
    .raw(lists)
    .done();
  const table = start().number(version, 2);
  if (version === 5) table.bytes(8, 0);
  return start().sized(table.offset(header.length).raw(header).done()).done();
}

function linesOf4(start: () => Put, { version, directories, files }: DwarfProgram): Buffer {
  const lists = start();
  for (const directory of directories) lists.text(directory);
  lists.bytes(0);
  for (const [name, directory] of files) lists.text(name).bytes(directory, 0, 0);
  return tableOf(start, version, lists.bytes(0).done());
}

function linesOf5(start: () => Put, { directory, directories, files }: DwarfProgram): Buffer {
  const lists = start().bytes(1, 1, 0x1f, directories.length + 1);
  let at = 0;
  for (const each of [directory, ...directories]) {
    lists.offset(at);
    at += Buffer.byteLength(each) + 1;
  }
  // Name, directory, and an MD5 that nobody looks at.
  lists.bytes(3, 1, 0x08, 2, 0x0b, 5, 0x1e, files.length);
  for (const [name, index] of files) lists.text(name).bytes(index).raw(Buffer.alloc(16, 7));
  return tableOf(start, 5, lists.done());
}

function pack(start: () => Put, content: Buffer, packing: DwarfProgram['packing']): Buffer {
  if (packing === undefined) return content;
  if (packing === 'gnu') {
    const size = Buffer.alloc(8);
    size.writeBigUInt64BE(BigInt(content.length));
    return Buffer.concat([Buffer.from('ZLIB'), size, zlib.deflateSync(content)]);
  }
  const compress = packing === 'zstd' && zstd ? zstd : zlib.deflateSync;
  const bytes = compress(content);
  const kind = packing === 'zlib' ? 1 : 2;
  return start()
    .number(kind, 4)
    .number(0, 4)
    .number(content.length, 8)
    .number(1, 8)
    .raw(bytes)
    .done();
}

function elfOf(
  start: () => Put,
  sections: readonly { readonly name: string; readonly flags: number; readonly content: Buffer }[],
): Buffer {
  const names = Buffer.from(`\0${sections.map(({ name }) => name).join('\0')}\0.names\0`);
  const contents = [...sections, { name: '.names', flags: 0, content: names }];
  const tableAt = 64 + contents.reduce((sum, { content }) => sum + content.length, 0);
  const isLittle = start().number(1, 2).done()[0] === 1;
  const file = start()
    .bytes(0x7f, 0x45, 0x4c, 0x46, 2, isLittle ? 1 : 2, 1, ...Array.from({ length: 9 }, () => 0))
    .number(2, 2)
    .number(62, 2)
    .number(1, 4)
    .number(0, 8)
    .number(0, 8)
    .number(tableAt, 8)
    .number(0, 4)
    .number(64, 2)
    .number(56, 2)
    .number(0, 2)
    .number(64, 2)
    .number(contents.length + 1, 2)
    .number(contents.length, 2);
  for (const { content } of contents) file.raw(content);
  file.raw(Buffer.alloc(64));
  let at = 64;
  for (const { name, flags, content } of contents) {
    file
      .number(names.indexOf(`${name}\0`), 4)
      .number(1, 4)
      .number(flags, 8)
      .number(0, 8);
    file.number(at, 8).number(content.length, 8).number(0, 8).number(1, 8).number(0, 8);
    at += content.length;
  }
  return file.done();
}
