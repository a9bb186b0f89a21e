import { expect, test } from 'vitest';
import { compileRelayPattern } from '../relay.ts';
import { createGenerator } from '../testing/generator.ts';
import { matchNaively } from '../testing/naive-pattern.ts';
import { findOracle } from '../testing/oracle.ts';
import { printFigure, sized } from '../testing/proof.ts';
import { runPython } from '../testing/run-oracle.ts';

// Facts of getsentry/relay relay-pattern/src/lib.rs.
test.each<[string, string, boolean]>([
  ['', '', false],
  ['*', '', true],
  ['/api/*', '/API/v1/orders\n', true],
  ['a?c', 'a/c', true],
  ['a?c', 'ac', false],
  ['/users/(.*)', '/users/(.*)', true],
  ['[!a-c]x', 'Bx', false],
  ['[a\\]-]', ']', true],
  ['[]b', 'b', true],
  ['{a,b*}c', 'bxc', true],
  ['{,a}b', 'b', true],
  ['x{a,b', 'x', true],
  ['\\*\\{', '*{', true],
  ['*a*b*a*b', 'abababa', false],
])('%j and %j: %s', (pattern, text, expected) => {
  expect(compileRelayPattern(pattern)(text)).toBe(expected);
});

test.each(['\\', '[a', '[[]', ']', '}', '{a{b}}', '[z-a]', '[a\\'])('%j is refused', (pattern) => {
  expect(() => compileRelayPattern(pattern)).toThrow(pattern);
});

test('a pattern with many wildcards takes no longer for a text that almost fits', () => {
  const matches = compileRelayPattern(`${'*a'.repeat(40)}*b`);
  const startedAt = performance.now();
  expect(matches('a'.repeat(4_000))).toBe(false);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});

const oracle = findOracle('relay-pattern');
const { pick, random } = createGenerator(20261122);
const textOf = (units: readonly string[], length: number) =>
  Array.from({ length: Math.floor(random() * length) }, () => pick(units)).join('');
const patternUnits = [
  ...'abAB*?*?[]{}!,-\\/.()',
  'ab',
  '[a-c]',
  '[!b]',
  '{a,b}',
  '{*,x}',
  'é',
  '\u{1F600}',
  'ß',
  'ſ',
  '\u212A',
  '\u{10400}',
];
const textUnits = [
  ...'abABab/.()-,!',
  '\n',
  'É',
  'ß',
  's',
  'S',
  'k',
  'ſ',
  '\u212A',
  '\u{1F600}',
  '\u{10428}',
  '\u01C5',
  '\u01C6',
];

test.skipIf(oracle.isSkipped)(
  `agrees with Relay's own matcher: ${oracle.name}`,
  () => {
    const cases = Array.from(
      { length: sized(100_000) },
      () =>
        [textOf(patternUnits, 9), Array.from({ length: 6 }, () => textOf(textUnits, 8))] as const,
    );
    const own = cases.map(([pattern, texts]) => {
      try {
        return texts.map(compileRelayPattern(pattern));
      } catch {
        return null;
      }
    });
    expect(own).toEqual(runPython(oracle, 'relay_pattern.py', cases));
    const matches = own.flat().filter(Boolean).length;
    expect(matches).toBeGreaterThan(cases.length / 10);
    printFigure(
      `patterns compared with Relay's: ${cases.length}, refused by both: ${own.filter((answer) => answer === null).length}, texts: ${own.flat().length}, matches: ${matches}, different: 0`,
    );
  },
  300_000,
);

test('agrees with a matcher that tries every way to split the text', () => {
  const safe = ['a', 'b', 'A', '/', '*', '?', '[a-b]', '[!a]', '{a,b}', '{a*,/}', '\\*', 'é'];
  for (let index = 0; index < sized(50_000); index += 1) {
    const pattern = textOf(safe, 6);
    const text = textOf(['a', 'b', 'A', 'B', '/', 'é', 'É'], 7);
    expect([pattern, text, compileRelayPattern(pattern)(text)]).toEqual([
      pattern,
      text,
      matchNaively(pattern, text),
    ]);
  }
});
