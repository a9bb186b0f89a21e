// Prints what the last measured tests covered, package by package; `--write` keeps it in docs/coverage.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, runOrExit, workspacePackages } from './workspace.mjs';

const rows = workspacePackages().flatMap(({ name, directory, isPublished }) => {
  const file = join(directory, 'coverage', 'coverage-summary.json');
  if (!isPublished || !existsSync(file)) return [];
  const { total, ...files } = JSON.parse(readFileSync(file, 'utf8'));
  const lowest = Object.entries(files)
    .filter(([, { branches, lines }]) => branches.pct < 85 || lines.pct < 85)
    .sort(([, a], [, b]) => missing(b) - missing(a))
    .map(([path, figures]) => `${relative(join(directory, 'src'), path)} ${missing(figures)}`);
  return [{ name, total, lowest }];
});

const table = [
  '| package | lines | branches | functions |',
  '| --- | ---: | ---: | ---: |',
  ...rows.map(
    ({ name, total }) =>
      `| ${[`\`${name}\``, ...['lines', 'branches', 'functions'].map((kind) => percent(total[kind]))].join(' | ')} |`,
  ),
].join('\n');
console.log(table);
if (process.argv.includes('--files')) {
  for (const { name, lowest } of rows) console.log(`\n${name}\n  ${lowest.join('\n  ')}`);
}
if (process.argv.includes('--write')) {
  const report = join('docs', 'coverage.md');
  writeFileSync(
    join(root, report),
    `# Coverage\n\nWhat the tests of each package run of its own source, without what scripts wrote. Measured by \`npm run coverage\` on ${new Date().toISOString().slice(0, 10)}; CI holds at least 92 % of lines and 85 % of branches in every package, in the one run of its tests.\n\n${table}\n`,
  );
  runOrExit('oxfmt', [report]);
}

function percent({ covered, total }) {
  return `${((covered / total) * 100).toFixed(1)} %`;
}

/** How many lines and branches no test has run. */
function missing({ branches, lines }) {
  return branches.total - branches.covered + lines.total - lines.covered;
}
