import { sliceBytes, type Bytes } from '../bytes.ts';
import { createReader, type Reader } from '../reader.ts';

// ECMA-335 II.24.2, and dotnet/runtime docs/design/specs/PortablePdb-Metadata.md for the tables from 0x30 on.
const mostStreams = 64;
const METHOD_DEF = 0x06;
const STRING_IS_WIDE = 1;
const GUID_IS_WIDE = 2;
const BLOB_IS_WIDE = 4;
/** What a custom debug information may belong to, in the order of their numbers in its first column. */
const PARENTS = [
  ...[0x06, 0x04, 0x01, 0x02, 0x08, 0x09, 0x0a, 0x00, 0x0e, 0x17, 0x14, 0x11, 0x1a, 0x1b],
  ...[0x20, 0x23, 0x26, 0x27, 0x28, 0x2a, 0x2c, 0x2b, 0x30, 0x32, 0x33, 0x34, 0x35],
];

/** Tables that are read here. */
export const TABLES = { document: 0x30, methodLines: 0x31, customInformation: 0x37 } as const;
/** The number of documents among what a custom debug information may belong to. */
export const DOCUMENT_PARENT = 22;

/** The tables and heaps of a portable PDB. */
export interface Metadata {
  /** How many rows a table has. */
  rows(table: number): number;
  /** The columns of a row; rows are counted from one. */
  row(table: number, index: number): readonly number[];
  /** The blob at an offset of its heap. */
  blob(offset: number): Uint8Array;
  /** A GUID in hexadecimal as it is stored; GUIDs are counted from one. */
  guid(index: number): string;
}

/** The streams of .NET metadata by name. */
export function readMetadataStreams(bytes: Bytes): ReadonlyMap<string, Bytes> {
  const reader = createReader(bytes, true);
  let at = 16 + reader.u32(12) + 4;
  const streams = new Map<string, Bytes>();
  for (let count = Math.min(reader.u16(at - 2), mostStreams); count > 0; count -= 1) {
    const name = reader.text(at + 8, 32);
    streams.set(name, sliceBytes(bytes, reader.u32(at), reader.u32(at + 4)));
    at += 8 + ((name.length + 4) & ~3);
  }
  return streams;
}

/** Opens the tables of debug information; undefined when there are none, or others among them. */
export function openMetadata(streams: ReadonlyMap<string, Bytes>): Metadata | undefined {
  const [own, other] = [streams.get('#~'), streams.get('#Pdb')];
  if (own === undefined || other === undefined) return undefined;
  const header = createReader(own, true);
  const inFile = readRows(header, 8, 24);
  const rows = new Map([...readRows(createReader(other, true), 24, 32).rows, ...inFile.rows]);
  if ([...inFile.rows.keys()].some((table) => table < TABLES.document)) return undefined;
  const wide = header.u8(6);
  const layout = layOut(rows, wide);
  const tables = new Map<number, { readonly start: number; readonly columns: readonly number[] }>();
  let at = inFile.end;
  for (const [table, columns] of Object.entries(layout)) {
    const count = inFile.rows.get(Number(table)) ?? 0;
    tables.set(Number(table), { start: at, columns });
    at += count * columns.reduce((sum, width) => sum + width, 0);
  }
  if (at > own.size) throw new RangeError(`tables of ${at} bytes in ${own.size}`);
  const none = sliceBytes(own, 0, 0);
  const blobs = createReader(streams.get('#Blob') ?? none, true);
  const guids = streams.get('#GUID') ?? none;
  return {
    rows: (table) => inFile.rows.get(table) ?? 0,
    row(table, index) {
      const { start = 0, columns = [] } = tables.get(table) ?? {};
      const width = columns.reduce((sum, each) => sum + each, 0);
      let offset = start + (index - 1) * width;
      return columns.map((each) => {
        offset += each;
        return each === 2 ? header.u16(offset - 2) : header.u32(offset - 4);
      });
    },
    blob(offset) {
      const length = readCompressed(blobs, offset);
      return blobs.take(length.next, length.value);
    },
    guid: (index) => Buffer.from(guids.take((index - 1) * 16, 16)).toString('hex'),
  };
}

/** A set of tables as bits, and further on the number of rows of each. */
function readRows(reader: Reader, bitsAt: number, countsAt: number) {
  const rows = new Map<number, number>();
  let at = countsAt;
  for (let table = 0; table < 64; table += 1) {
    const bits = reader.u32(bitsAt + (table < 32 ? 0 : 4));
    if (((bits >>> (table % 32)) & 1) === 0) continue;
    rows.set(table, reader.u32(at));
    at += 4;
  }
  return { rows, end: at };
}

/** Widths of the columns of each table, in the order in which they are stored. */
function layOut(
  rows: ReadonlyMap<number, number>,
  wide: number,
): Readonly<Record<number, readonly number[]>> {
  const heap = (bit: number) => ((wide & bit) === 0 ? 2 : 4);
  const [string, guid, blob] = [heap(STRING_IS_WIDE), heap(GUID_IS_WIDE), heap(BLOB_IS_WIDE)];
  const width = (most: number, ...tables: readonly number[]) =>
    tables.some((table) => (rows.get(table) ?? 0) >= most) ? 4 : 2;
  const index = (table: number) => width(2 ** 16, table);
  return {
    0x30: [blob, guid, blob, guid],
    0x31: [index(0x30), blob],
    0x32: [index(METHOD_DEF), index(0x35), index(0x33), index(0x34), 4, 4],
    0x33: [2, 2, string],
    0x34: [string, blob],
    0x35: [index(0x35), blob],
    0x36: [index(METHOD_DEF), index(METHOD_DEF)],
    0x37: [width(2 ** 11, ...PARENTS), guid, blob],
  };
}

/** A number in one, two or four bytes (II.23.2). */
export function readCompressed(
  reader: Reader,
  at: number,
): { readonly value: number; readonly next: number } {
  const first = reader.u8(at);
  if (first < 0x80) return { value: first, next: at + 1 };
  if (first < 0xc0) return { value: (first & 0x3f) * 256 + reader.u8(at + 1), next: at + 2 };
  if (first >= 0xe0) throw new RangeError('a broken number');
  const value = [1, 2, 3].reduce((sum, index) => sum * 256 + reader.u8(at + index), first & 0x1f);
  return { value, next: at + 4 };
}
