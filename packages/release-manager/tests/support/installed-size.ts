import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly files?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A package that an installation brings, and the bytes of its files. */
export interface InstalledPackage {
  readonly name: string;
  readonly bytes: number;
}

/** What npm puts into `node_modules` for a package, peers included; nothing is fetched. */
export const listInstalled = (directory: string): readonly InstalledPackage[] => {
  const found = new Map<string, InstalledPackage>();
  const visit = (place: string): void => {
    const real = realpathSync(place);
    if (found.has(real)) return;
    const manifest = JSON.parse(readFileSync(join(real, 'package.json'), 'utf8')) as Manifest;
    found.set(real, { name: manifest.name, bytes: sizeOf(real, manifest) });
    const { dependencies, peerDependencies } = manifest;
    for (const name of Object.keys({ ...dependencies, ...peerDependencies }))
      visit(find(real, name));
  };
  visit(directory);
  return [...found.values()].toSorted((a, b) => b.bytes - a.bytes);
};

const find = (from: string, name: string): string => {
  const place = join(from, 'node_modules', name);
  if (existsSync(place)) return place;
  if (dirname(from) === from) throw new Error(`${name} is not installed.`);
  return find(dirname(from), name);
};

/** Of a package of this repository only what `files` publishes; npm adds these three whatever it says. */
const sizeOf = (directory: string, { files }: Manifest): number => {
  const isOurs = !directory.includes('node_modules');
  const entries = isOurs
    ? [...(files ?? []), 'package.json', 'README.md', 'LICENSE']
    : readdirSync(directory);
  // The first release writes the changelog.
  return entries
    .filter((entry) => entry !== 'node_modules' && existsSync(join(directory, entry)))
    .reduce((sum, entry) => sum + bytesBelow(join(directory, entry)), 0);
};

const bytesBelow = (path: string): number => {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.size;
  return readdirSync(path).reduce((sum, entry) => sum + bytesBelow(join(path, entry)), 0);
};
