import { benches } from './benches.ts';
import type { Report } from './bench.ts';
import { describeMachine } from './machine.ts';
import { missingOf } from './missing.ts';
import { renderReports } from './print.ts';
import { keepReport } from './results.ts';
import { MISSING, runAll } from './run-all.ts';

const [name, ...flags] = process.argv.slice(2);
const bench = benches.find((candidate) => candidate.name === name);
if (name === 'all') {
  process.exitCode = runAll(benches, flags.includes('--json'));
} else if (bench) {
  try {
    const report: Report = {
      name: bench.name,
      about: bench.about,
      date: new Date().toISOString(),
      node: process.version,
      machine: describeMachine(),
      rows: await bench.run(),
    };
    console.log(
      flags.includes('--json') ? JSON.stringify(report, undefined, 2) : renderReports([report]),
    );
    if (flags.includes('--keep')) {
      keepReport(report);
      console.error(
        'Kept in docs/benchmarks.md; npm run docs:reference puts it on the first page.',
      );
    }
  } catch (error) {
    const missing = missingOf(error);
    if (missing === undefined) throw error;
    console.error(`${bench.name} ${missing}`);
    process.exitCode = MISSING;
  }
} else {
  console.error(
    [
      `npm run bench -- <name> [--json] [--keep]${name ? `: there is no bench "${name}"` : ''}`,
      '  --keep writes the figures to docs/benchmarks.md; all does so for every bench',
      ...['all', ...benches.map((candidate) => `${candidate.name}  ${candidate.about}`)].map(
        (line) => `  ${line}`,
      ),
    ].join('\n'),
  );
  process.exitCode = 1;
}
