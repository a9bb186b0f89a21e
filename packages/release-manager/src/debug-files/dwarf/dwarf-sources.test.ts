import { describe, expect, test } from 'vitest';
import { dwarfProgram, hasZstd, type DwarfProgram } from '../../testing/dwarf.ts';
import { memoryBytes } from '../bytes.ts';
import type { DebugFile } from '../types.ts';
import { dwarfSources } from './dwarf-sources.ts';

const FILE: DebugFile = {
  path: 'shop',
  type: 'elf',
  arch: 'x86_64',
  features: { symtab: false, debug: true, unwind: false, sources: false },
  offset: 0,
  size: 0,
};

function read(bytes: Uint8Array) {
  const told: string[] = [];
  const context = { file: FILE, tell: (message: string) => void told.push(message) };
  const paths = [...dwarfSources.readSources(memoryBytes(bytes), context)].map(({ path }) => path);
  return { paths, told };
}

const SHOP: DwarfProgram = {
  version: 4,
  directory: '/build/shop',
  directories: ['src', '/usr/include', '../shared'],
  files: [
    ['main.c', 0],
    ['cart.c', 1],
    ['stdio.h', 2],
    ['price.h', 3],
    ['/tmp/made.c', 1],
    ['<stdin>', 0],
  ],
};
const PATHS = [
  '/build/shop/main.c',
  '/build/shop/src/cart.c',
  '/usr/include/stdio.h',
  '/build/shared/price.h',
  '/tmp/made.c',
  '<stdin>',
];

describe('names of sources', () => {
  for (const version of [2, 3, 4, 5] as const) {
    test(`DWARF ${version}, in both byte orders and both forms`, () => {
      for (const isLittle of [true, false]) {
        for (const offsetSize of [4, 8] as const) {
          expect(read(dwarfProgram({ ...SHOP, version, isLittle, offsetSize }))).toEqual({
            paths: PATHS,
            told: [],
          });
        }
      }
    });
  }

  test('in packed sections, of both forms and in both byte orders', () => {
    for (const packing of ['zlib', 'gnu'] as const) {
      for (const isLittle of [true, false]) {
        const program = dwarfProgram({ ...SHOP, version: 5, packing, isLittle });
        expect(read(program).paths).toEqual(PATHS);
      }
    }
  });

  test.runIf(hasZstd)('in sections packed with zstd', () => {
    expect(read(dwarfProgram({ ...SHOP, version: 5, packing: 'zstd' })).paths).toEqual(PATHS);
  });

  test.skipIf(hasZstd)('zstd is refused where Node has none', () => {
    const program = dwarfProgram({ ...SHOP, packing: 'zlib' });
    // The kind in front of each packed section.
    for (let at = program.indexOf('\x01\0\0\0\0\0\0\0', 64, 'latin1'); at >= 0;) {
      program.writeUInt32LE(2, at);
      at = program.indexOf('\x01\0\0\0\0\0\0\0', at + 8, 'latin1');
    }
    expect(() => read(program)).toThrow('Node 22.15');
  });

  test('other debug information is passed over', () => {
    const program = memoryBytes(
      dwarfProgram({ ...SHOP, version: 5, replace: { debug_loc: Buffer.alloc(8 * 1024 * 1024) } }),
    );
    let taken = 0;
    const take = (offset: number, length: number) => {
      taken += length;
      return program.take(offset, length);
    };
    const context = { file: FILE, tell: () => undefined };
    expect([...dwarfSources.readSources({ ...program, take }, context)]).toHaveLength(6);
    expect(taken).toBeLessThan(16 * 1024);
  });

  test('a unit that the linker threw away names none', () => {
    expect(read(dwarfProgram({ ...SHOP, address: 0 }))).toEqual({ paths: [], told: [] });
  });
});

describe('what is broken', () => {
  const lines = (write: (section: Buffer) => void) => {
    const good = dwarfProgram(SHOP);
    const at = good.indexOf('src\0/usr/include\0') - 16;
    write(good.subarray(at));
    return good;
  };

  test('a table that does not end is told, and nothing is read beyond it', () => {
    const { paths, told } = read(lines((table) => table.writeUInt32LE(0x7fff_ffff, 0)));
    expect(paths).toEqual([]);
    expect(told).toEqual([expect.stringContaining('a table of lines up to')]);
  });

  test('a version that does not exist yet is told', () => {
    expect(read(lines((table) => table.writeUInt16LE(6, 4))).told).toEqual([
      'a table of lines of version 6',
    ]);
  });

  test('tables that are read again and again end the reading', () => {
    const directories = Array.from({ length: 20 }, () => 'd'.repeat(1_000));
    const { told } = read(dwarfProgram({ ...SHOP, directories, units: 400 }));
    expect(told[0]).toContain('again and again');
    expect(told.at(-1)).toMatch(/^\d+ more parts are broken$/);
  });

  test('files of nothing, as many as there may be, end at once', () => {
    const header = Buffer.from([
      1,
      1,
      1,
      0xfb,
      14,
      1,
      0,
      0,
      0,
      ...Array.from({ length: 9 }, () => 0xff),
      1,
    ]);
    const table = Buffer.alloc(12 + header.length);
    table.writeUInt32LE(8 + header.length, 0);
    table.writeUInt16LE(5, 4);
    table[6] = 8;
    table.writeUInt32LE(header.length, 8);
    header.copy(table, 12);
    const { told } = read(dwarfProgram({ ...SHOP, version: 5, replace: { debug_line: table } }));
    expect(told).toEqual([expect.stringContaining('files of nothing')]);
  });

  test('a section that unpacks to more than it can is refused before it is unpacked', () => {
    const program = dwarfProgram({ ...SHOP, packing: 'gnu' });
    for (let at = program.indexOf('ZLIB'); at >= 0; at = program.indexOf('ZLIB', at + 1)) {
      program.writeBigUInt64BE(2n ** 30n, at + 4);
    }
    expect(() => read(program)).toThrow('unpacks to 1073741824');
  });

  test('a section that cannot be unpacked is refused', () => {
    const program = dwarfProgram({ ...SHOP, packing: 'gnu' });
    for (let at = program.indexOf('ZLIB'); at >= 0; at = program.indexOf('ZLIB', at + 1)) {
      program.fill(0xee, at + 14, at + 20);
    }
    expect(() => read(program)).toThrow('cannot be unpacked');
  });
});
