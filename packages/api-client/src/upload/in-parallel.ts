/** Runs a task per item, some at a time; the first failure stops the rest and is thrown. */
export const inParallel = async <Item>(
  items: readonly Item[],
  most: number,
  signal: AbortSignal | undefined,
  task: (item: Item, signal: AbortSignal) => Promise<void>,
): Promise<void> => {
  const failed = new AbortController();
  const stop = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
  const queue = items.values();
  const work = async (): Promise<void> => {
    // All workers take from one queue.
    for (const item of queue) {
      if (failed.signal.aborted) return;
      // eslint-disable-next-line no-await-in-loop
      await task(item, stop);
    }
  };
  const workers = Array.from({ length: Math.min(most, items.length) }, async () => {
    try {
      await work();
    } catch (error) {
      failed.abort();
      throw error;
    }
  });
  const results = await Promise.allSettled(workers);
  // The first failure in time caused the others, but they are in the order of the workers.
  const reasons = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason] : [],
  );
  if (reasons.length > 0) throw firstCause(reasons);
};

const firstCause = (reasons: readonly unknown[]): unknown =>
  reasons.find(
    (reason) => !(reason instanceof Error && 'kind' in reason && reason.kind === 'aborted'),
  ) ?? reasons[0];
