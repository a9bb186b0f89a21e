/** A table of Markdown; bars in cells are escaped. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
): string {
  const line = (cells: readonly (string | undefined)[]) =>
    `| ${cells.map((cell) => (cell ?? '').replaceAll('\n', ' ').replaceAll('|', '\\|')).join(' | ')} |\n`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('');
}

/** The same, with columns of one width, as the formatter writes those of pages that people write. */
export function alignedTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[], fill = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |\n`;
  const [first, ...others] = all.map((row) => line(row));
  return [
    first,
    line(
      head.map(() => '---'),
      '-',
    ),
    ...others,
  ].join('');
}

/** A word as it is written in code; nothing stays nothing. */
export const code = (text: string | number | boolean | undefined): string =>
  text === undefined || text === '' ? '' : `\`${text}\``;

/** A page that a script writes. */
export function page(title: string, source: string, ...parts: readonly string[]): string {
  const origin = `Written by \`npm run docs:reference\` from ${source}. Do not edit.`;
  return `${[`# ${title}`, origin, ...parts.map((part) => part.trimEnd())].join('\n\n')}\n`;
}
