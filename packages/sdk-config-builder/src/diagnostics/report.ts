import type { Diagnostic, OnDiagnostic } from './diagnostic.ts';

/** Takes a finding. */
export type Report = (diagnostic: Diagnostic) => void;

/**
 * Hands findings on. Without a receiver, errors and warnings go to the console, each code and place once. A receiver that
 * throws does not break what reports to it.
 */
export function createReport(onDiagnostic: OnDiagnostic | undefined): Report {
  if (onDiagnostic !== undefined) {
    return (diagnostic) => {
      try {
        onDiagnostic(diagnostic);
      } catch {
        // Nobody is left to tell.
      }
    };
  }
  const told = new Set<string>();
  return ({ code, severity, path, message, hint }) => {
    const key = `${code} ${path.join('.')}`;
    if (severity === 'info' || told.has(key)) return;
    told.add(key);
    console.warn(`[${code}] ${path.join('.')}: ${message}${hint === undefined ? '' : ` ${hint}`}`);
  };
}
