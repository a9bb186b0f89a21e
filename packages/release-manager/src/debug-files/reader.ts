import type { Bytes } from './bytes.ts';

/** Numbers and names out of bytes. Everything throws a `RangeError` beyond the end. */
export interface Reader {
  readonly size: number;
  readonly isLittle: boolean;
  u8(offset: number): number;
  u16(offset: number): number;
  u32(offset: number): number;
  /** A 64-bit number; what is beyond 2^53 is beyond the end of every file. */
  u64(offset: number): number;
  /** Text up to a zero byte or the given length. */
  text(offset: number, most: number): string;
  take(offset: number, length: number): Uint8Array;
}

// Headers are read number by number.
const windowSize = 4_096;

/** Reads in one byte order. */
export function createReader(bytes: Bytes, isLittle: boolean): Reader {
  let start = 0;
  let window: DataView = new DataView(new ArrayBuffer(0));
  /** Where in the window a number is. */
  const find = (offset: number, length: number): number => {
    if (offset < start || offset + length > start + window.byteLength) {
      const part = bytes.take(offset, Math.max(length, Math.min(windowSize, bytes.size - offset)));
      window = new DataView(part.buffer, part.byteOffset, part.byteLength);
      start = offset;
    }
    return offset - start;
  };
  return {
    size: bytes.size,
    isLittle,
    take: (offset, length) => bytes.take(offset, length),
    u8(offset) {
      const at = find(offset, 1);
      return window.getUint8(at);
    },
    u16(offset) {
      const at = find(offset, 2);
      return window.getUint16(at, isLittle);
    },
    u32(offset) {
      const at = find(offset, 4);
      return window.getUint32(at, isLittle);
    },
    u64(offset) {
      const at = find(offset, 8);
      const low = window.getUint32(at + (isLittle ? 0 : 4), isLittle);
      return window.getUint32(at + (isLittle ? 4 : 0), isLittle) * 2 ** 32 + low;
    },
    text(offset, most) {
      const part = bytes.take(offset, Math.min(most, bytes.size - offset));
      const end = part.indexOf(0);
      const length = end < 0 ? part.length : end;
      return Buffer.from(part.buffer, part.byteOffset, length).toString('latin1');
    },
  };
}
