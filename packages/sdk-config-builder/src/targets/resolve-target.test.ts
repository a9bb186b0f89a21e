import { describe, expect, test } from 'vitest';
import { parseRange } from './range.ts';
import { parseRelease, releaseText } from './release.ts';
import { resolveTarget } from './resolve-target.ts';

describe('resolveTarget', () => {
  test.each([
    ['11.12.0', '11.12.0'],
    ['v10.54.0', '10.54.0'],
    ['10.54', '10.54.0'],
    ['11', '11.12.0'],
    ['^10.40.0', '10.78.0'],
    ['~10.40.3', '10.40.3'],
    ['10.x', '10.78.0'],
    ['10.40.x', '10.40.0'],
    ['*', '11.12.0'],
    ['>=9.0.0 <10.50.0', '10.49.0'],
    ['8 || 9', '9.47.2'],
    ['8.0.0 - 8.20.0', '8.20.0'],
    ['<=9', '9.47.2'],
    ['12.3.4', '12.3.4'],
  ])('takes %s for %s', (version, release) => {
    const target = resolveTarget({ sdk: '@sentry/node', version });
    expect(target && releaseText(target.release)).toBe(release);
  });

  test.each(['', 'latest', 'workspace:*', '^a', '11.a'])('cannot read %o', (version) => {
    expect(resolveTarget({ sdk: '@sentry/node', version })).toBeUndefined();
  });

  test('knows how far the tables reach', () => {
    expect(resolveTarget({ sdk: '@sentry/node', version: '11.12.0' })?.isKnown).toBe(true);
    expect(resolveTarget({ sdk: '@sentry/node', version: '11.12.1' })?.isKnown).toBe(false);
    expect(resolveTarget({ sdk: '@sentry/cloudflare', version: '7.1.0' })?.isKnown).toBe(false);
  });

  test('asks Next.js for its runtime', () => {
    const target = { sdk: '@sentry/nextjs', version: '11' } as const;
    expect(resolveTarget(target)?.runtime).toBe('node');
    expect(resolveTarget({ ...target, runtime: 'edge' })?.runtime).toBe('edge');
  });
});

test.each([
  ['^1.2.3', ['1.2.3', '1.99.0'], ['1.2.2', '2.0.0']],
  ['~1.2.3', ['1.2.3', '1.2.99'], ['1.3.0']],
  ['>1.2', ['1.3.0'], ['1.2.9']],
  ['<=1.2', ['1.2.9', '0.1.0'], ['1.3.0']],
  ['=1.2.3', ['1.2.3'], ['1.2.4']],
  ['>= 1.2.3  < 2', ['1.2.3', '1.99.99'], ['2.0.0']],
])('the range %s', (text, inside, outside) => {
  const isIn = parseRange(text);
  const isInside = (version: string) => {
    const release = parseRelease(version);
    return release !== undefined && isIn?.(release) === true;
  };
  expect(inside.map(isInside)).toEqual(inside.map(() => true));
  expect(outside.map(isInside)).toEqual(outside.map(() => false));
});
