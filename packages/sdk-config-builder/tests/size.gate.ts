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

// Held: what was reached, and 3 % more. The targets are not met: docs/decisions/0007-what-the-entries-weigh.md.
test.each([
  { entry: 'index', target: 12 * 1_024, held: 24_066 },
  { entry: 'runtime', target: 8 * 1_024, held: 17_380 },
])('the entry $entry grows no more than to $held bytes', async ({ entry, target, held }) => {
  const bytes = await sizeOf(entry);
  const verdict = bytes <= target ? 'met' : `missed by ${bytes - target}`;
  printFigure(
    `${entry}: ${bytes} bytes minified and compressed beside zod (target ${target}: ${verdict}; held ${held})`,
  );
  expect(bytes).toBeGreaterThan(1_024);
  expect(bytes).toBeLessThanOrEqual(held);
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
