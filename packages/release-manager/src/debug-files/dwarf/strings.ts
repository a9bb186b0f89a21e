import type { Bytes } from '../bytes.ts';
import { createAllowance } from './allowance.ts';
import type { DwarfObject } from './open-dwarf.ts';

/** Finds the name at an offset of a section of names; undefined where there is none. */
export type Strings = (section: 'str' | 'line_str', offset: number) => string | undefined;

/** No path is longer. */
const longestName = 4_096;
const pieceSize = 256;

/** Opens the sections of names when they are first needed. */
export function openStrings(object: DwarfObject): Strings {
  const tables = { str: createTable(object, 'str'), line_str: createTable(object, 'line_str') };
  return (section, offset) => tables[section](offset);
}

function createTable(object: DwarfObject, name: 'str' | 'line_str') {
  const known = new Map<number, string | undefined>();
  let read: ((offset: number) => string | undefined) | undefined;
  return (offset: number): string | undefined => {
    read ??= createNameReader(object.section(name));
    // A linker merges equal names, so that most are asked for often.
    if (!known.has(offset)) known.set(offset, read(offset));
    return known.get(offset);
  };
}

function createNameReader(bytes: Bytes | undefined) {
  if (bytes === undefined) return () => undefined;
  const spend = createAllowance(bytes.size);
  return (offset: number): string | undefined => {
    if (offset >= bytes.size) return undefined;
    for (let size = pieceSize; size <= longestName; size *= 4) {
      const piece = bytes.take(offset, Math.min(size, bytes.size - offset));
      const end = piece.indexOf(0);
      spend(end < 0 ? piece.length : end + 1);
      if (end >= 0) return Buffer.from(piece.subarray(0, end)).toString();
    }
    return undefined;
  };
}
