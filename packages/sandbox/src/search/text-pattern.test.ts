import { describe, expect, test } from 'vitest';
import { containsMatcher, textMatcher } from './text-pattern.ts';

describe('textMatcher', () => {
  test.each([
    ['free', 'free', true],
    ['free', 'Free', false],
    ['f*', 'Free', true],
    ['*e', 'free', true],
    ['f*e', 'fe', true],
    ['f*e', 'f', false],
    ['ab*ba', 'aba', false],
    ['a*b*c', 'a-c-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['**', '', true],
    ['*', 'line\nbreak', true],
    [String.raw`50\*`, '50*', true],
    [String.raw`50\*`, '500', false],
    // An even number of backslashes are backslashes, and the star is a star.
    [String.raw`c:\\*`, String.raw`C:\temp`, true],
    [String.raw`c:\temp`, String.raw`c:\temp`, true],
    ['a.c', 'abc', false],
  ])('%s against %s is %s', (value, text, expected) => {
    expect(textMatcher(value)(text)).toBe(expected);
  });

  test('takes no time for a pattern of many stars', () => {
    const value = `${'a*'.repeat(5000)}b`;
    expect(textMatcher(value)('a'.repeat(20_000))).toBe(false);
  });
});

describe('containsMatcher', () => {
  test.each([
    ['PAY', 'cannot pay', true],
    ['pay', 'cannot', false],
    ['pay*', 'cannot pay', false],
    ['*pay', 'cannot pay', true],
    [String.raw`\*`, 'a*b', true],
  ])('%s in %s is %s', (value, text, expected) => {
    expect(containsMatcher(value)(text)).toBe(expected);
  });
});
