const OFFSET = 0xcb_f2_9c_e4_84_22_23_25n;
const PRIME = 0x1_00_00_00_01_b3n;

/** FNV-1a in 64 bits over UTF-16 units: tells values apart, protects nothing. */
export function hashText(text: string): string {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}

/** Of lever positions by name, whatever their order. What is null is as good as not there. */
export function hashSettings(values: ReadonlyMap<string, unknown>): string {
  const known = [...values].filter(([, value]) => value !== null);
  return hashText(JSON.stringify(known.toSorted(([left], [right]) => (left < right ? -1 : 1))));
}
