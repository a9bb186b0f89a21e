import type { Clock } from '../budget/clock.ts';

/** The work's answer, or a failure when it takes longer; the work itself is left to end by itself. */
export async function withTimeout<Value>(
  work: Promise<Value>,
  timeoutInMs: number,
  clock: Clock,
): Promise<Value> {
  const done = new AbortController();
  try {
    return await Promise.race([
      work,
      clock.sleep(timeoutInMs, done.signal).then((): never => {
        throw new Error(`no answer within ${timeoutInMs} ms`);
      }),
    ]);
  } finally {
    done.abort();
  }
}
