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

/** Reads in one byte order. */
export function createReader(bytes: Bytes, isLittle: boolean): Reader {
  const view = (offset: number, length: number) => {
    const part = bytes.take(offset, length);
    return new DataView(part.buffer, part.byteOffset, part.byteLength);
  };
  return {
    size: bytes.size,
    isLittle,
    take: (offset, length) => bytes.take(offset, length),
    u8: (offset) => view(offset, 1).getUint8(0),
    u16: (offset) => view(offset, 2).getUint16(0, isLittle),
    u32: (offset) => view(offset, 4).getUint32(0, isLittle),
    u64(offset) {
      const part = view(offset, 8);
      const low = part.getUint32(isLittle ? 0 : 4, isLittle);
      return part.getUint32(isLittle ? 4 : 0, isLittle) * 2 ** 32 + low;
    },
    text(offset, most) {
      const part = bytes.take(offset, Math.min(most, bytes.size - offset));
      const end = part.indexOf(0);
      return Buffer.from(end < 0 ? part : part.subarray(0, end)).toString('latin1');
    },
  };
}
