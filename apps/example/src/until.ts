import { setTimeout as sleep } from 'node:timers/promises';

/** How long to look again for what was sent but is not visible yet. */
export interface Patience {
  readonly timeoutInMs: number;
  readonly intervalInMs: number;
}

/** Reads until there is something, at least once. */
export async function until<Value>(
  what: string,
  patience: Patience,
  read: () => Promise<Value | undefined>,
): Promise<Value> {
  const deadline = performance.now() + patience.timeoutInMs;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each look follows the one before
    const value = await read();
    if (value !== undefined) return value;
    if (performance.now() >= deadline) {
      throw new Error(`Sentry did not show ${what} within ${patience.timeoutInMs / 1000} s.`);
    }
    // oxlint-disable-next-line no-await-in-loop -- as above
    await sleep(patience.intervalInMs);
  }
}
