import { expect, test } from 'vitest';
import { createBoundedList } from './bounded-list.ts';

test('the oldest leave first and are counted', () => {
  const gone: number[] = [];
  const list = createBoundedList<number>(100, (entry) => gone.push(entry));
  for (let entry = 0; entry < 1000; entry += 1) list.push(entry);
  expect(list.entries.at(-1)).toBe(999);
  expect(list.entries.length).toBeLessThan(110);
  expect(list.dropped).toBe(1000 - list.entries.length);
  expect(gone).toEqual(Array.from({ length: list.dropped }, (_, index) => index));
});

test('entries leave when together they are too large', () => {
  const list = createBoundedList<string>(100, undefined, 1000);
  for (const entry of ['a', 'b', 'c']) list.push(entry, 400);
  expect(list.entries).toEqual(['b', 'c']);
  list.push('huge', 5000);
  expect(list.entries).toEqual(['huge']);
  expect(list.dropped).toBe(3);
});

test('what is taken out makes room and is not counted as dropped', () => {
  const list = createBoundedList<string>(100, undefined, 1000);
  list.push('a', 600);
  list.remove((entry) => entry === 'a');
  list.push('b', 600);
  expect(list.entries).toEqual(['b']);
  expect(list.dropped).toBe(0);
});
