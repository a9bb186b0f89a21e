const NUMBERS = [0, 1, 0x7f, 0xff, 0x7fff_ffff, 0xffff_ffff, 0x8000_0000];

/** Makes a byte, or four of them as a whole number, another one. */
export function damageAt(bytes: Buffer, at: number, random: () => number): void {
  const pick = (most: number) => Math.floor(random() * most);
  if (random() < 0.5) bytes[at] = pick(256);
  else bytes.writeUInt32LE(NUMBERS[pick(NUMBERS.length)] ?? 0, Math.min(at, bytes.length - 4));
}

/** Whether an error is what damage may lead to: a place outside of the file, or zlib's word for what is badly packed. */
export function isOfDamage(error: unknown): boolean {
  return (
    error instanceof RangeError ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
  );
}
