import { expect, test } from 'vitest';
import { createWindow } from './create-window.ts';

/** How many of the times are let through. */
function passing(window: ReturnType<typeof createWindow>, times: readonly number[]): number[] {
  return times.filter((time) => {
    const isOpen = window.isOpen(time);
    if (isOpen) window.pass(time);
    return isOpen;
  });
}

test.each([1, 15, 16, 17, 33, 100])(
  'of %i events in a window, one more waits for its end',
  (size) => {
    const window = createWindow(size, 60);
    const times = Array.from({ length: size }, (_, index) => index);
    expect(passing(window, times)).toEqual(times);
    expect(window.isOpen(59_999)).toBe(false);
    expect(window.isOpen(60_000)).toBe(true);
    window.pass(60_000);
    // The second of them has passed a millisecond later than the first, so its place is free a millisecond later.
    expect(window.isOpen(60_000)).toBe(false);
    expect(window.isOpen(60_001)).toBe(size > 1);
  },
);

test('a window for less than one event lets nothing pass, and a part of an event is none', () => {
  for (const size of [0, -1, 0.9]) expect(createWindow(size, 1).isOpen(1e12)).toBe(false);
  expect(passing(createWindow(2.9, 1), [0, 0, 0])).toEqual([0, 0]);
});
