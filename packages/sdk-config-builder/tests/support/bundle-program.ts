import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles a program of `tests/programs/` for any Node, and gives the path of the file to run. */
export async function bundleProgram(name: string): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'sentry-kit-')), `${name}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL(`../programs/${name}.ts`, import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
  });
  return outfile;
}
