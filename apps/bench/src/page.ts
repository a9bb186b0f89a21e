import type { Report } from './bench.ts';
import type { Claim } from './claims.ts';
import { showRatio, showValue } from './print.ts';

/** `docs/benchmarks.md`: what was measured where, and which command prints what the READMEs say. */
export function renderPage(reports: readonly Report[], claims: readonly Claim[]): string {
  return [
    '# Benchmarks',
    '',
    '<!-- Written by `npm run bench -- <name> --keep`; not by hand. -->',
    '',
    'Ours beside its peers, in the same run and in turns, as CPU time or counts; ratios travel between machines, absolute times do not. `npm run bench -- <name>` measures one again, `npm run bench -- all` all of them, and writes this page. Rows of ours begin with the name of the package; a ratio is ours over the peer of the same bench. What is unflattering is here, too.',
    '',
    ...table(
      ['bench', 'subject', 'figure', 'value', 'of the peer'],
      reports.flatMap(({ name, rows }) =>
        rows.map((row, index) => [
          index === 0 ? `\`${name}\`` : '',
          row.subject,
          row.metric,
          showValue(row),
          showRatio(row),
        ]),
      ),
    ),
    '',
    '## When and where',
    '',
    ...table(
      ['bench', 'what is compared', 'date', 'Node', 'machine'],
      reports.map(({ name, about, date, node, machine }) => [
        `\`${name}\``,
        about,
        date.slice(0, 10),
        node,
        machine,
      ]),
    ),
    '',
    '## What the READMEs say',
    '',
    'Every measured figure of a README, and the command that prints it. Figures of budgets and counts are printed by `npm run gates` and `npm run proof -- <package>`, which keeps them in `etc/proof.md` of the package.',
    '',
    ...table(
      ['package', 'says', 'printed by'],
      claims.map(({ package: folder, says, command }) => [folder, says, `\`${command}\``]),
    ),
    '',
  ].join('\n');
}

/** Columns that line up, as the formatter of the repository leaves them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) =>
    Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [first = [], ...others] = cells;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)];
}
