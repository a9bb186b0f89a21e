import type { Diagnostic } from './diagnostic.ts';

/** Says something once per code, and never throws into the application. */
export type Report = (diagnostic: Diagnostic) => void;

/** A reporter for `onDiagnostic`, which hears everything; without it, one console warning per code. */
export function createReport(onDiagnostic: ((diagnostic: Diagnostic) => void) | undefined): Report {
  const said = new Set<string>();
  return (diagnostic) => {
    try {
      if (onDiagnostic) onDiagnostic(diagnostic);
      else if (!said.has(diagnostic.code)) {
        said.add(diagnostic.code);
        globalThis.console?.warn(
          `[sentry-kit] ${diagnostic.code}: ${diagnostic.message} ${diagnostic.hint ?? ''}`,
        );
      }
    } catch {
      // A listener that fails must not take the application with it.
    }
  };
}
