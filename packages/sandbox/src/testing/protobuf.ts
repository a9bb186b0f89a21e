/** A writer of the protobuf wire format, so that tests share no code with the reader. */
export function message(...fields: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(fields);
}

function number(value: number): Uint8Array {
  const digits: number[] = [];
  let rest = value;
  do {
    digits.push((rest % 128) + (rest >= 128 ? 128 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return Uint8Array.from(digits);
}

export const varint = (id: number, value: number): Uint8Array =>
  message(number(id * 8), number(value));

export function bytes(id: number, value: Uint8Array | string): Uint8Array {
  const content = typeof value === 'string' ? Buffer.from(value) : value;
  return message(number(id * 8 + 2), number(content.length), content);
}

export function fixed64(id: number, value: bigint): Uint8Array {
  const content = Buffer.alloc(8);
  content.writeBigUInt64LE(value);
  return message(number(id * 8 + 1), content);
}

export function fixed32(id: number, value: number): Uint8Array {
  const content = Buffer.alloc(4);
  content.writeUInt32LE(value);
  return message(number(id * 8 + 5), content);
}

export function double(id: number, value: number): Uint8Array {
  const content = Buffer.alloc(8);
  content.writeDoubleLE(value);
  return message(number(id * 8 + 1), content);
}
