import type { Diagnostic } from '../diagnostic/types.ts';
import type { Host } from './host.ts';

/** Prints a result: as JSON for programs, as a text for people. */
export function print(
  host: Host,
  { json }: { readonly json?: boolean },
  value: unknown,
  text: string,
): void {
  const shown = json ? JSON.stringify(value, undefined, 2) : text.trimEnd();
  if (shown !== '') host.write(`${shown}\n`);
}

/** Prints findings on the second output, with what to do about each. */
export function printFindings(host: Host, findings: readonly Diagnostic[]): void {
  for (const finding of findings) host.writeError(`${lineOf(finding)}\n`);
}

/** One finding as a text. */
export function lineOf({ severity, path, message, hint, code }: Diagnostic): string {
  const place = path.length > 0 ? `${path.join('.')}: ` : '';
  const advice = hint === undefined ? '' : `\n  ${hint}`;
  return `${severity}: ${place}${message} (${code})${advice}`;
}

/** Columns that line up. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
