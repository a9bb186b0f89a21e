import { expect, test } from 'vitest';
import { sendItems } from '../testing/send.ts';
import { createTestWorld } from '../testing/test-state.ts';

test('of two requests at once, each waits for its own listeners, and only for them', async () => {
  const world = createTestWorld();
  const release = new Map<string, () => void>();
  world.state.onChange(async (change) => {
    if (change.type !== 'issue.created') return;
    await new Promise<void>((resolve) => release.set(change.issue.title, resolve));
  });
  const answered: string[] = [];
  const send = async (message: string): Promise<void> => {
    await sendItems(world, [{ type: 'event' }, { message }]);
    answered.push(message);
  };
  const first = send('first');
  const second = send('second');
  // A third request, as a webhook's receiver would send it, goes through while the other two still wait.
  await sendItems(world, [{ type: 'client_report' }, {}]);
  expect([...release.keys()].toSorted()).toEqual(['first', 'second']);
  expect(answered).toEqual([]);
  release.get('second')?.();
  await second;
  expect(answered).toEqual(['second']);
  release.get('first')?.();
  await first;
  expect(answered).toEqual(['second', 'first']);
});
