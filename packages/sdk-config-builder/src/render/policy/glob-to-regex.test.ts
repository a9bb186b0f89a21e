import { expect, test } from 'vitest';
import { hasPython, searchInPython } from '../../../tests/support/search-in-python.ts';
import { globToRegex } from './glob-to-regex.ts';

/** Patterns, what they match, and what they do not (getsentry/relay, relay-pattern/src/lib.rs, says what each sign means). */
const patterns: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['*health*', ['/Health', 'GET /healthz'], ['/heal']],
  ['a?c', ['abc', 'A\nC'], ['ac']],
  ['[a-c]x', ['bx', 'BX'], ['dx']],
  ['[!a-c]x', ['dx'], ['ax', 'AX']],
  ['[a-]', ['-', 'a'], ['b']],
  ['[-a]', ['-', 'A'], ['b']],
  ['{foo,bar}.js', ['foo.js', 'BAR.js'], ['.js', 'baz.js', 'foobar.js']],
  ['a\\*b', ['a*b'], ['axb']],
  ['[\\]]', [']'], ['\\']],
  ['v1.2', ['v1.2'], ['v1x2', 'v1.2.3']],
  ['straße', ['STRAßE'], ['strase']],
  ['', [], ['', 'a']],
  ['[]', [], ['', 'a']],
];

test.skipIf(!hasPython)('matches in Python what the pattern matches, whatever the case', () => {
  const found = searchInPython(
    patterns.map(([pattern, matched, missed]) => [
      globToRegex(pattern, 'python') ?? '(',
      [...matched, ...missed],
    ]),
  );
  expect(patterns.map(([pattern], index) => [pattern, found[index]])).toEqual(
    patterns.map(([pattern, matched, missed]) => [
      pattern,
      [...matched.map(() => true), ...missed.map(() => false)],
    ]),
  );
});

test.each(['[a', '[[a]', 'a}', '{a', '{a,{b}}', '[c-a]', 'a\\', ']', '[a\\', '[!'])(
  '%s is no pattern',
  (pattern) => {
    expect(globToRegex(pattern, 'go')).toBeUndefined();
  },
);
