import type { Clock } from '../options/clock.ts';

/** Whether work was done before a deadline. Never rejects. */
export async function isDoneWithin(
  work: Promise<unknown>,
  timeoutInMs: number,
  clock: Clock,
): Promise<boolean> {
  const controller = new AbortController();
  const done = work.then(
    () => true,
    () => true,
  );
  const late = clock.sleep(timeoutInMs, controller.signal).then(
    () => false,
    () => false,
  );
  const isDone = await Promise.race([done, late]);
  controller.abort();
  return isDone;
}
