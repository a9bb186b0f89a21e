import type { Report, Row } from './bench.ts';

/** A value with its unit: counts in full, all else to four digits. */
export function showValue({ value, unit }: Row): string {
  const shown = Number.isInteger(value)
    ? value.toLocaleString('en')
    : String(Number(value.toPrecision(4)));
  return `${shown} ${unit}`.trim();
}

/** A table for people; the unflattering rows too. */
export function renderReport({ name, date, node, machine, rows }: Report): string {
  const cells = rows.map((row) => [
    row.subject,
    row.metric,
    showValue(row),
    row.ratioToPeer === undefined ? '' : `${row.ratioToPeer.toFixed(2)} of peer`,
  ]);
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(0, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [`${name}  (${date}, ${node}, ${machine})`, ...lines.map((line) => `  ${line}`)].join(
    '\n',
  );
}
