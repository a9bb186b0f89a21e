/** A table of Markdown; bars in cells are escaped. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
): string {
  const line = (cells: readonly (string | undefined)[]) =>
    `| ${cells.map((cell) => (cell ?? '').replaceAll('\n', ' ').replaceAll('|', '\\|')).join(' | ')} |\n`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('');
}

/** A word as it is written in code; nothing stays nothing. */
export const code = (text: string | number | boolean | undefined): string =>
  text === undefined || text === '' ? '' : `\`${text}\``;

/** A page that a script writes. */
export function page(title: string, source: string, ...parts: readonly string[]): string {
  const origin = `Written by \`npm run docs:reference\` from ${source}. Do not edit.`;
  return `${[`# ${title}`, origin, ...parts.map((part) => part.trimEnd())].join('\n\n')}\n`;
}
