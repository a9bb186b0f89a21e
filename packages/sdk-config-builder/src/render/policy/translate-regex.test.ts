import { describe, expect, test } from 'vitest';
import { hasPython, searchInPython } from '../../../tests/support/search-in-python.ts';
import { translateRegex } from './translate-regex.ts';

/** Expressions, and texts that tell right from wrong readings of them. */
const cases: readonly (readonly [source: string, texts: readonly string[]])[] = [
  ['a.b', ['axb', 'a\nb', 'a\rb', 'a\u2028b', 'a\u0085b']],
  ['^/orders/\\d+$', ['/orders/12', '/orders/x', '/orders/12\n', '\n/orders/1', '/orders/١']],
  ['a|b', ['a', 'b', 'c']],
  ['\\s', [' ', '\u00a0', '\ufeff', '\u2003', '\u0085', '\u001c', 'x']],
  ['\\S', [' ', '\u00a0', '\u0085', 'x']],
  ['^[\\s,]+$', [' ,\u00a0', 'a']],
  ['^[^\\s]$', ['a', '\u00a0', '\u001c']],
  ['^[a-f]{2,3}$', ['a', 'ab', 'abc', 'abcd']],
  ['^x{2}y{1,}$', ['xxy', 'xy', 'xxyyy']],
  ['^(?:ab)+?$', ['abab', 'aba']],
  ['^(?<year>\\d{4})-\\k<year>$', ['2026-2026', '2026-2025']],
  ['^(a)(b)\\2$', ['abb', 'aba']],
  ['^[\\b]$', ['\b', 'b']],
  ['\\bfoo\\b', ['a foo b', 'afoo', 'éfoo']],
  ['\\Boo', ['foo', 'oo']],
  ['^[\\n\\r\\t\\v\\f\\0]$', ['\n', '\r', '\t', '\v', '\f', '\0', 'n', '0']],
  ['^\\x41\\u0042\\u{1F600}$', ['AB😀', 'AB']],
  ['^\\ud83d\\ude00$', ['😀', '😁']],
  ['^[😀-😂]$', ['😁', '😃']],
  ['😀', ['a😀', 'a']],
  ['[]', ['', 'a']],
  ['^[^]$', ['a', '\n', '']],
  ['^(?=a)\\w', ['ab', 'ba']],
  ['^a(?!b)', ['ab', 'ac']],
  ['^\\w\\W\\D$', ['a-b', 'é-b', 'a-1']],
  ['^\\.\\/\\*$', ['./*', 'x/*']],
  ['^[\\]\\-a-]+$', [']-a', '^']],
  ['^[^a-c]$', ['d', 'b']],
];

test.skipIf(!hasPython)("Python's re finds what JavaScript finds", () => {
  const translated = cases.map(([source, texts]) => {
    const result = translateRegex(source, 'python', 'u');
    if ('reason' in result) throw new Error(`${source}: ${result.reason}`);
    return [result.text, texts] as const;
  });
  const found = searchInPython(translated);
  const expected = cases.map(([source, texts]) =>
    texts.map((text) => new RegExp(source, 'u').test(text)),
  );
  expect(cases.map(([source], index) => [source, found[index]])).toEqual(
    cases.map(([source], index) => [source, expected[index]]),
  );
});

// https://pkg.go.dev/regexp/syntax
describe('what Go has no word for', () => {
  test.each([
    ['a(?=b)', 'look-ahead'],
    ['a(?!b)', 'look-ahead'],
    ['(?<=a)b', 'look-behind'],
    ['(?<!a)b', 'look-behind'],
    ['(a)\\1', 'back references'],
    ['(?<a>b)\\k<a>', 'back references'],
    ['a{1001}', 'more than 1000 repeats'],
    ['a{1,1001}', 'more than 1000 repeats'],
    ['\\p{Script=Greek}', '\\p{Script=Greek}'],
    ['[\\S]', '\\S in brackets'],
  ])('%s is refused', (source, what) => {
    expect(translateRegex(source, 'go', 'u')).toEqual({ reason: `Go's regexp has no ${what}` });
  });

  test('has one for groups with names, properties, and a thousand repeats', () => {
    expect(translateRegex('(?<year>a)', 'go', 'u')).toEqual({ text: '(?P<year>a)' });
    expect(translateRegex('\\p{Lu}[\\p{L}]', 'go', 'u')).toEqual({ text: '\\p{Lu}[\\p{L}]' });
    expect(translateRegex('a{1000}', 'go', 'u')).toEqual({ text: 'a{1000}' });
  });
});

describe('what Python has no word for', () => {
  test.each([
    ['(?<=a)b', 'look-behind of any length'],
    ['\\p{L}', '\\p{L}'],
    ['[^\\S]', '\\S in brackets'],
  ])('%s is refused', (source, what) => {
    expect(translateRegex(source, 'python', 'u')).toEqual({ reason: `Python's re has no ${what}` });
  });
});

test('without the flag u, what means nothing in particular is refused', () => {
  expect(translateRegex('\\q', 'python', '')).toEqual({ reason: "Python's re has no \\q" });
  expect(translateRegex('[a-\\d]', 'python', '')).toEqual({
    reason: "Python's re has no such ranges",
  });
  // Python takes \d-z for a bad range.
  expect(translateRegex('[\\d-z]', 'python', '')).toEqual({ text: '[\\d\\-z]' });
});

test('what is no expression is told', () => {
  for (const source of ['(', '[b-a]', '\\q', 'a{2,1}']) {
    expect(translateRegex(source, 'go', 'u')).toEqual({ reason: 'it is no regular expression' });
  }
});
