import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { issue } from '../src/generated/shapes.ts';
import { list } from '../src/schemas/parts.ts';
import { differencesOf } from '../src/validate/differences.ts';
import { cpuOf, interleavedMedians } from './support/cpu.ts';
import { issues } from './support/issues.ts';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sentry-kit-schemas-'));

const importing = (module: string): string => `
  import 'zod';
  const before = process.cpuUsage();
  await import(${JSON.stringify(module)});
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1000);`;

const reexporting = (modules: readonly string[]): string =>
  modules.map((name, index) => `export * as a${index} from ${JSON.stringify(name)};`).join('\n');

beforeAll(async () => {
  const files = readdirSync(join(packageFolder, 'dist/schemas')).filter((name) =>
    name.endsWith('.js'),
  );
  const entries = files.map((name) => join(packageFolder, 'dist/schemas', name));
  symlinkSync(join(packageFolder, 'node_modules'), join(folder, 'node_modules'), 'dir');
  await build({
    stdin: {
      contents: reexporting(entries),
      resolveDir: packageFolder,
    },
    external: ['zod'],
    bundle: true,
    format: 'esm',
    outfile: join(folder, 'all.mjs'),
  });
  const empty = entries.map((_, index) => `./empty-${index}.mjs`);
  for (const [index, name] of empty.entries())
    writeFileSync(join(folder, name), `export const a${index} = ${index};`);
  writeFileSync(join(folder, 'each.mjs'), reexporting(entries));
  writeFileSync(join(folder, 'none.mjs'), reexporting(empty));
  writeFileSync(join(folder, 'bundled.mjs'), importing('./all.mjs'));
  writeFileSync(join(folder, 'one-by-one.mjs'), importing('./each.mjs'));
  writeFileSync(join(folder, 'nothing.mjs'), importing('./none.mjs'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('imports all schemas in 20 ms beyond zod', { retry: 2 }, () => {
  const medians = interleavedMedians(
    {
      bundled: () => cpuOf(['bundled.mjs'], folder),
      oneByOne: () => cpuOf(['one-by-one.mjs'], folder),
      // What it takes to load as many files that hold nothing, which is what most of the time goes to.
      nothing: () => cpuOf(['nothing.mjs'], folder),
    },
    7,
  );
  console.log(
    `figure: import of all schemas: ${medians.bundled.toFixed(1)} ms CPU beyond zod in one file (target 20), ${medians.oneByOne.toFixed(1)} ms in a file per group, of which ${medians.nothing.toFixed(1)} ms as much as for empty files (median of 7)`,
  );
  expect(medians.bundled).toBeLessThanOrEqual(20);
  expect(medians.oneByOne - medians.nothing).toBeLessThanOrEqual(30);
});

const msPerRun = (work: () => unknown): number => {
  const count = 100;
  const before = process.cpuUsage();
  for (let run = 0; run < count; run += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / count;
};

it('checks a page of 100 issues in the time that JSON.parse takes', { retry: 2 }, () => {
  const schema = list(issue());
  const page = issues(100);
  const newer = page.map((item) => Object.assign({}, item, { brandNew: 1 }));
  const text = JSON.stringify(page);
  expect(differencesOf(schema, page)).toEqual([]);
  expect(differencesOf(schema, newer)).toHaveLength(100);
  const medians = interleavedMedians(
    {
      parse: () => msPerRun(() => JSON.parse(text)),
      sound: () => msPerRun(() => differencesOf(schema, page)),
      newer: () => msPerRun(() => differencesOf(schema, newer)),
    },
    9,
  );
  console.log(
    `figure: check of 100 issues (${Math.round(text.length / 1000)} kB): ${medians.sound.toFixed(2)} ms, with a new field in each ${medians.newer.toFixed(2)} ms, JSON.parse ${medians.parse.toFixed(2)} ms (CPU, median of 9)`,
  );
  expect(medians.sound).toBeLessThanOrEqual(medians.parse);
});
