import type { TextFile } from '../plan/types.ts';

/**
 * A fingerprint of files: equal for equal paths and texts, in whatever order. It says whether something has changed, not
 * whether somebody forged it: two sums of 32 bits in the manner of FNV-1a, so that it needs no module of a platform.
 */
export function fingerprintFiles(files: readonly TextFile[]): string {
  const sums = files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ path, text }) => [path, text])
    .reduce<readonly [number, number]>(
      ([first, second], part) => [
        sum(part, first, 0x01_00_01_93),
        sum(part, second, 0x01_00_01_b5),
      ],
      [0x81_1c_9d_c5, 0x9e_37_79_b9],
    );
  return sums.map((each) => each.toString(16).padStart(8, '0')).join('');
}

/** The length comes first, so that text cannot move from one part to the next unnoticed. */
function sum(text: string, seed: number, prime: number): number {
  let state = Math.imul(seed ^ text.length, prime) >>> 0;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), prime) >>> 0;
    state ^= state >>> 15;
  }
  return state >>> 0;
}
