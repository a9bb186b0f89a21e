import type { ClientDiagnostic } from './diagnostic.ts';

/** Prints the first diagnostic of each code. */
export const createWarnOnce = (): ((diagnostic: ClientDiagnostic) => void) => {
  const codes = new Set<string>();
  return ({ code, message, hint = '' }) => {
    if (!codes.has(code))
      console.warn(`[sentry-kit] ${[message, hint].filter(Boolean).join('. ')}`);
    codes.add(code);
  };
};
