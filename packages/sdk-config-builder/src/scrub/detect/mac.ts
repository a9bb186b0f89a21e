import type { Hit } from './hits.ts';
import { isAlphanumeric, isHex } from './characters.ts';

const COLON = 58;
const DASH = 45;
const DOT = 46;

/** `aa:bb:cc:dd:ee:ff`, `aa-bb-cc-dd-ee-ff` and `aabb.ccdd.eeff`. */
export function findMacs(text: string, hits: Hit[]): void {
  for (let index = 0; index + 14 <= text.length; index += 1) {
    const second = text.charCodeAt(index + 2);
    const length =
      second === COLON || second === DASH
        ? isMac(text, index, 2, 6, second)
        : text.charCodeAt(index + 4) === DOT
          ? isMac(text, index, 4, 3, DOT)
          : 0;
    if (length === 0) continue;
    hits.push({ start: index, end: index + length, detector: 'mac' });
    index += length;
  }
}

function isMac(text: string, start: number, size: number, groups: number, separator: number): number {
  const before = text.charCodeAt(start - 1);
  if (isAlphanumeric(before) || (before === separator && isHex(text.charCodeAt(start - 2)))) return 0;
  const length = groups * (size + 1) - 1;
  for (let offset = 0; offset < length; offset += 1) {
    const code = text.charCodeAt(start + offset);
    if (offset % (size + 1) === size ? code !== separator : !isHex(code)) return 0;
  }
  const after = text.charCodeAt(start + length);
  if (isAlphanumeric(after)) return 0;
  return after === separator && isHex(text.charCodeAt(start + length + 1)) ? 0 : length;
}
