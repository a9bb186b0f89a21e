/** Writes the protobuf wire format (protobuf.dev/programming-guides/encoding); grows as it is written to. */
export interface Writer {
  /** An unsigned or two's complement 64-bit integer. */
  varint(field: number, value: bigint): void;
  /** Eight bytes of an unsigned integer, little-endian. */
  fixed64(field: number, value: bigint): void;
  /** Four bytes of an unsigned integer, little-endian. */
  fixed32(field: number, value: number): void;
  /** Eight bytes of a double, little-endian. */
  double(field: number, value: number): void;
  /** Bytes with their length. */
  bytes(field: number, value: Uint8Array): void;
  /** Text as UTF-8 with its length. */
  text(field: number, value: string): void;
  /** Everything so far. */
  finish(): Uint8Array;
}

const VARINT = 0;
const FIXED_64 = 1;
const LENGTH = 2;
const FIXED_32 = 5;

/** An empty message. */
export function createWriter(): Writer {
  let buffer = new Uint8Array(256);
  let view = new DataView(buffer.buffer);
  let length = 0;

  function reserve(size: number): number {
    if (length + size > buffer.length) {
      const larger = new Uint8Array(Math.max(buffer.length * 2, length + size));
      larger.set(buffer);
      buffer = larger;
      view = new DataView(buffer.buffer);
    }
    length += size;
    return length - size;
  }

  // Growing replaces buffer and view: reserve first, then name them.
  function byte(value: number): void {
    const at = reserve(1);
    buffer[at] = value;
  }

  function small(value: number): void {
    let rest = value;
    while (rest > 127) {
      byte((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    byte(rest);
  }

  const tag = (field: number, type: number): void => small(field * 8 + type);

  function write(field: number, value: Uint8Array): void {
    tag(field, LENGTH);
    small(value.length);
    const at = reserve(value.length);
    buffer.set(value, at);
  }

  return {
    varint(field, value) {
      tag(field, VARINT);
      let rest = BigInt.asUintN(64, value);
      while (rest > 127n) {
        byte(Number(rest % 128n) + 128);
        rest /= 128n;
      }
      byte(Number(rest));
    },
    fixed64(field, value) {
      tag(field, FIXED_64);
      const at = reserve(8);
      view.setBigUint64(at, BigInt.asUintN(64, value), true);
    },
    fixed32(field, value) {
      tag(field, FIXED_32);
      const at = reserve(4);
      view.setUint32(at, value, true);
    },
    double(field, value) {
      tag(field, FIXED_64);
      const at = reserve(8);
      view.setFloat64(at, value, true);
    },
    bytes: write,
    text: (field, value) => write(field, new TextEncoder().encode(value)),
    finish: () => buffer.slice(0, length),
  };
}
