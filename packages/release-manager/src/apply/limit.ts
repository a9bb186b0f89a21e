/** Runs tasks, some at a time, in the order in which they came. */
export const createLimit = (
  most: number,
): (<Value>(task: () => Promise<Value>) => Promise<Value>) => {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running >= most) await new Promise<void>((resolve) => void waiting.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      // A waiting task takes the place over.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
};
