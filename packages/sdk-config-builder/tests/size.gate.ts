import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { printFigure } from './support/proof.ts';

/** Bytes of an entry, minified and compressed, with zod left out. */
async function sizeOf(entry: string): Promise<number> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(`../src/${entry}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: ['zod'],
    write: false,
    logLevel: 'silent',
  });
  return gzipSync(result.outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

test.each([
  ['index', 12 * 1024],
  ['runtime', 8 * 1024],
])('the entry %s takes at most %i bytes', async (entry, limit) => {
  const bytes = await sizeOf(entry);
  printFigure(`${entry}: ${bytes} bytes minified and compressed beside zod, at most ${limit}`);
  expect(bytes).toBeGreaterThan(1024);
  expect(bytes).toBeLessThanOrEqual(limit);
});

test('the runtime entry needs no zod', async () => {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('../src/runtime.ts', import.meta.url))],
    bundle: true,
    metafile: true,
    format: 'esm',
    external: ['zod'],
    write: false,
  });
  const imports = Object.values(result.metafile.outputs).flatMap((output) => output.imports);
  expect(imports).toEqual([]);
});
