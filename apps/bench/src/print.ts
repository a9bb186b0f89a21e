import type { Report } from './bench.ts';

/** A table for people; the unflattering rows too. */
export function renderReport({ name, date, node, rows }: Report): string {
  const cells = rows.map((row) => [
    row.subject,
    row.metric,
    `${Number(row.value.toPrecision(4))} ${row.unit}`,
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
  return [`${name}  (${date}, ${node})`, ...lines.map((line) => `  ${line}`)].join('\n');
}
