import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnosticPage } from '../scripts/diagnostic-list.ts';

const page = readFileSync(new URL('../docs/diagnostics.md', import.meta.url), 'utf8');
// Columns are as wide as their widest cell once they are formatted.
const plain = (text: string) => text.replaceAll(/-{3,}/g, '---').replaceAll(/ +/g, ' ');

test('the page of diagnostics is what the source says', () => {
  expect(page).not.toMatch(/\| …\s*\|/);
  expect(plain(page)).toBe(plain(diagnosticPage()));
});

test('every code that is written in the source is on the page', () => {
  const source = new URL('../src/', import.meta.url);
  const codes = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.test)\.ts$/.test(path))
    .flatMap((path) =>
      Array.from(
        readFileSync(new URL(path, source), 'utf8').matchAll(
          /(?:\btell\(|\breport\(|sdk-config\/)['"]?([a-z]+(?:-[a-z]+)+)['"]/g,
        ),
        ([, code = '']) => code,
      ),
    )
    .filter((code) => !code.startsWith('error'));
  expect(codes.length).toBeGreaterThan(60);
  expect([...new Set(codes)].filter((code) => !page.includes(`| \`${code}\``))).toEqual([]);
});
