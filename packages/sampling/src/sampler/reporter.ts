import type { OnDiagnostic } from '../policy/types.ts';

/** Reports each code once, to whoever listens, else as a warning on the console. Never throws. */
export function createReporter(
  onDiagnostic: OnDiagnostic = warn,
): (code: string, message: string) => void {
  const reported = new Set<string>();
  return (code, message) => {
    if (reported.has(code)) return;
    reported.add(code);
    try {
      onDiagnostic({ code: `sampling/${code}`, severity: 'warning', path: [], message });
    } catch {
      // Whoever listens must not break the application either.
    }
  };
}

const warn: OnDiagnostic = ({ code, message }) => console.warn(`[${code}] ${message}`);
