import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claims } from '../apps/bench/src/claims.ts';
import { renderPage } from '../apps/bench/src/page.ts';
import { readResults } from '../apps/bench/src/results.ts';
import { root } from './workspace.mjs';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Words with one blank between them, and columns without the blanks that line them up. */
const flat = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(/-{3,}/g, '---');

const packages = readdirSync(join(root, 'packages')).filter((name) =>
  existsSync(join(root, 'packages', name, 'README.md')),
);
// Code is run by other tests, and what stands between these marks is written from the kept results.
const proseIn = (path: string) =>
  flat(read(path).replaceAll(/```[^]*?```|<!-- figures -->[^]*?<!-- \/figures -->/g, ''));
const proseOf = (name: string) => proseIn(`packages/${name}/README.md`);

const benchNames = readdirSync(join(root, 'apps/bench/src/benches'), { recursive: true })
  .filter((path) => String(path).endsWith('.ts'))
  .flatMap((path) =>
    [...read(`apps/bench/src/benches/${String(path)}`).matchAll(/^ {2}name: '(.+\/.+)',$/gm)].map(
      ([, name = '']) => name,
    ),
  );

test('docs/benchmarks.md is what the kept results come to', () => {
  expect(flat(read('docs/benchmarks.md'))).toBe(flat(renderPage(readResults(), claims)));
});

test('every kept result is of a bench that is there', () => {
  expect(benchNames.length).toBeGreaterThan(10);
  const kept = readResults().map(({ name }) => name);
  expect(kept.filter((name) => !benchNames.includes(name))).toEqual([]);
});

test.each(claims)('$package says "$says", and $command prints it', (claim) => {
  expect(proseOf(claim.package)).toContain(claim.says);
  if (claim.printedBy) {
    const [file, part] = claim.printedBy;
    const source = read(`packages/${claim.package}/${file}`);
    expect(source).toContain(part);
    expect(source).toMatch(/figure: |printFigure|figure\(|proof\(/);
  } else {
    expect(benchNames).toContain(claim.command.replace('npm run bench -- ', ''));
  }
});

/** Limits and defaults: chosen, not measured. */
const CHOSEN: Readonly<Record<string, readonly string[]>> = {
  'alert-rules': ['at most 1,000 bytes', '100 percent for each event', '10,000 by default'],
  'api-client': ['the last 10,000 items', '8 of 32 MB at most', 'up to 20 times'],
  'release-manager': ['2 GB by default'],
  sampling: ['the 1,000 keys', '0.2 % are kept back', '4.8 times its plan'],
  sandbox: ['20,000 events, 100,000 spans, 10,000 requests', 'tells 10,000 users apart'],
};

/** A number with a unit of time, size or share, or one with thousands. */
const FIGURE =
  /\d(?:[\d,.]*\d)?\s?(?:times|%|percent|KB|kB|MB|GB|bytes|ns|µs|ms)(?![a-z])|\b\d{1,3}(?:,\d{3})+\b/g;

const figuresIn = (text: string): readonly string[] =>
  [...text.matchAll(FIGURE)].map(
    ({ 0: figure, index }) => `${figure}: ${text.slice(Math.max(0, index - 50), index + 40)}`,
  );

test.each(packages)('the README of %s has no figure that nothing prints', (name) => {
  const known = [
    ...claims.flatMap((claim) => (claim.package === name ? [claim.says] : [])),
    ...(CHOSEN[name] ?? []),
  ];
  const rest = known.reduce((text, says) => text.replaceAll(says, ''), proseOf(name));
  expect(figuresIn(rest)).toEqual([]);
});

test.each(['README.md', 'apps/example/README.md'])('%s has none, either', (path) => {
  expect(figuresIn(proseIn(path))).toEqual([]);
});
