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

/** One finding as a text: how grave, where (`file:line` or `a.b`), what, and what to do. */
export function lineOf({ severity, path, message, hint, code, reference }: Diagnostic): string {
  const place = path.join(/[./]/.test(String(path[0])) ? ':' : '.');
  return [
    `${severity}: ${place === '' ? '' : `${place}: `}${message} (${code})`,
    ...(hint === undefined ? [] : [`  ${hint}`]),
    ...(reference === undefined ? [] : [`  see ${reference}`]),
  ].join('\n');
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
