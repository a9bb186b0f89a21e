import { expect, test } from 'vitest';
import { createCounterTable } from './counter-table.ts';

test('names are counted apart, also after the table has grown', () => {
  const table = createCounterTable();
  const names = Array.from({ length: 3_000 }, (_, index) => `name ${index}`);
  for (const times of [1, 2, 3]) {
    for (const name of names) {
      expect(table.count(name)).toEqual({ count: times, isShared: false });
    }
  }
});

test('names of the same letters in another order are different names', () => {
  const table = createCounterTable();
  for (const name of ['ab', 'ba', '', 'a', 'b', 'aab', 'aba', 'baa']) {
    expect(table.count(name), name).toEqual({ count: 1, isShared: false });
  }
});

test('beyond 49,152 names the new ones share a counter, and the known ones keep theirs', () => {
  const table = createCounterTable();
  for (let index = 0; index < 49_152; index += 1) {
    const { count, isShared } = table.count(`name ${index}`);
    if (count !== 1 || isShared) expect.fail(`name ${index} was counted ${count} times`);
  }
  expect(table.count('one more')).toEqual({ count: 1, isShared: true });
  expect(table.count('another')).toEqual({ count: 2, isShared: true });
  expect(table.count('one more')).toEqual({ count: 3, isShared: true });
  for (const index of [0, 1, 767, 768, 24_575, 49_151]) {
    expect(table.count(`name ${index}`)).toEqual({ count: 2, isShared: false });
  }
});
