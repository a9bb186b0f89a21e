import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const folder = new URL('..', import.meta.url).pathname;

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    // What rows lead to is measured with the core.
    external: ['*/core/pages/create-pages.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

const gzippedSize = (text: string): number => gzipSync(text, { level: 9 }).length;

it('adds at most 5 KB min+gz with the whole table', async () => {
  const text = await bundle(`export { operations } from './src/generated/table.ts'`);
  const size = gzippedSize(text);
  console.log(`operation table: ${text.length} bytes minified, ${size} gzipped`);
  expect(text).toContain('issues.update');
  expect(size).toBeLessThanOrEqual(5 * 1024);
});

it('brings one row with one operation', async () => {
  const text = await bundle(`export { update } from './src/generated/operations/issues.ts'`);
  expect(text).toContain('issues.update"');
  expect(text.match(/route:/g)).toHaveLength(1);
});
