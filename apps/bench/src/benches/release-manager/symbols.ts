import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../../missing.ts';

const BUILD_ID = '00112233445566778899aabbccddeeff00112233';
/** How often a byte of the debug sections of a copy is another, so that no chunk of it is like one of another copy. */
const CHANGED_EVERY = 2_048;

/** Go's own tools, with their DWARF as it is: 1 GB of what a compiler writes. */
export function makeLargeSymbols(directory: string, bytes: number): readonly string[] {
  const tools = ['cmd/compile', 'cmd/go', 'cmd/link', 'cmd/asm'];
  const originals = tools.map((tool) => {
    const file = join(directory, `original-${tool.replace('/', '-')}`);
    const flags = `-compressdwarf=false -B=0x${BUILD_ID}`;
    build('go', 'build', `-ldflags=${flags}`, '-o', file, tool);
    return readFileSync(file);
  });
  return writeCopies(originals, join(directory, 'large'), bytes);
}

const PROGRAM = `
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
${Array.from({ length: 200 }, (_, index) => `struct item_${index} { int count; double price; struct item_${index} *next; };\nint total_${index}(struct item_${index} *item) { int sum = ${index}; for (; item; item = item->next) sum += item->count; return sum; }`).join('\n')}
int main(void) { printf("%d\\n", total_7(0)); return 0; }
`;

/** Copies of one program of C, each with an id of its own. */
export function makeSmallSymbols(directory: string, count: number): readonly string[] {
  const source = join(directory, 'shop.c');
  const file = join(directory, 'shop');
  writeFileSync(source, PROGRAM);
  build('gcc', '-g3', `-Wl,--build-id=0x${BUILD_ID}`, source, '-o', file);
  return writeCopies([readFileSync(file)], join(directory, 'small'), count * statSync(file).size);
}

function build(compiler: string, ...args: readonly string[]): void {
  const { error, status, stderr } = spawnSync(compiler, args, { encoding: 'utf8' });
  if (error) refuse(`${compiler} on the PATH`);
  if (status !== 0) throw new Error(`${compiler}: ${stderr}`);
}

/** Answers the debug ids, in the order of the names. */
function writeCopies(
  originals: readonly Buffer[],
  directory: string,
  bytes: number,
): readonly string[] {
  mkdirSync(directory);
  const ids: string[] = [];
  for (let written = 0; written < bytes;) {
    const original = originals[ids.length % originals.length] ?? Buffer.alloc(0);
    const copy = Buffer.from(original);
    const number = ids.length + 1;
    const id = copy.indexOf(BUILD_ID, 0, 'hex');
    copy.writeUInt32BE(number, id + 4);
    for (const { offset, size } of debugSections(copy))
      for (let at = offset; at < offset + size; at += CHANGED_EVERY)
        copy[at] = ((copy[at] ?? 0) + number * 7) % 256;
    writeFileSync(join(directory, `shop-${String(number).padStart(5, '0')}.debug`), copy);
    written += copy.length;
    ids.push(debugIdOf(copy.subarray(id, id + 16)));
  }
  return ids;
}

/** Of a 64-bit little-endian ELF file. */
function debugSections(file: Buffer) {
  const headers = Array.from({ length: file.readUInt16LE(60) }, (_, index) => {
    const at = Number(file.readBigUInt64LE(40)) + index * file.readUInt16LE(58);
    return {
      name: file.readUInt32LE(at),
      offset: Number(file.readBigUInt64LE(at + 24)),
      size: Number(file.readBigUInt64LE(at + 32)),
    };
  });
  const names = headers[file.readUInt16LE(62)]?.offset ?? 0;
  return headers.filter(({ name }) =>
    file.toString('latin1', names + name, names + name + 7).startsWith('.debug_'),
  );
}

/** The first three fields of a build id are numbers in a debug id. */
function debugIdOf(id: Buffer): string {
  const swapped = Buffer.from(id);
  swapped.subarray(0, 4).reverse();
  swapped.subarray(4, 6).reverse();
  swapped.subarray(6, 8).reverse();
  return swapped.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
