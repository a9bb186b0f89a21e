import { expect, it } from 'vitest';
import { createVirtualClock } from '../../testing/virtual-clock.ts';
import { createRegistry } from './registry.ts';

const subject = (authorization: string, baseUrl = 'https://sentry.example.com') => ({
  authorization,
  baseUrl,
});

const setUp = () => {
  const clock = createVirtualClock();
  const registry = createRegistry();
  const made: string[] = [];
  const state = { idleSince: clock.now() };
  const find = (...given: Parameters<typeof subject>) =>
    registry.find(subject(...given), clock, (key) => {
      made.push(key);
      return { enter: () => ({ leave: () => false }), idleSince: () => state.idleSince };
    });
  const call = (...given: Parameters<typeof subject>): void => {
    void find(...given).enter('GET a/', undefined, false);
  };
  return { clock, made, state, find, call };
};

it('tells apart users and servers, but neither organization tokens nor paths below one origin', () => {
  const { made, call } = setUp();
  call('Bearer sntryu_one');
  call('Bearer sntryu_one', 'https://sentry.example.com/below');
  call('Bearer sntryu_other');
  call('Bearer sntryu_one', 'https://de.sentry.example.com');
  call('Bearer sntrys_one');
  call('Bearer sntrys_other');
  expect(new Set(made).size).toBe(4);
  expect(made).toHaveLength(4);
});

it('forgets who has been idle for ten minutes, and knows a client that comes back', async () => {
  const { clock, made, find, call } = setUp();
  const client = find('Bearer sntryu_one');
  void client.enter('GET a/', undefined, false);
  await clock.run(clock.sleep(600_000));
  call('Bearer sntryu_other');
  expect(made).toHaveLength(2);
  await clock.run(clock.sleep(1));
  call('Bearer sntryu_third');
  void client.enter('GET a/', undefined, false);
  expect(made).toHaveLength(4);
});

it('keeps who has a call on its way', async () => {
  const { clock, made, state, call } = setUp();
  state.idleSince = Infinity;
  call('Bearer sntryu_one');
  await clock.run(clock.sleep(3_600_000));
  call('Bearer sntryu_one');
  expect(made).toHaveLength(1);
});
