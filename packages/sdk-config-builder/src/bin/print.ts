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
  const [file, ...place] = path;
  const isInFile = typeof file === 'string' && place.every((part) => typeof part === 'number');
  const where = path.length === 0 ? '' : `${path.join(isInFile ? ':' : '.')}: `;
  return `${where}${severity}: ${message} (${code})${hint === undefined ? '' : `\n  ${hint}`}`;
}

/** Whether any of the findings keeps something from working. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
