import type { Bytes } from '../bytes.ts';
import { createAllowance } from './allowance.ts';
import { createCursor } from './cursor.ts';

/** An attribute and the form of its value. */
export interface AttributeForm {
  readonly name: number;
  readonly form: number;
}

/** Finds what an entry with a code consists of; undefined for a code that is not there. */
export type Abbreviations = (offset: number, code: number) => readonly AttributeForm[] | undefined;

const IMPLICIT_CONST = 0x21;
const firstPiece = 128;
/** A unit has about twenty. */
const mostAttributes = 256;

/** Reads abbreviations when they are asked for: of each table, an entry of a unit needs a few bytes. */
export function openAbbreviations(bytes: Bytes): Abbreviations {
  const spend = createAllowance(bytes.size);
  const known = new Map<string, readonly AttributeForm[] | undefined>();
  return (offset, code) => {
    const key = `${offset} ${code}`;
    // Units share tables.
    if (!known.has(key)) known.set(key, find(bytes, offset, code, spend));
    return known.get(key);
  };
}

function find(
  bytes: Bytes,
  offset: number,
  code: number,
  spend: (count: number) => void,
): readonly AttributeForm[] | undefined {
  for (let size = firstPiece; ; size *= 8) {
    const isAll = offset + size >= bytes.size;
    const piece = bytes.take(offset, isAll ? bytes.size - offset : size);
    spend(piece.length);
    try {
      return findIn(piece, code);
    } catch (error) {
      if (isAll || !(error instanceof RangeError)) throw error;
    }
  }
}

function findIn(bytes: Uint8Array, code: number): readonly AttributeForm[] | undefined {
  const cursor = createCursor(bytes, true);
  for (let own = cursor.uleb(); own !== 0; own = cursor.uleb()) {
    const attributes: AttributeForm[] = [];
    cursor.uleb();
    cursor.skip(1);
    for (;;) {
      const attribute = { name: cursor.uleb(), form: cursor.uleb() };
      if (attribute.form === IMPLICIT_CONST) cursor.uleb();
      if (attribute.name === 0 && attribute.form === 0) break;
      attributes.push(attribute);
      if (attributes.length > mostAttributes) throw new RangeError('an entry without an end');
    }
    if (own === code) return attributes;
  }
  return undefined;
}
