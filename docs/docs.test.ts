import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { diagnosticsOf } from './scripts/diagnostics/page.ts';
import { examplesIn, guidePaths, withExamples } from './scripts/examples.ts';
import { withFigures } from './scripts/figures.ts';
import { deadLinks } from './scripts/links.ts';
import { pages } from './scripts/pages.ts';
import { fileAt, packageNames, read } from './scripts/root.ts';

test.each(Object.entries(pages))('%s is what the packages say', async (path, write) => {
  expect(read(`docs/${path}`)).toBe(await write());
});

test.each(guidePaths())('%s shows its examples as they are', (path) => {
  expect(read(path)).toBe(withExamples(read(path)));
});

test('the root README has the figures that were measured last', () => {
  const readme = read('README.md');
  expect(readme.match(/^\| .*`[a-z-]+\/[a-z-]+` +\|$/gm)).toHaveLength(7);
  expect(readme).toBe(withFigures(readme));
});

test('every example is shown in a guide', () => {
  const shown = guidePaths().flatMap((path) => examplesIn(read(path)));
  const files = readdirSync(fileAt('docs/examples/')).map((name) => `docs/examples/${name}`);
  expect(files.filter((file) => !shown.includes(file))).toEqual([]);
});

describe('links', () => {
  const skipped = /(^|\/)(node_modules|etc|site|temp|dist|snippets|\.[^/]+)\/|CHANGELOG\.md$/;
  const markdown = ['docs', 'packages', 'apps']
    .flatMap((folder) =>
      readdirSync(fileAt(`${folder}/`), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path.replaceAll('\\', '/')}`,
      ),
    )
    .concat('README.md', 'CONTRIBUTING.md', 'AGENTS.md', 'SECURITY.md')
    .filter((path) => path.endsWith('.md') && !skipped.test(path));

  test('between the pages of the repository lead somewhere', () => {
    expect(markdown.length).toBeGreaterThan(40);
    const dead = markdown.flatMap((path) =>
      deadLinks(fileAt(path)).map((link) => `${path}: ${link}`),
    );
    expect(dead).toEqual([]);
  });
});

describe('the registry of diagnostics', () => {
  const files = (directory: URL) =>
    readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );

  // Tests and READMEs write codes by hand: whatever they name has to be on the page.
  test.each(packageNames)('has every code that the tests and the README of %s name', (name) => {
    const prefix = diagnosticsOf(name)[0]?.code.split('/')[0] ?? '';
    const written = new RegExp(`(?<![\\w@./-])${prefix}/([a-z][a-z0-9-]*[a-z0-9])(?=['"\`])`, 'g');
    const directory = fileAt(`packages/${name}/`);
    const sources = ['src/', 'tests/']
      .flatMap((folder) => files(new URL(folder, directory)))
      .filter(
        (entry) => entry.name.endsWith('.test.ts') && !entry.parentPath.includes('node_modules'),
      )
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .concat(fileURLToPath(new URL('README.md', directory)));
    const known = new Set(diagnosticsOf(name).map(({ code }) => code));
    const named = sources.flatMap((path) =>
      Array.from(readText(path).matchAll(written), ([, code]) => `${prefix}/${code}`),
    );
    expect(new Set(named.filter((code) => !known.has(code)))).toEqual(new Set());
    expect(known.size).toBeGreaterThan(0);
  });

  test('has each code once', () => {
    const codes = packageNames.flatMap((name) => diagnosticsOf(name).map(({ code }) => code));
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });
});

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}
