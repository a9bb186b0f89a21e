import type { Hit } from './hits.ts';
import { isAlphanumeric } from './characters.ts';

// Countries, and the length that they share, from the IBAN registry (ISO 13616, published by SWIFT).
const LENGTHS =
  'NO15BE16DKFIFKFOGLNLSD18MKSI19ATBAEEKZLTLUMNXK20CHHRLILV21BGBHCRDEGBGEIEMERSVA22AEGIILIQOMSOTL23ADCZESMDPKR' +
  'OSASESKTNVG24LYPTST25ISTR26BIDJFRGRITMCMRSM27ALAZBYCYDOGTHNHULBNIPLSV28BREGPSQAUA29JOKWMUYE30MTSC31LC32RU33';

const lengths = new Map<string, number>();
for (const [, countries = '', length] of LENGTHS.matchAll(/(\D+)(\d+)/g))
  for (const country of countries.match(/../g) ?? []) lengths.set(country, Number(length));

const BEGINNING = /(?:^|[^A-Za-z\d])([A-Za-z]{2})\d\d/g;

/** Country, length and check digits (mod 97), in one piece or in groups of four. */
export function findIbans(text: string, hits: Hit[]): void {
  for (const { index, 0: match, 1: country = '' } of text.matchAll(BEGINNING)) {
    const length = lengths.get(country.toUpperCase());
    const start = index + match.length - 4;
    const end = length === undefined ? -1 : endOfIban(text, start, length);
    if (end >= 0) hits.push({ start, end, detector: 'iban' });
  }
}

// Filled anew for each candidate: the longest IBAN has 34 characters.
const values = new Uint8Array(34);

function endOfIban(text: string, start: number, length: number): number {
  let count = 0;
  let index = start;
  for (; count < length; index += 1) {
    const code = text.charCodeAt(index);
    if (isAlphanumeric(code)) {
      // A is 10; 32 is what parts upper from lower case.
      values[count] = code < 58 ? code - 48 : (code | 32) - 87;
      count += 1;
    } else if (count % 4 || (code !== 32 && code !== 43 && code !== 45)) return -1;
  }
  let remainder = 0;
  // What comes first is checked last.
  for (let at = 4; at < length + 4; at += 1) {
    const value = values[at % length] ?? 0;
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1 && !isAlphanumeric(text.charCodeAt(index)) ? index : -1;
}
