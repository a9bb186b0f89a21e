import type { Hit } from './hits.ts';
import { isAlphanumeric, isDigit, isGroupSeparator, isLetter } from './characters.ts';

// Country and length, from the IBAN registry (ISO 13616, published by SWIFT).
const LENGTHS =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22' +
  'GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31' +
  'MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30';

/** Country, length and check digits (mod 97), in one piece or in groups of four. */
export function findIbans(text: string, hits: Hit[]): void {
  for (let index = 0; index + 15 <= text.length; index += 1) {
    if (
      !isDigit(text.charCodeAt(index + 2)) ||
      !isDigit(text.charCodeAt(index + 3)) ||
      !isLetter(text.charCodeAt(index)) ||
      !isLetter(text.charCodeAt(index + 1)) ||
      isAlphanumeric(text.charCodeAt(index - 1))
    )
      continue;
    const end = endOfIban(text, index);
    if (end < 0) continue;
    hits.push({ start: index, end, detector: 'iban' });
    index = end;
  }
}

function endOfIban(text: string, start: number): number {
  const length = lengthOf(text.slice(start, start + 2).toUpperCase());
  let characters = '';
  let index = start;
  while (characters.length < length) {
    const code = text.charCodeAt(index);
    if (isAlphanumeric(code)) characters += text[index] ?? '';
    else if (!(characters.length % 4 === 0 && isGroupSeparator(code))) return -1;
    index += 1;
  }
  return length > 0 && !isAlphanumeric(text.charCodeAt(index)) && isChecked(characters) ? index : -1;
}

function lengthOf(country: string): number {
  for (let index = 0; index < LENGTHS.length; index += 4)
    if (LENGTHS.startsWith(country, index)) return Number(LENGTHS.slice(index + 2, index + 4));
  return 0;
}

function isChecked(iban: string): boolean {
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
