import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles a module of sources, as a user's build does, and returns its bytes. Paths are relative to `src/`. */
export async function bundle(contents: string, format: 'esm' | 'cjs'): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('..', import.meta.url)), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format,
    platform: 'neutral',
    target: 'es2022',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('The bundle is empty.');
  return file.contents;
}

/** Loads such a bundle outside of the test runner, whose own module system makes each call across files slower. */
export async function loadBundle(contents: string): Promise<unknown> {
  const directory = mkdtempSync(join(tmpdir(), 'sampling-'));
  const path = join(directory, 'bundle.cjs');
  try {
    writeFileSync(path, await bundle(contents, 'cjs'));
    return createRequire(path)(path);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
