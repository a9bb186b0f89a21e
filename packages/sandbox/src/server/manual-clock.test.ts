import { describe, expect, test } from 'vitest';
import { createManualClock } from '../index.ts';

describe('createManualClock', () => {
  test('stands still until it is told to move', async () => {
    const clock = createManualClock(1000);
    expect(clock.now()).toBe(1000);
    await clock.advance(500);
    expect(clock.now()).toBe(1500);
  });

  test('wakes sleepers at their own time and in their order', async () => {
    const clock = createManualClock(0);
    const woken: string[] = [];
    const sleep = async (name: string, delayInMs: number): Promise<void> => {
      await clock.sleep(delayInMs);
      woken.push(`${name}@${clock.now()}`);
    };
    const all = [sleep('late', 300), sleep('early', 100), sleep('never', 1001)];
    await clock.advance(1000);
    expect(woken).toEqual(['early@100', 'late@300']);
    await clock.advance(1);
    await Promise.all(all);
    expect(woken).toHaveLength(3);
  });

  test('runs what a sleeper schedules within the same span', async () => {
    const clock = createManualClock(0);
    const ticks: number[] = [];
    const loop = async (): Promise<void> => {
      while (ticks.length < 3) {
        // oxlint-disable-next-line no-await-in-loop -- a poller is the point
        await clock.sleep(10);
        ticks.push(clock.now());
      }
    };
    const looping = loop();
    await clock.advance(100);
    await looping;
    expect(ticks).toEqual([10, 20, 30]);
  });

  test('rejects with the reason of a signal, before and while sleeping', async () => {
    const clock = createManualClock(0);
    const reason = new Error('enough');
    await expect(clock.sleep(5, AbortSignal.abort(reason))).rejects.toBe(reason);
    const controller = new AbortController();
    const sleeping = clock.sleep(5, controller.signal);
    controller.abort(reason);
    await expect(sleeping).rejects.toBe(reason);
  });
});
