import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuse } from '../../missing.ts';

const root = fileURLToPath(new URL('../../../../../oracles/corpus/node_modules', import.meta.url));

/** The largest pairs of script and map of the corpus, by falling size. */
export function listPairs(count: number): readonly string[] {
  if (!existsSync(root)) refuse('npm run test:setup -- corpus');
  const pairs: { readonly path: string; readonly bytes: number }[] = [];
  const visit = (directory: string): void => {
    for (const entry of readdirSync(join(root, directory), { withFileTypes: true })) {
      const path = directory === '' ? entry.name : `${directory}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (/\.[cm]?js$/.test(path) && existsSync(join(root, `${path}.map`)))
        pairs.push({
          path,
          bytes: statSync(join(root, path)).size + statSync(join(root, `${path}.map`)).size,
        });
    }
  };
  visit('');
  const sorted = pairs.toSorted((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
  return sorted.slice(0, count).map(({ path }) => path);
}

/** Copies pairs to where a build would leave them; answers their size in bytes. */
export function copyPairs(pairs: readonly string[], directory: string): number {
  let bytes = 0;
  for (const pair of pairs)
    for (const path of [pair, `${pair}.map`]) {
      const target = join(directory, path.replaceAll('node_modules/', 'in/'));
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(root, path), target);
      bytes += statSync(target).size;
    }
  return bytes;
}
