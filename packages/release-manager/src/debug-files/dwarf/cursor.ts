/** Reads numbers and names one after the other. Everything throws a `RangeError` beyond the end. */
export interface Cursor {
  /** Where the next byte is. */
  readonly at: () => number;
  readonly u8: () => number;
  readonly u16: () => number;
  readonly u32: () => number;
  /** A 64-bit number; what is beyond 2^53 is beyond the end of every file. */
  readonly u64: () => number;
  /** A number of as many bytes as given, up to eight. */
  readonly uint: (size: number) => number;
  /** An unsigned LEB128 number of up to 64 bits. */
  readonly uleb: () => number;
  /** Bytes up to a zero, as UTF-8; what is none is replaced. */
  readonly text: () => string;
  readonly skip: (count: number) => void;
}

const longestLeb = 10;

/** Reads bytes from their beginning. */
export function createCursor(bytes: Uint8Array, isLittle: boolean): Cursor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let position = 0;
  const advance = (count: number): number => {
    const from = position;
    if (count < 0 || from + count > bytes.length) {
      throw new RangeError(`bytes ${from} to ${from + count} of ${bytes.length}`);
    }
    position = from + count;
    return from;
  };
  const uint = (size: number): number => {
    const from = advance(size);
    let value = 0;
    for (let index = 0; index < size; index += 1) {
      value = value * 256 + (bytes[isLittle ? from + size - 1 - index : from + index] ?? 0);
    }
    return value;
  };
  return {
    at: () => position,
    u8: () => view.getUint8(advance(1)),
    u16: () => view.getUint16(advance(2), isLittle),
    u32: () => view.getUint32(advance(4), isLittle),
    u64: () => uint(8),
    uint,
    uleb() {
      let value = 0;
      for (let index = 0; index < longestLeb; index += 1) {
        const byte = view.getUint8(advance(1));
        value += (byte & 0x7f) * 2 ** (7 * index);
        if (byte < 0x80) return value;
      }
      throw new RangeError('a number of more than 64 bits');
    },
    text() {
      const end = bytes.indexOf(0, position);
      if (end < 0) throw new RangeError('a name without an end');
      const from = advance(end - position + 1);
      return Buffer.from(bytes.buffer, bytes.byteOffset + from, end - from).toString();
    },
    skip: (count) => void advance(count),
  };
}

/** A length that begins a part of DWARF, and the size of offsets in that part (DWARF 5, 7.4). */
export function readLength(cursor: Cursor): {
  readonly length: number;
  readonly offsetSize: 4 | 8;
} {
  const length = cursor.u32();
  if (length === 0xffff_ffff) return { length: cursor.u64(), offsetSize: 8 };
  if (length >= 0xffff_fff0) throw new RangeError(`a reserved length, ${length}`);
  return { length, offsetSize: 4 };
}
