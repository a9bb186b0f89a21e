import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from './host.ts';

/** Prints a result: as JSON for programs, as the given lines for people. */
export function print(
  host: Host,
  options: { readonly json?: boolean },
  value: unknown,
  lines: readonly string[],
): void {
  if (options.json === true) host.write(`${JSON.stringify(value, undefined, 2)}\n`);
  else if (lines.length > 0) host.write(`${lines.join('\n')}\n`);
}

/** A finding for people: where, how grave, what and what to do. */
export function describeDiagnostic({ severity, path, message, hint, code }: Diagnostic): string {
  const isInFile = typeof path[0] === 'string' && typeof path[1] === 'number';
  const place = path.length === 0 ? '' : `${path.join(isInFile ? ':' : '.')}: `;
  return `${place}${severity}: ${message} (${code})${hint === undefined ? '' : `\n  ${hint}`}`;
}

/** Whether any of the findings keeps something from working. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
