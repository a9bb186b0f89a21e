import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isRateLimited, parseRateLimits, updateRateLimits } from '../index.ts';
import { createGenerator } from '../testing/generator.ts';
import { findOracle } from '../testing/oracle.ts';
import { sized } from '../testing/proof.ts';

const nowInMs = Date.parse('2026-03-01T00:00:00Z');
const header = (value: string, status = 200) => ({
  status,
  headers: { 'x-sentry-rate-limits': value },
});

test('every part of a limit is read, and what is unknown is left alone', () => {
  expect(
    parseRateLimits(
      header(
        '60:error;transaction:key:quota_exceeded, 2.5::organization, 10:metric_bucket:project:x:custom;spans:new',
      ),
    ),
  ).toEqual([
    {
      retryAfterInMs: 60_000,
      categories: ['error', 'transaction'],
      scope: 'key',
      reason: 'quota_exceeded',
      namespaces: [],
    },
    { retryAfterInMs: 2_500, categories: [], scope: 'organization', namespaces: [] },
    {
      retryAfterInMs: 10_000,
      categories: ['metric_bucket'],
      scope: 'project',
      reason: 'x',
      namespaces: ['custom', 'spans'],
    },
  ]);
});

test.each([
  ['a 429 without a header', { status: 429, headers: {} }, [60_000]],
  ['Retry-After in seconds', { status: 429, headers: { 'retry-after': '12.5' } }, [12_500]],
  [
    'Retry-After as a date',
    { status: 429, headers: { 'retry-after': 'Sun, 01 Mar 2026 00:02:00 GMT' } },
    [120_000],
  ],
  [
    'Retry-After that cannot be read',
    { status: 429, headers: { 'retry-after': 'soon' } },
    [60_000],
  ],
  ['Retry-After without a 429', { status: 503, headers: { 'retry-after': '12' } }, []],
  ['a limit that cannot be read', header('soon:error', 429), []],
  ['success', { status: 200, headers: {} }, []],
])('%s', (_, response, expected) => {
  expect(
    parseRateLimits(response, { nowInMs }).map(({ retryAfterInMs }) => retryAfterInMs),
  ).toEqual(expected);
});

test('where the JavaScript SDK departs from the specification', () => {
  const at = (reading: 'spec' | 'sdk-js', ...limits: string[]) =>
    limits.reduce(
      (state, limit) => updateRateLimits(state, header(limit), { reading, nowInMs }),
      {},
    );
  const later = { nowInMs: nowInMs + 90_000 };
  // A shorter limit that comes later.
  expect(
    isRateLimited(at('spec', '2700:error', '60:error'), 'error', { reading: 'spec', ...later }),
  ).toBe(true);
  expect(
    isRateLimited(at('sdk-js', '2700:error', '60:error'), 'error', { reading: 'sdk-js', ...later }),
  ).toBe(false);
  // A limit on one category that ran out, beside one on all.
  expect(
    isRateLimited(at('spec', '60:error', '2700::key'), 'error', { reading: 'spec', ...later }),
  ).toBe(true);
  expect(
    isRateLimited(at('sdk-js', '60:error', '2700::key'), 'error', { reading: 'sdk-js', ...later }),
  ).toBe(false);
  // A fraction of a second.
  expect(parseRateLimits(header('0.9::key'), { reading: 'sdk-js' })[0]?.retryAfterInMs).toBe(0);
});

interface Theirs {
  updateRateLimits(
    limits: object,
    response: { statusCode: number; headers: object },
    now: number,
  ): Record<string, number>;
  isRateLimited(limits: object, category: string, now: number): boolean;
}

for (const major of [10, 11]) {
  const oracle = findOracle(`sdk-${major}`);
  test.skipIf(oracle.isSkipped)(
    `the reading sdk-js is that of @sentry/core ${major}: ${oracle.name}`,
    () => {
      const require = createRequire(join(oracle.directory, 'package.json'));
      const theirs: Theirs = require(
        join(oracle.directory, 'node_modules/@sentry/core/build/cjs/utils/ratelimit.js'),
      );
      const { pick, random } = createGenerator(major);
      const makeLimit = () =>
        [
          pick(['60', '2700', '0.9', '', 'x', '-5', '1e3']),
          pick(['', 'error', 'error;span', 'metric_bucket']),
          pick(['', 'key']),
          pick(['', 'why']),
          pick(['', 'custom', 'spans;custom', 'spans']),
        ]
          .slice(0, pick([1, 2, 3, 5]))
          .join(':');
      let limited = 0;
      for (let index = 0; index < sized(20_000); index += 1) {
        let [own, their]: [Record<string, number>, Record<string, number>] = [{}, {}];
        let now = nowInMs;
        for (let turn = 0; turn < 4; turn += 1) {
          const status = pick([200, 429, 503]);
          const headers = {
            'x-sentry-rate-limits':
              random() < 0.6
                ? Array.from({ length: pick([1, 2, 3]) }, makeLimit).join(pick([',', ', ']))
                : null,
            'retry-after': pick([null, '30', 'soon', 'Sun, 01 Mar 2026 00:02:00 GMT']),
          };
          own = updateRateLimits(own, { status, headers }, { reading: 'sdk-js', nowInMs: now });
          their = theirs.updateRateLimits(their, { statusCode: status, headers }, now);
          expect(own).toEqual(their);
          now += pick([0, 1_000, 61_000]);
          for (const category of ['error', 'span', 'all']) {
            const isLimited = isRateLimited(own, category, { reading: 'sdk-js', nowInMs: now });
            expect(isLimited).toBe(theirs.isRateLimited(their, category, now));
            if (isLimited) limited += 1;
          }
        }
      }
      expect(limited).toBeGreaterThan(1_000);
    },
  );
}
