/** Calls a function of the application; what goes wrong in it must not fail the call that it watches. */
export const tell = <Value>(
  listener: ((value: Value) => unknown) | undefined,
  value: Value,
): void => {
  try {
    const result = listener?.(value);
    if (result instanceof Promise) result.catch(() => undefined);
  } catch {
    // The application's own error handling had its chance.
  }
};
