import { expect, test } from 'vitest';
import { measureInterleaved, median } from './rounds.ts';

test('the median is the middle of an odd count and the mean of the two middle ones of an even count', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('every subject runs once a round, after one round that does not count, and each takes its turn at going first', async () => {
  const order: string[] = [];
  const subjects = ['a', 'b'].map((name) => ({ name, run: () => void order.push(name) }));
  const result = await measureInterleaved(subjects, { rounds: 2, operations: 1 });
  expect(order.join('')).toBe('ababba');
  expect([...result.keys()]).toEqual(['a', 'b']);
});
