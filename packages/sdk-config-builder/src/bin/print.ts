import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from './host.ts';

/** Options that every command takes. */
export interface GlobalOptions {
  /** Results as JSON. */
  readonly json?: boolean;
}

/** Prints a result: as JSON for programs, as the given lines for people. */
export function print(
  host: Host,
  options: GlobalOptions,
  value: unknown,
  lines: readonly string[],
): void {
  if (options.json === true) host.write(`${JSON.stringify(value, undefined, 2)}\n`);
  else if (lines.length > 0) host.write(`${lines.join('\n')}\n`);
}

/** A finding for people: how grave, where (`file:line` or `a.b`), what, and what to do. */
export function describeDiagnostic(diagnostic: Diagnostic): string {
  const { severity, path, message, hint, code, reference } = diagnostic;
  const place = path.join(/[./]/.test(String(path[0])) ? ':' : '.');
  return [
    `${severity}: ${place === '' ? '' : `${place}: `}${message} (${code})`,
    ...(hint === undefined ? [] : [`  ${hint}`]),
    ...(reference === undefined ? [] : [`  see ${reference}`]),
  ].join('\n');
}

/** Whether any of the findings keeps something from working. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
