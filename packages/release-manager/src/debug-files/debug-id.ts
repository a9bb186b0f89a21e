/** The first 16 bytes, filled up with zeros. */
export function firstSixteen(bytes: Uint8Array): Uint8Array {
  const id = new Uint8Array(16);
  id.set(bytes.subarray(0, 16));
  return id;
}

/** The first three fields of a GUID in the other byte order. */
export function swapGuid(guid: Uint8Array): Uint8Array {
  const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
  return Uint8Array.from(order, (index) => guid[index] ?? 0);
}

/** A debug id as Sentry writes it: a hyphenated uuid, and the age in hexadecimal when there is one. Nil is no id. */
export function formatDebugId(uuid: Uint8Array, age = 0): string | undefined {
  const hex = toHex(uuid);
  if (/^0*$/.test(hex) && age === 0) return undefined;
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ];
  return parts.join('-') + (age === 0 ? '' : `-${age.toString(16)}`);
}

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
