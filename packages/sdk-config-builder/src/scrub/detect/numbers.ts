import type { Hit } from './hits.ts';
import { isEdge } from './characters.ts';

const SHORTEST_NUMBER = 9;
const LONGEST_NUMBER = 19;
// A card begins with a group of 4, a social security number with 3, an IMEI with 2: nothing else has groups.
const MOST_GROUPS: Readonly<Record<number, number>> = { 2: 4, 3: 3, 4: 8 };
/** Groups of digits with one blank, `-`, or `+`, which is a blank in forms, between. */
const RUN = /\d+(?:[ +-]\d+)*/g;

type NumberName = 'card' | 'imei' | 'ssn';

// Digits, the lengths of their groups, which are the digits of a number (0: one group), and whether Luhn's sum is to be 0.
// Cards by network and length, as ISO/IEC 7812 numbers are in use.
const KINDS: readonly (readonly [
  name: NumberName,
  digits: RegExp,
  shape: RegExp,
  hasSum: boolean,
])[] = [
  [
    'card',
    /^(?:4(?:\d{12}|\d{15}|\d{18})|[56]\d{13,18}|3[47]\d{13}|3[0689]\d{12,17}|35\d{14,17}|2(?:[2-6]\d\d|7[01]\d|720)\d{12})$/,
    /^(?:0|4[1-7]+)$/,
    true,
  ],
  ['imei', /^(?:01|10|3[035]|4[459]|5[0-4]|86|9[189])\d{13}$/, /^(?:0|2661)$/, true],
  ['ssn', /^(?!000|666|9)\d{3}(?!00)\d\d(?!0000)\d{4}$/, /^324$/, false],
];

/** Cards (Luhn, ranges in use), IMEIs (Luhn, reporting bodies) and US social security numbers, in groups or in one. */
export function findNumbers(
  text: string,
  hits: Hit[],
  on: Readonly<Record<NumberName, boolean>>,
): void {
  const kinds = KINDS.filter(([name]) => on[name]);
  for (const { index, 0: run } of text.matchAll(RUN)) {
    if (run.length < SHORTEST_NUMBER) continue;
    const groups = run.split(/[ +-]/);
    let start = index;
    for (let first = 0; first < groups.length;) {
      const found = isEdge(text, start - 1, -1) && findAt(text, start, groups, first, kinds);
      if (found) hits.push(found.hit);
      for (let taken = found ? found.taken : 1; taken > 0; taken -= 1) {
        start += (groups[first]?.length ?? 0) + 1;
        first += 1;
      }
    }
  }
}

/** The longest number that begins with this group, and how many groups it takes. */
function findAt(
  text: string,
  start: number,
  groups: readonly string[],
  first: number,
  kinds: typeof KINDS,
): { hit: Hit; taken: number } | undefined {
  const most = MOST_GROUPS[groups[first]?.length ?? 0] ?? 1;
  let digits = '';
  let shape = 0;
  let end = start - 1;
  let found: { hit: Hit; taken: number } | undefined;
  for (let taken = 1; taken <= most; taken += 1) {
    const group = groups[first + taken - 1];
    if (!group || digits.length + group.length > LONGEST_NUMBER) break;
    digits += group;
    shape = shape * 10 + group.length;
    end += group.length + 1;
    if (digits.length < SHORTEST_NUMBER || !isEdge(text, end, 1)) continue;
    const lengths = String(taken === 1 ? 0 : shape);
    const kind = kinds.find(
      ([, ofDigits, ofShape, hasSum]) =>
        ofDigits.test(digits) && ofShape.test(lengths) && !(hasSum && luhnSum(digits) % 10),
    );
    if (kind) found = { hit: { start, end, detector: kind[0] }, taken };
  }
  return found;
}

function luhnSum(digits: string): number {
  let sum = 0;
  for (let index = 1; index <= digits.length; index += 1) {
    const digit = Number(digits.at(-index));
    sum += index % 2 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum;
}
