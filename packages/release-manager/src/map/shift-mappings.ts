import type { Edit } from '../plan/source-map-steps.ts';
import { decodeVlq, encodeVlq } from './vlq.ts';

/** Text that is put into a line of a script; both count from 0, the column and the length in UTF-16 units. */
export interface Insertion {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

const semicolon = 0x3b;
const comma = 0x2c;

/** Where a line of `mappings` begins; -1 when there are fewer. */
const findLine = (bytes: Buffer, from: number, to: number, line: number): number => {
  let at = from;
  for (let left = line; left > 0; left -= 1) {
    const next = bytes.indexOf(semicolon, at);
    if (next === -1 || next >= to) return -1;
    at = next + 1;
  }
  return at;
};

/**
 * The change of `mappings`, given by its range in bytes, that follows text put into a line. A column counts from the
 * one before it, so that the first segment after the text takes all later ones along: one number changes, whatever
 * the size of the map. Undefined when nothing follows on that line.
 */
export const shiftMappings = (
  bytes: Buffer,
  { from, to }: { readonly from: number; readonly to: number },
  { line, column, length }: Insertion,
): Edit | undefined => {
  let at = findLine(bytes, from, to, line);
  let segmentColumn = 0;
  while (at !== -1 && at < to && bytes[at] !== semicolon) {
    const number = decodeVlq(bytes, at);
    if (!number) return undefined;
    segmentColumn += number.value;
    if (segmentColumn >= column)
      return { offset: at, remove: number.to - at, insert: encodeVlq(number.value + length) };
    at = number.to;
    while (at < to && bytes[at] !== comma && bytes[at] !== semicolon) at += 1;
    if (bytes[at] === comma) at += 1;
  }
  return undefined;
};
