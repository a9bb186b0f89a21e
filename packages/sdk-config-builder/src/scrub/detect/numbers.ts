import type { Hit } from './hits.ts';
import { isAlphanumeric, isDigit } from './characters.ts';

const DOT = 46;
const SHORTEST_NUMBER = 9;
const LONGEST_NUMBER = 19;
const PARTED = /[ +-]{2,}/;
const SEPARATOR = /[ +-]/;
// A card begins with a group of 4, a social security number with 3, an IMEI with 2: nothing else has groups.
const MOST_GROUPS: Readonly<Record<number, number>> = { 2: 4, 3: 3, 4: 8 };

/** Which of the numbers to look for. */
export interface NumberKinds {
  readonly card: boolean;
  readonly imei: boolean;
  readonly ssn: boolean;
}

const RUN = /\d[\d +-]{8,}/g;

/** Cards (Luhn, ranges in use), IMEIs (Luhn, reporting bodies) and US social security numbers, in groups or in one. */
export function findNumbers(text: string, hits: Hit[], kinds: NumberKinds): void {
  for (const { index, 0: run } of text.matchAll(RUN)) {
    // Two separators in a row part numbers.
    let from = index;
    for (const groups of run.split(PARTED)) {
      from = text.indexOf(groups, from);
      if (groups.length >= SHORTEST_NUMBER)
        findInGroups(text, from, groups.split(SEPARATOR), hits, kinds);
      from += groups.length;
    }
  }
}

function findInGroups(
  text: string,
  from: number,
  groups: readonly string[],
  hits: Hit[],
  kinds: NumberKinds,
): void {
  let start = from;
  for (let first = 0; first < groups.length;) {
    const length = groups[first]?.length ?? 0;
    const taken = isEdge(text, start - 1, -1) ? findAt(text, start, groups, first, hits, kinds) : 1;
    for (let skipped = 0; skipped < taken; skipped += 1)
      start += (groups[first + skipped]?.length ?? 0) + 1;
    first += taken;
    if (length === 0) return;
  }
}

/** Looks for the longest number that begins with this group; says how many groups are done. */
function findAt(
  text: string,
  start: number,
  groups: readonly string[],
  first: number,
  hits: Hit[],
  kinds: NumberKinds,
): number {
  const most = MOST_GROUPS[groups[first]?.length ?? 0] ?? 1;
  let digits = '';
  let shape = 0;
  let end = start - 1;
  let found: Hit | undefined;
  let taken = 1;
  for (let count = 0; count < most; count += 1) {
    const group = groups[first + count];
    if (!group || digits.length + group.length > LONGEST_NUMBER) break;
    digits += group;
    shape = shape * 10 + group.length;
    end += group.length + 1;
    if (digits.length < SHORTEST_NUMBER || !isEdge(text, end, 1)) continue;
    const detector = kindOf(digits, count === 0 ? 0 : shape, kinds);
    if (!detector) continue;
    found = { start, end, detector };
    taken = count + 1;
  }
  if (found) hits.push(found);
  return taken;
}

/** Digits in a word are a part of something else, and so are the digits around a decimal point. */
function isEdge(text: string, index: number, step: 1 | -1): boolean {
  const code = text.charCodeAt(index);
  return !isAlphanumeric(code) && !(code === DOT && isDigit(text.charCodeAt(index + step)));
}

function kindOf(digits: string, shape: number, kinds: NumberKinds) {
  if (kinds.card && isCard(digits, shape)) return 'card';
  if (kinds.imei && isImei(digits, shape)) return 'imei';
  return kinds.ssn && isSsn(digits, shape) ? 'ssn' : undefined;
}

// By network and length, as ISO/IEC 7812 numbers are in use.
const CARD =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|[56]\d{13,18}|3[47]\d{13}|3[0689]\d{12,17}|35\d{14,17}|2(?:[2-6]\d\d|7[01]\d|720)\d{12})$/;
const GROUPED_CARD = /^4[1-7]+$/;
const IMEI = /^(?:01|10|3[035]|4[459]|5[0-4]|86|9[189])\d{13}$/;
const SSN = /^(?!000|666|9)\d{3}(?!00)\d\d(?!0000)\d{4}$/;

/** The lengths of the groups are the digits of the shape; 0 is one group. */
function isCard(digits: string, shape: number): boolean {
  return (
    CARD.test(digits) && (shape === 0 || GROUPED_CARD.test(String(shape))) && passesLuhn(digits)
  );
}

function isImei(digits: string, shape: number): boolean {
  return IMEI.test(digits) && (shape === 0 || shape === 2661) && passesLuhn(digits);
}

const isSsn = (digits: string, shape: number): boolean => shape === 324 && SSN.test(digits);

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    let digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    if (index % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 === 0;
}
