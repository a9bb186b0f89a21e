import { expect, test } from 'vitest';
import { describeHistory, historyOf } from './history.ts';

test('says where something came and where it went', () => {
  const worker = historyOf(({ services }) => 'worker' in services);
  expect(worker).toEqual([{ from: '23.6.2', goneIn: '25.10.0' }]);
  expect(describeHistory(worker)).toBe('was removed in 25.10.0');
  expect(describeHistory(historyOf(({ services }) => 'taskbroker' in services))).toBe(
    'came in 25.6.0',
  );
  expect(describeHistory(historyOf(({ services }) => 'nothing' in services))).toBe(
    'is in no release that this package knows',
  );
  const topics = historyOf(({ features }) => features.includes('organizations:spans-first-ui'));
  expect(describeHistory(topics)).toBe('came in 24.6.0 and was removed in 24.7.0');
});
