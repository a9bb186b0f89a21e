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

/** Prints findings on the second output, with what to do about each. */
export function printFindings(host: Host, findings: readonly Diagnostic[]): void {
  for (const { severity, path, message, hint, code } of findings) {
    const place = path.length > 0 ? `${path.join('.')}: ` : '';
    const advice = hint === undefined ? '' : `\n  ${hint}`;
    host.writeError(`${severity}: ${place}${message} (${code})${advice}\n`);
  }
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
