import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Report } from './bench.ts';
import { claims } from './claims.ts';
import { renderPage } from './page.ts';

const FILE = fileURLToPath(new URL('../results.json', import.meta.url));
const PAGE = fileURLToPath(new URL('../../../docs/benchmarks.md', import.meta.url));

/** The latest figures of every bench that was kept, in the order of their names. */
export function readResults(): readonly Report[] {
  const reports: readonly Report[] = JSON.parse(readFileSync(FILE, 'utf8'));
  return reports;
}

/** Puts a report in the place of the one before, and writes `docs/benchmarks.md` anew. */
export function keepReport(report: Report): void {
  const others = readResults().filter(({ name }) => name !== report.name);
  const reports = [...others, report].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  writeFileSync(FILE, `${JSON.stringify(reports, undefined, 2)}\n`);
  writeFileSync(PAGE, renderPage(reports, claims));
}
