import { benches } from './benches.ts';
import type { Report } from './bench.ts';
import { renderReport } from './print.ts';

const [name, ...flags] = process.argv.slice(2);
const bench = benches.find((candidate) => candidate.name === name);
if (bench) {
  const report: Report = {
    name: bench.name,
    date: new Date().toISOString(),
    node: process.version,
    rows: await bench.run(),
  };
  console.log(
    flags.includes('--json') ? JSON.stringify(report, undefined, 2) : renderReport(report),
  );
} else {
  console.error(
    [
      `npm run bench -- <name> [--json]${name ? `: there is no bench "${name}"` : ''}`,
      ...benches.map((candidate) => `  ${candidate.name}  ${candidate.about}`),
    ].join('\n'),
  );
  process.exitCode = 1;
}
