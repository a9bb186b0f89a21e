import type { Diagnostic } from '../error/diagnostic.ts';
import type { Host } from './host.ts';

/** Prints a result: as JSON for programs, as the given lines for people. */
export function print(
  host: Host,
  options: { readonly json?: boolean },
  value: unknown,
  lines: readonly string[],
): void {
  if (options.json) host.write(`${JSON.stringify(value, undefined, 2)}\n`);
  else if (lines.length > 0) host.write(`${lines.join('\n')}\n`);
}

/** Prints what a check found, as its result. */
export function printChecked(
  host: Host,
  options: { readonly json?: boolean },
  findings: readonly Diagnostic[],
): void {
  print(
    host,
    options,
    findings,
    findings.length === 0 ? ['Nothing is wrong.'] : findings.map(lineOf),
  );
}

/** Prints findings on the second output, beside a result. */
export function printFindings(host: Host, findings: readonly Diagnostic[]): void {
  for (const finding of findings) host.writeError(`${lineOf(finding)}\n`);
}

/** How grave, where (`file:line` or `a.b`), what, and what to do. */
function lineOf({ severity, path, message, hint, code, reference }: Diagnostic): string {
  const place = path.join(/[./]/.test(String(path[0])) ? ':' : '.');
  return [
    `${severity}: ${place === '' ? '' : `${place}: `}${message} (${code})`,
    ...(hint === undefined ? [] : [`  ${hint}`]),
    ...(reference === undefined ? [] : [`  see ${reference}`]),
  ].join('\n');
}

/** Columns that line up. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
