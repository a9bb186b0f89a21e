import { expect, test } from 'vitest';
import * as literals from './literals.ts';

// The values are those of Sentry's documentation (docs.sentry.io/concepts/search, "Using Operators") and of the SI.
test.each([
  ['500', 500],
  ['-2.5', -2.5],
  ['3k', 3_000],
  ['1.5M', 1_500_000],
  ['2b', 2_000_000_000],
  ['2g', null],
  ['', null],
  ['k', null],
])('the number %s is %s', (text, value) => {
  expect(literals.readNumber(text)).toBe(value);
});

test.each([
  ['10ms', 10],
  ['2s', 2_000],
  ['2min', 120_000],
  ['2m', 120_000],
  ['1.5h', 5_400_000],
  ['1hr', 3_600_000],
  ['1d', 86_400_000],
  ['2day', 172_800_000],
  ['1w', 604_800_000],
  ['2wk', 1_209_600_000],
  ['250', 250],
  ['2y', null],
])('the duration %s has %s milliseconds', (text, value) => {
  expect(literals.readDuration(text)).toBe(value);
});

test.each([
  ['8bit', 1],
  ['2nb', 1],
  ['7bytes', 7],
  ['1kb', 1_000],
  ['1.5MB', 1_500_000],
  ['1gb', 1e9],
  ['1yb', 1e24],
  ['1kib', 1_024],
  ['2GiB', 2_147_483_648],
  ['512', 512],
  ['3xb', null],
])('the size %s has %s bytes', (text, value) => {
  expect(literals.readSize(text)).toBe(value);
});

test.each([
  ['50%', 0.5],
  ['0.5%', 0.005],
  ['0.25', 0.25],
  ['half', null],
])('the share %s is %s', (text, value) => {
  expect(literals.readPercentage(text)).toBe(value);
});

test.each([
  ['true', true],
  ['TRUE', true],
  ['1', true],
  ['false', false],
  ['0', false],
  ['yes', null],
])('the switch %s is %s', (text, value) => {
  expect(literals.readBoolean(text)).toBe(value);
});
