import type { Hit } from './hits.ts';
import { isAlphanumeric, isDigit, isGroupSeparator } from './characters.ts';

// Country and length, from the IBAN registry (ISO 13616, published by SWIFT).
const LENGTHS =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22' +
  'GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31' +
  'MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30';

const lengths = new Map<string, number>();
for (let index = 0; index < LENGTHS.length; index += 4)
  lengths.set(LENGTHS.slice(index, index + 2), Number(LENGTHS.slice(index + 2, index + 4)));

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
      values[count] = isDigit(code) ? code - 48 : (code | 32) - 87;
      count += 1;
    } else if (count % 4 !== 0 || !isGroupSeparator(code)) return -1;
  }
  return !isAlphanumeric(text.charCodeAt(index)) && isChecked(length) ? index : -1;
}

function isChecked(length: number): boolean {
  let remainder = 0;
  for (let index = 0; index < length; index += 1) {
    const value = values[(index + 4) % length] ?? 0;
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
