import { expect, test } from 'vitest';
import { windowAt } from './window.ts';

const iso = (time: number) => new Date(time).toISOString();
const at = (text: string) => Date.parse(text);

test('a day, an hour and a minute begin at round times in UTC', () => {
  const now = at('2026-11-22T17:31:42.500Z');
  expect(iso(windowAt('day', now, 1).start)).toBe('2026-11-22T00:00:00.000Z');
  expect(iso(windowAt('hour', now, 1).end)).toBe('2026-11-22T18:00:00.000Z');
  expect(iso(windowAt('minute', now, 1).start)).toBe('2026-11-22T17:31:00.000Z');
  expect(iso(windowAt('second', now, 1).end)).toBe('2026-11-22T17:31:43.000Z');
});

test.each([
  ['2026-02-28T23:59:59.999Z', 1, '2026-02-01', '2026-03-01'],
  ['2026-03-01T00:00:00.000Z', 1, '2026-03-01', '2026-04-01'],
  ['2026-12-31T12:00:00.000Z', 1, '2026-12-01', '2027-01-01'],
  ['2026-01-13T12:00:00.000Z', 14, '2025-12-14', '2026-01-14'],
  ['2026-01-14T00:00:00.000Z', 14, '2026-01-14', '2026-02-14'],
])('a month that holds %s and starts on day %i', (now, startsOn, start, end) => {
  const window = windowAt('month', at(now), startsOn);
  expect(iso(window.start)).toBe(`${start}T00:00:00.000Z`);
  expect(iso(window.end)).toBe(`${end}T00:00:00.000Z`);
});
