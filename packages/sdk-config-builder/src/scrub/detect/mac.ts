import type { Hit } from './hits.ts';
import { isAlphanumeric, isHex } from './characters.ts';

const MAC = /[\dA-Fa-f]{2}(?:(?::[\dA-Fa-f]{2}){5}|(?:-[\dA-Fa-f]{2}){5})|(?:[\dA-Fa-f]{4}\.){2}[\dA-Fa-f]{4}/g;

/** `aa:bb:cc:dd:ee:ff`, `aa-bb-cc-dd-ee-ff` and `aabb.ccdd.eeff`, and not a part of something longer. */
export function findMacs(text: string, hits: Hit[]): void {
  for (const { index, 0: address } of text.matchAll(MAC)) {
    const end = index + address.length;
    const separator = address.replaceAll(/[\dA-Fa-f]/g, '').charCodeAt(0);
    if (!goesOn(text, index - 1, -1, separator) && !goesOn(text, end, 1, separator))
      hits.push({ start: index, end, detector: 'mac' });
  }
}

function goesOn(text: string, index: number, step: number, separator: number): boolean {
  const code = text.charCodeAt(index);
  return isAlphanumeric(code) || (code === separator && isHex(text.charCodeAt(index + step)));
}
