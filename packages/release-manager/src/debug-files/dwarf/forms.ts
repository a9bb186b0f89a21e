import type { Cursor } from './cursor.ts';

/** What decides how many bytes a value has. */
export interface Encoding {
  readonly version: number;
  /** 4 in the 32-bit form of DWARF, 8 in the 64-bit form. */
  readonly offsetSize: 4 | 8;
  readonly addressSize: number;
}

/** A value of an attribute, as far as names of sources need it. */
export type FormValue =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'text'; readonly value: string }
  /** A place in a section of names. */
  | { readonly is: 'text-at'; readonly section: 'str' | 'line_str'; readonly value: number }
  /** A number into `.debug_str_offsets`. */
  | { readonly is: 'text-index'; readonly value: number }
  | { readonly is: 'address'; readonly value: number }
  /** A number into `.debug_addr`. */
  | { readonly is: 'address-index'; readonly value: number }
  | { readonly is: 'other' };

const INDIRECT = 0x16;
const OTHER = { is: 'other' } as const;

type ReadForm = (cursor: Cursor, encoding: Encoding) => FormValue;

const number = (read: (cursor: Cursor, encoding: Encoding) => number): ReadForm => {
  return (cursor, encoding) => ({ is: 'number', value: read(cursor, encoding) });
};
const textIndex = (read: (cursor: Cursor) => number): ReadForm => {
  return (cursor) => ({ is: 'text-index', value: read(cursor) });
};
const addressIndex = (read: (cursor: Cursor) => number): ReadForm => {
  return (cursor) => ({ is: 'address-index', value: read(cursor) });
};
const skip = (size: (cursor: Cursor, encoding: Encoding) => number): ReadForm => {
  return (cursor, encoding) => {
    cursor.skip(size(cursor, encoding));
    return OTHER;
  };
};
const offset = (cursor: Cursor, { offsetSize }: Encoding) => cursor.uint(offsetSize);
const textAt = (section: 'str' | 'line_str'): ReadForm => {
  return (cursor, encoding) => ({ is: 'text-at', section, value: offset(cursor, encoding) });
};

// DWARF 5, 7.5.6, and what GNU's compilers wrote before it (binutils, `include/dwarf2.def`).
const FORMS: ReadonlyMap<number, ReadForm> = new Map<number, ReadForm>([
  [0x01, (cursor, { addressSize }) => ({ is: 'address', value: cursor.uint(addressSize) })],
  [0x03, skip((cursor) => cursor.u16())],
  [0x04, skip((cursor) => cursor.u32())],
  [0x05, number((cursor) => cursor.u16())],
  [0x06, number((cursor) => cursor.u32())],
  [0x07, number((cursor) => cursor.u64())],
  [0x08, (cursor) => ({ is: 'text', value: cursor.text() })],
  [0x09, skip((cursor) => cursor.uleb())],
  [0x0a, skip((cursor) => cursor.u8())],
  [0x0b, number((cursor) => cursor.u8())],
  [0x0c, skip(() => 1)],
  [0x0d, number((cursor) => cursor.uleb())],
  [0x0e, textAt('str')],
  [0x0f, number((cursor) => cursor.uleb())],
  // A reference into all of DWARF was as long as an address in version 2.
  [
    0x10,
    skip((_, { version, offsetSize, addressSize }) => (version < 3 ? addressSize : offsetSize)),
  ],
  [0x11, skip(() => 1)],
  [0x12, skip(() => 2)],
  [0x13, skip(() => 4)],
  [0x14, skip(() => 8)],
  [0x15, number((cursor) => cursor.uleb())],
  [0x17, number(offset)],
  [0x18, skip((cursor) => cursor.uleb())],
  [0x19, () => OTHER],
  [0x1a, textIndex((cursor) => cursor.uleb())],
  [0x1b, addressIndex((cursor) => cursor.uleb())],
  [0x1c, skip(() => 4)],
  [0x1d, skip((_, { offsetSize }) => offsetSize)],
  [0x1e, skip(() => 16)],
  [0x1f, textAt('line_str')],
  [0x20, skip(() => 8)],
  [0x21, () => OTHER],
  [0x22, number((cursor) => cursor.uleb())],
  [0x23, number((cursor) => cursor.uleb())],
  [0x24, skip(() => 8)],
  [0x25, textIndex((cursor) => cursor.uint(1))],
  [0x26, textIndex((cursor) => cursor.uint(2))],
  [0x27, textIndex((cursor) => cursor.uint(3))],
  [0x28, textIndex((cursor) => cursor.uint(4))],
  [0x29, addressIndex((cursor) => cursor.uint(1))],
  [0x2a, addressIndex((cursor) => cursor.uint(2))],
  [0x2b, addressIndex((cursor) => cursor.uint(3))],
  [0x2c, addressIndex((cursor) => cursor.uint(4))],
  [0x1f01, addressIndex((cursor) => cursor.uleb())],
  [0x1f02, textIndex((cursor) => cursor.uleb())],
  [0x1f20, skip((_, { offsetSize }) => offsetSize)],
  [0x1f21, skip((_, { offsetSize }) => offsetSize)],
]);

/** Reads a value, or passes over one that is not looked at. Throws a `RangeError` for a form that does not exist. */
export function readForm(cursor: Cursor, form: number, encoding: Encoding): FormValue {
  let actual = form;
  while (actual === INDIRECT) actual = cursor.uleb();
  const read = FORMS.get(actual);
  if (read === undefined) throw new RangeError(`an unknown form of attributes, ${actual}`);
  return read(cursor, encoding);
}
