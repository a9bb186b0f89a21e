import type { Report, Row } from './bench.ts';

/** A value with its unit: counts in full, all else to four digits. */
export function showValue({ value, unit }: Row): string {
  const shown = Number.isInteger(value)
    ? value.toLocaleString('en')
    : String(Number(value.toPrecision(4)));
  return `${shown} ${unit}`.trim();
}

/** A ratio to two places, and a small one to two digits. */
export function showRatio({ ratioToPeer }: Row): string {
  if (ratioToPeer === undefined) return '';
  return ratioToPeer < 0.1 ? String(Number(ratioToPeer.toPrecision(2))) : ratioToPeer.toFixed(2);
}

/** One table for people, under when and where it was measured; the unflattering rows too. */
export function renderReports(reports: readonly Report[]): string {
  const cells = reports.flatMap(({ name, rows }) =>
    rows.map((row, index) => [
      index === 0 ? name : '',
      row.subject,
      row.metric,
      showValue(row),
      row.ratioToPeer === undefined ? '' : `${showRatio(row)} of peer`,
    ]),
  );
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(0, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const [first] = reports;
  return [first ? `${first.date}, Node ${first.node}, ${first.machine}` : 'nothing', ...lines].join(
    '\n',
  );
}
