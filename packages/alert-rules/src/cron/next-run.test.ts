import { Cron } from 'croner';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../testing/runs.ts';
import { nextRun } from './next-run.ts';

const next = (schedule: string, after: string, timezone = 'UTC') => {
  const atInMs = nextRun(schedule, timezone, Date.parse(after));
  return atInMs === undefined ? undefined : new Date(atInMs).toISOString().slice(0, 16);
};

describe('the next run', () => {
  // 1 September 2026 is a Tuesday.
  test.each([
    ['*/15 * * * *', '2026-09-01T00:00Z', '2026-09-01T00:15'],
    ['5/20 * * * *', '2026-09-01T00:25Z', '2026-09-01T00:45'],
    ['@daily', '2026-09-01T00:00Z', '2026-09-02T00:00'],
    ['0 9 * * mon-fri', '2026-09-04T09:00Z', '2026-09-07T09:00'],
    ['0 0 * * 7', '2026-09-01T00:00Z', '2026-09-06T00:00'],
    ['0 0 13 * fri', '2026-09-05T00:00Z', '2026-09-11T00:00'],
    ['0 0 L * *', '2026-09-01T00:00Z', '2026-09-30T00:00'],
    ['0 0 LW * *', '2026-10-01T00:00Z', '2026-10-30T00:00'],
    ['0 0 * * fri#2', '2026-09-01T00:00Z', '2026-09-11T00:00'],
    ['0 0 * * 5L', '2026-09-01T00:00Z', '2026-09-25T00:00'],
    ['0 0 29 2 *', '2026-09-01T00:00Z', '2028-02-29T00:00'],
  ])('of %s after %s is %s', (schedule, after, wanted) => {
    expect(next(schedule, after)).toBe(wanted);
  });

  test('goes by the clock on the wall', () => {
    // Summer time in Vienna ends on 25 October 2026 and begins on 28 March 2027.
    expect(next('0 3 * * *', '2026-10-24T12:00Z', 'Europe/Vienna')).toBe('2026-10-25T02:00');
    expect(next('0 3 * * *', '2026-10-23T12:00Z', 'Europe/Vienna')).toBe('2026-10-24T01:00');
    // 02:30 comes twice, and not at all: the first of two, and the end of the gap.
    expect(next('30 2 * * *', '2026-10-24T12:00Z', 'Europe/Vienna')).toBe('2026-10-25T00:30');
    expect(next('30 2 * * *', '2027-03-27T12:00Z', 'Europe/Vienna')).toBe('2027-03-28T01:00');
  });

  test('never comes on 30 February', () => {
    expect(next('0 0 30 2 *', '2026-09-01T00:00Z')).toBeUndefined();
  });

  test('of an interval is so long after the last one, in months as the calendar has them', () => {
    const after = Date.parse('2027-01-31T10:00Z');
    expect(nextRun({ every: 90, unit: 'minute' }, 'UTC', after)).toBe(after + 5_400_000);
    expect(nextRun({ every: 1, unit: 'month' }, 'UTC', after)).toBe(
      Date.parse('2027-02-28T10:00Z'),
    );
    expect(nextRun({ every: 1, unit: 'year' }, 'UTC', after)).toBe(Date.parse('2028-01-31T10:00Z'));
  });
});

const item = (min: number, max: number) =>
  fc.oneof(
    fc.constant('*'),
    fc.integer({ min, max }).map(String),
    fc.integer({ min: 2, max: Math.min(max, 20) }).map((step) => `*/${step}`),
    fc
      .tuple(fc.integer({ min, max }), fc.integer({ min, max }), fc.integer({ min: 1, max: 5 }))
      .map(([a, b, step]) => `${Math.min(a, b)}-${Math.max(a, b)}/${step}`),
    fc
      .array(fc.integer({ min, max }), { minLength: 2, maxLength: 4 })
      .map((list) => list.join(',')),
  );

test('is the one that croner finds', () => {
  fc.assert(
    fc.property(
      item(0, 59),
      item(0, 23),
      // A step on a star is any day to some programs, and given days to others.
      item(1, 28).filter((text) => !text.startsWith('*/')),
      item(0, 6).filter((text) => !text.startsWith('*/')),
      item(1, 12),
      fc.integer({ min: 0, max: 1_500 * 1_440 }),
      (minute, hour, day, weekday, month, minutes) => {
        const schedule = [minute, hour, day, month, weekday].join(' ');
        const after = Date.UTC(2025, 0, 1) + minutes * 60_000;
        const wanted = new Cron(schedule, { timezone: 'UTC' }).nextRun(new Date(after));
        expect([schedule, nextRun(schedule, 'UTC', after)]).toEqual([schedule, wanted?.getTime()]);
      },
    ),
    runs(5_000),
  );
}, 60_000);
