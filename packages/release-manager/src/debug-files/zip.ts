import { inflateRawSync } from 'node:zlib';
import { memoryBytes, sliceBytes, type Bytes } from './bytes.ts';
import { createReader } from './reader.ts';

/** A file in a zip. */
export interface ZipEntry {
  readonly name: string;
  /** How many bytes it has, unpacked. */
  readonly size: number;
  /** Its bytes: fetched when they are looked at where they are stored as they are, else unpacked at once. */
  open(): Bytes;
}

const END = 0x0605_4b50;
const END_64 = 0x0606_4b50;
const LOCATOR_64 = 0x0706_4b50;
const longestComment = 65_557;
const mostEntries = 1_000_000;
const DEFLATED = 8;
/** What is unpacked is held in memory. */
const mostUnpacked = 2 ** 31 - 1;

/** Reads the directory of a zip (APPNOTE 4.3), by ranges; undefined for what is none. */
export function readZip(bytes: Bytes): readonly ZipEntry[] | undefined {
  const directory = findDirectory(bytes);
  if (directory === undefined) return undefined;
  const reader = createReader(bytes, true);
  const entries: ZipEntry[] = [];
  let { at } = directory;
  for (let index = 0; index < Math.min(directory.count, mostEntries); index += 1) {
    if (reader.u32(at) !== 0x0201_4b50) throw new RangeError('the directory of the zip is broken');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      reader.u16(at + offset),
    );
    const name = Buffer.from(reader.take(at + 46, nameLength ?? 0)).toString();
    const extra = reader.take(at + 46 + (nameLength ?? 0), extraLength ?? 0);
    const place = widen(
      { size: reader.u32(at + 24), packed: reader.u32(at + 20), offset: reader.u32(at + 42) },
      extra,
    );
    const method = reader.u16(at + 10);
    const isEncrypted = (reader.u16(at + 8) & 1) === 1;
    if (!name.endsWith('/') && !isEncrypted && (method === 0 || method === DEFLATED)) {
      entries.push({ name, size: place.size, open: () => open(bytes, place, method) });
    }
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

interface Place {
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
}

function open(bytes: Bytes, { offset, size, packed }: Place, method: number): Bytes {
  const reader = createReader(bytes, true);
  const start = offset + 30 + reader.u16(offset + 26) + reader.u16(offset + 28);
  const content = sliceBytes(bytes, start, packed);
  if (method === 0) return content;
  if (size > mostUnpacked) throw new RangeError(`an entry of ${size} bytes`);
  return memoryBytes(
    inflateRawSync(content.take(0, packed), { maxOutputLength: Math.max(size, 1) }),
  );
}

function findDirectory(bytes: Bytes): { readonly at: number; readonly count: number } | undefined {
  const length = Math.min(bytes.size, longestComment);
  if (length < 22) return undefined;
  const tail = Buffer.from(bytes.take(bytes.size - length, length));
  const at = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const reader = createReader(bytes, true);
  const end = bytes.size - length + at;
  if (at < 0 || end + 22 > bytes.size || reader.u32(end) !== END) return undefined;
  if (end >= 20 && reader.u32(end - 20) === LOCATOR_64) {
    const end64 = reader.u64(end - 12);
    if (reader.u32(end64) !== END_64) throw new RangeError('the end of the zip is broken');
    return { at: reader.u64(end64 + 48), count: reader.u64(end64 + 32) };
  }
  return { at: reader.u32(end + 16), count: reader.u16(end + 10) };
}

/** Numbers of 64 bits are in an extra field, in this order, each only where it is needed. */
function widen(place: Place, extra: Uint8Array): Place {
  const reader = createReader(memoryBytes(extra), true);
  for (let at = 0; at + 4 <= extra.length; at += 4 + reader.u16(at + 2)) {
    if (reader.u16(at) !== 1) continue;
    let next = at + 4;
    const wide = (value: number) => {
      if (value !== 0xffff_ffff) return value;
      next += 8;
      return reader.u64(next - 8);
    };
    const [size, packed] = [wide(place.size), wide(place.packed)];
    return { size, packed, offset: wide(place.offset) };
  }
  return place;
}
