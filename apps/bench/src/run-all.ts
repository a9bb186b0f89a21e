import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Bench, Report } from './bench.ts';
import { renderReports } from './print.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

/** How a bench ends that lacks what it compares with. */
export const MISSING = 3;

/**
 * Runs every bench in a process of its own, so that none leaves a heap to the next, and keeps each as soon as it is
 * there. Answers the exit code: what is missing is named and fails nothing.
 */
export function runAll(benches: readonly Bench[], isJson: boolean): number {
  const reports: Report[] = [];
  const notes: string[] = [];
  let code = 0;
  for (const { name } of benches) {
    console.error(`${name} …`);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...process.execArgv, MAIN, name, '--json', '--keep'],
      { encoding: 'utf8', maxBuffer: 1e8 },
    );
    if (status === 0) {
      const report: Report = JSON.parse(stdout);
      reports.push(report);
      continue;
    }
    if (status !== MISSING) code = 1;
    notes.push(
      status === MISSING ? `not measured: ${stderr.trim()}` : `failed: ${name}\n${stderr}`,
    );
  }
  console.log(isJson ? JSON.stringify(reports, undefined, 2) : renderReports(reports));
  for (const note of notes) console.error(note);
  console.error('Kept in docs/benchmarks.md; npm run docs:reference puts it on the first page.');
  return code;
}
