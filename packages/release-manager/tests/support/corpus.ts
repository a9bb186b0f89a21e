import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findOracle } from './oracle.ts';

export const corpus = findOracle('corpus');

/** A script that has a map beside it. */
export interface CorpusPair {
  /** Where it is, such as `node_modules` of the corpus. */
  readonly root: string;
  /** Relative to that. */
  readonly path: string;
  readonly bytes: number;
}

/** Every such pair of a directory, by default of the published packages of the corpus, in the order of their paths. */
export const listPairs = (root = join(corpus.directory, 'node_modules')): readonly CorpusPair[] => {
  const pairs: CorpusPair[] = [];
  const visit = (directory: string): void => {
    for (const entry of readdirSync(join(root, directory), { withFileTypes: true })) {
      const path = directory === '' ? entry.name : `${directory}/${entry.name}`;
      if (entry.isDirectory() && !entry.name.startsWith('.')) visit(path);
      else if (/\.[cm]?js$/.test(entry.name) && existsSync(join(root, `${path}.map`)))
        pairs.push({
          root,
          path,
          bytes: statSync(join(root, path)).size + statSync(join(root, `${path}.map`)).size,
        });
    }
  };
  visit('');
  return pairs.toSorted((a, b) => (a.path < b.path ? -1 : 1));
};

/** Where a pair is in a copy; packages in packages are not left out as dependencies are. */
export const copiedPath = ({ path }: CorpusPair): string => path.replaceAll('node_modules/', 'in/');

/** Copies pairs into a directory, as a build would leave them. */
export const copyPairs = (pairs: readonly CorpusPair[], directory: string): void => {
  for (const pair of pairs)
    for (const ending of ['', '.map']) {
      const target = join(directory, `${copiedPath(pair)}${ending}`);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(pair.root, `${pair.path}${ending}`), target);
    }
};
