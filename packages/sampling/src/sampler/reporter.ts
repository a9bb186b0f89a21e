import type { OnDiagnostic } from '../policy/types.ts';

/** Takes a code, what happened, and what caused it. */
export type Report = (code: string, message: string, cause: unknown) => void;

/** Reports each code once, to whoever listens, else as a warning on the console. Never throws. */
export function createReporter(
  onDiagnostic: OnDiagnostic = ({ code, message }) => console.warn(`[${code}] ${message}`),
): Report {
  const reported = new Set<string>();
  return (code, message, cause) => {
    if (reported.has(code)) return;
    reported.add(code);
    try {
      onDiagnostic({
        code: `sampling/${code}`,
        severity: 'warning',
        path: [],
        message: `${message}: ${String(cause)}`,
      });
    } catch {
      // Whoever listens must not break the application either.
    }
  };
}
