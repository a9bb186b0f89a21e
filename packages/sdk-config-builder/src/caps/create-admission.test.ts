import { expect, test } from 'vitest';
import { createAdmission } from './create-admission.ts';

const clock = { time: 0, now: () => clock.time };
const failure = (type: string, line = 1) => ({
  exception: {
    values: [
      {
        type,
        value: `at ${line}`,
        stacktrace: { frames: [{ filename: 'a.js', function: 'pay', lineno: line }] },
      },
    ],
  },
});

test('a session has its number of events, and the next one that is sent tells how many were held back', () => {
  const admit = createAdmission({ perWindow: { events: 2, seconds: 10 }, perSession: 3 }, clock);
  clock.time = 1_000;
  expect(admit(failure('A'))).toMatchObject({ suppressed: 0 });
  expect(admit(failure('A'))).toMatchObject({ suppressed: 0 });
  expect(admit(failure('A'))).toBeUndefined();
  clock.time = 10_999;
  expect(admit(failure('A'))).toBeUndefined();
  clock.time = 11_000;
  expect(admit(failure('A'))).toMatchObject({ suppressed: 2 });
  clock.time = 1_000_000;
  expect(admit(failure('A'))).toBeUndefined();
});

test('a window holds in every stretch of time, not only from one full minute to the next', () => {
  const admit = createAdmission({ perWindow: { events: 3, seconds: 1 } }, clock);
  const passed: number[] = [];
  for (let time = 0; time < 20_000; time += 37) {
    clock.time = time;
    if (admit(failure('A'))) passed.push(time);
  }
  for (const [index, time] of passed.entries())
    expect(time - (passed[index - 3] ?? -1_000)).toBeGreaterThanOrEqual(1_000);
  expect(passed.length).toBeGreaterThan(50);
});

test('of events alike the first pass, then ever fewer', () => {
  const admit = createAdmission({ perFingerprint: 3 }, clock);
  const passed: number[] = [];
  for (let number = 1; number <= 100; number += 1) {
    const context = admit(failure('A', number));
    if (context) passed.push(context.occurrences);
  }
  expect(passed).toEqual([1, 2, 3, 6, 12, 24, 48, 96]);
  expect(admit(failure('B'))).toEqual({ suppressed: 4, occurrences: 1, isShared: false });
});

test.each([
  [
    'its own fingerprint',
    { fingerprint: ['a'], message: 'x' },
    { fingerprint: ['a'], message: 'y' },
    true,
  ],
  ['another fingerprint', { fingerprint: ['a'] }, { fingerprint: ['b'] }, false],
  [
    'the usual one beside its own',
    { fingerprint: ['{{ default }}', 'a'], message: 'x' },
    { fingerprint: ['{{ default }}', 'a'], message: 'y' },
    false,
  ],
  ['numbers in a message', { message: 'order 17 failed' }, { message: 'order 18 failed' }, true],
  ['another message', { message: 'order failed' }, { message: 'cart failed' }, false],
  [
    'a template',
    { logentry: { message: 'order %s' }, message: 'order a' },
    { logentry: { message: 'order %s' }, message: 'order b' },
    true,
  ],
  ['another type', failure('A'), failure('B'), false],
  ['another line', failure('A', 1), failure('A', 2), true],
  ['nothing at all', {}, {}, true],
])('events are alike by %s', (_, first, second, areAlike) => {
  const admit = createAdmission({ perFingerprint: 1 }, clock);
  admit(first);
  expect(admit(second)?.occurrences).toBe(areAlike ? 2 : 1);
});

test('no cap: everything passes', () => {
  const admit = createAdmission({}, clock);
  for (let count = 0; count < 100; count += 1) expect(admit({})).toMatchObject({ suppressed: 0 });
});
