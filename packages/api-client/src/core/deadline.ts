/**
 * Runs something that ends early on a timeout or when the caller's signal aborts, even if it ignores
 * the signal that it is given. The time limit is real time: the network does not follow a test's clock.
 */
export const withDeadline = async <Result>(
  timeoutInMs: number,
  callerSignal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result | 'timeout' | 'aborted'> => {
  if (callerSignal?.aborted === true) return 'aborted';
  const controller = new AbortController();
  const early = new Promise<'timeout' | 'aborted'>((resolve) => {
    const timer = setTimeout(resolve, timeoutInMs, 'timeout');
    controller.signal.addEventListener('abort', () => clearTimeout(timer));
    callerSignal?.addEventListener('abort', () => resolve('aborted'), {
      signal: controller.signal,
    });
  });
  try {
    return await Promise.race([run(controller.signal), early]);
  } finally {
    controller.abort();
  }
};
