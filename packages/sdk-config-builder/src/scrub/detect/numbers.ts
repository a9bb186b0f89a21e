import type { Hit } from './hits.ts';
import { isAlphanumeric, isDigit, isGroupSeparator } from './characters.ts';

const DOT = 46;
const LONGEST_NUMBER = 19;
const MOST_GROUPS: Readonly<Record<number, number>> = { 2: 4, 3: 3, 4: 8 };

/** Which of the numbers to look for. */
export interface NumberKinds {
  readonly card: boolean;
  readonly imei: boolean;
  readonly ssn: boolean;
}

interface Group {
  readonly start: number;
  readonly end: number;
}

/** Cards (Luhn, ranges in use), IMEIs (Luhn, reporting bodies) and US social security numbers, in groups or in one. */
export function findNumbers(text: string, hits: Hit[], kinds: NumberKinds): void {
  let groups: Group[] = [];
  for (let index = 0; index < text.length; ) {
    if (!isDigit(text.charCodeAt(index))) {
      index += 1;
      continue;
    }
    const start = index;
    while (isDigit(text.charCodeAt(index))) index += 1;
    groups.push({ start, end: index });
    if (isGroupSeparator(text.charCodeAt(index)) && isDigit(text.charCodeAt(index + 1))) {
      index += 1;
      continue;
    }
    findInGroups(text, groups, hits, kinds);
    groups = [];
  }
}

function findInGroups(text: string, groups: readonly Group[], hits: Hit[], kinds: NumberKinds): void {
  for (let first = 0; first < groups.length; first += 1) {
    const last = endOfNumber(text, groups, first, hits, kinds);
    if (last >= 0) first = last;
  }
}

/** The last group of the number that begins with this one, or -1. */
function endOfNumber(
  text: string,
  groups: readonly Group[],
  first: number,
  hits: Hit[],
  kinds: NumberKinds,
): number {
  const { start, end } = groups[first] ?? { start: 0, end: 0 };
  if (!isEdge(text, start - 1, -1)) return -1;
  // A card begins with a group of 4, a social security number with 3, an IMEI with 2: nothing else has groups.
  const most = first + (MOST_GROUPS[end - start] ?? 1);
  let digits = '';
  const lengths: number[] = [];
  let found = -1;
  for (let last = first; last < most && last < groups.length; last += 1) {
    const group = groups[last];
    if (!group) break;
    const length = group.end - group.start;
    if (digits.length + length > LONGEST_NUMBER) break;
    digits += text.slice(group.start, group.end);
    lengths.push(length);
    if (digits.length < 9 || !isEdge(text, group.end, 1)) continue;
    const detector = kindOf(digits, lengths, kinds);
    if (!detector) continue;
    // The longest that fits: a card of 19 digits may begin with one of 16.
    if (found >= 0) hits.pop();
    hits.push({ start, end: group.end, detector });
    found = last;
  }
  return found;
}

/** Digits in a word are a part of something else, and so are the digits around a decimal point. */
function isEdge(text: string, index: number, step: 1 | -1): boolean {
  const code = text.charCodeAt(index);
  return !isAlphanumeric(code) && !(code === DOT && isDigit(text.charCodeAt(index + step)));
}

function kindOf(digits: string, lengths: readonly number[], kinds: NumberKinds) {
  if (kinds.card && isCard(digits, lengths)) return 'card';
  if (kinds.imei && isImei(digits, lengths)) return 'imei';
  return kinds.ssn && isSsn(digits, lengths) ? 'ssn' : undefined;
}

function isCard(digits: string, lengths: readonly number[]): boolean {
  if (digits.length < 13 || !isGroupedLikeCard(lengths)) return false;
  const two = Number(digits.slice(0, 2));
  const four = Number(digits.slice(0, 4));
  const isInUse =
    (two >= 40 && two <= 49 && (digits.length === 13 || digits.length === 16 || digits.length === 19)) ||
    (two >= 50 && two <= 69 && digits.length >= 14) ||
    ((two === 34 || two === 37) && digits.length === 15) ||
    ((two === 30 || two === 36 || two === 38 || two === 39) && digits.length >= 14) ||
    (two === 35 && digits.length >= 16) ||
    (four >= 2200 && four <= 2720 && digits.length === 16);
  return isInUse && passesLuhn(digits);
}

function isGroupedLikeCard(lengths: readonly number[]): boolean {
  if (lengths.length === 1) return true;
  return lengths[0] === 4 && lengths.every((length) => length >= 2 && length <= 7);
}

const REPORTING_BODIES = '01 10 30 33 35 44 45 49 50 51 52 53 54 86 91 98 99';

function isImei(digits: string, lengths: readonly number[]): boolean {
  if (digits.length !== 15 || !(lengths.length === 1 || lengths.join('-') === '2-6-6-1'))
    return false;
  return REPORTING_BODIES.includes(digits.slice(0, 2)) && passesLuhn(digits);
}

function isSsn(digits: string, lengths: readonly number[]): boolean {
  if (lengths.join('-') !== '3-2-4' || digits.startsWith('000') || digits.startsWith('666'))
    return false;
  return !digits.startsWith('9') && digits.slice(3, 5) !== '00' && !digits.endsWith('0000');
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    let digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    if (index % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 === 0;
}
