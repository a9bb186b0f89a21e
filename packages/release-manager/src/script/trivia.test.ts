import { expect, test } from 'vitest';
import { skipTrivia, startOfText } from './trivia.ts';

test('a byte order mark is no text', () => {
  expect(startOfText(Buffer.from('\uFEFFpay()'))).toBe(3);
  for (const text of ['pay()', '', '\u00EF']) expect(startOfText(Buffer.from(text))).toBe(0);
});

test.each([
  ['pay()', 0, false],
  ['', 0, false],
  [' \t\v\f pay()', 5, false],
  ['\u00A0\uFEFFpay()', 5, false],
  ['\npay()', 1, true],
  ['\r\npay()', 2, true],
  ['\u2028pay()', 3, true],
  ['\u2029pay()', 3, true],
  ['\u2027pay()', 0, false],
  ['// one\npay()', 7, true],
  ['// one', 6, false],
  ['/* one */pay()', 9, false],
  ['/* one\n */ pay()', 11, true],
  ['/* one */ pay()\n', 10, false],
  ['/* one', 6, false],
  ['/ 2', 0, false],
])('the first token of %j begins at byte %i', (text, at, hasLineBreak) => {
  expect(skipTrivia(Buffer.from(text), 0)).toEqual({ at, hasLineBreak });
});
