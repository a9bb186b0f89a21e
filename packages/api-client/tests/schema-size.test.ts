import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import * as issues from '../src/generated/schemas/issues.ts';

const budgetInBytes = 2 * 1024;

async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${name} } from './src/generated/schemas/issues.ts'`,
      resolveDir: new URL('..', import.meta.url).pathname,
    },
    external: ['zod'],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

it('adds at most 2 KB min+gz with one schema of issues, zod aside', async () => {
  const sizes = await Promise.all(
    Object.keys(issues).map(async (name) => {
      const text = await bundle(name);
      return { name, size: gzipSync(text, { level: 9 }).length };
    }),
  );
  const [largest] = sizes.toSorted((one, other) => other.size - one.size);
  console.log(
    `figure: the largest schema of issues, ${largest?.name}: ${largest?.size} bytes min+gz`,
  );
  expect(sizes.filter(({ size }) => size > budgetInBytes)).toEqual([]);
});

it('brings no other schema with one', async () => {
  const text = await bundle('issueHash');
  expect(text).toContain('mergedBySeer');
  expect(text).not.toContain('seerFixabilityScore');
});
