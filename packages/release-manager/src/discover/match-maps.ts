import { posix } from 'node:path';
import type { MapReference } from './types.ts';

/** A script and the address of the map that it names. */
export interface NamedScript {
  readonly path: string;
  readonly url: string | undefined;
}

const isRemote = (url: string): boolean => /^[a-z][a-z\d+.-]*:|^\/\//i.test(url);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Where an address leads, from the script that has it; undefined when it leads out of the build. */
const resolveUrl = (script: string, url: string): string | undefined => {
  const path = url.replace(/[?#].*$/, '');
  if (isRemote(path) || path === '') return undefined;
  const target = path.startsWith('/')
    ? posix.normalize(path.slice(1))
    : posix.join(posix.dirname(script), path);
  return target.startsWith('../') ? undefined : target;
};

/** The names that the map of a script has by custom, likeliest first. */
const guesses = (script: string): readonly string[] => {
  const { dir, name, base } = posix.parse(script);
  return [
    `${base}.map`,
    `${name}.map`,
    `${name}.min.js.map`,
    `${name}.js.map`,
    `${name}.min.map`,
  ].map((guess) => posix.join(dir, guess));
};

/** The one map whose path differs in the name of a single directory; a build that was moved in part. */
const findMoved = (target: string, maps: readonly string[]): string | undefined => {
  const wanted = target.split('/');
  const close = maps.filter((map) => {
    const parts = map.split('/');
    if (parts.length !== wanted.length || parts.at(-1) !== wanted.at(-1)) return false;
    return parts.filter((part, index) => part !== wanted[index]).length === 1;
  });
  return close.length === 1 ? close[0] : undefined;
};

/**
 * Finds the map of each script: the one that it names, else one that is named like it, which no script names and no
 * other script could have.
 */
export const matchMaps = (
  scripts: readonly NamedScript[],
  maps: readonly string[],
): ReadonlyMap<string, MapReference> => {
  const known = new Set(maps);
  const result = new Map<string, MapReference>();
  const open: NamedScript[] = [];
  const claimed = new Set<string>();
  for (const script of scripts) {
    const { path, url } = script;
    if (url?.startsWith('data:')) {
      result.set(path, { type: 'inline' });
      continue;
    }
    const target = url === undefined ? undefined : resolveUrl(path, url);
    const named = [target, target && decoded(target)].find(
      (candidate) => candidate !== undefined && known.has(candidate),
    );
    const found = named ?? (target === undefined ? undefined : findMoved(target, maps));
    if (found === undefined) open.push(script);
    else {
      claimed.add(found);
      result.set(path, { type: 'file', path: found, isGuessed: false });
    }
  }
  const guessed = new Map<string, string[]>();
  const firstGuess = new Map<string, string>();
  for (const { path } of open) {
    const guess = guesses(path).find((name) => known.has(name) && !claimed.has(name));
    if (guess === undefined) continue;
    firstGuess.set(path, guess);
    guessed.set(guess, [...(guessed.get(guess) ?? []), path]);
  }
  for (const { path, url } of open) {
    const guess = firstGuess.get(path);
    const isAlone = guess !== undefined && guessed.get(guess)?.length === 1;
    result.set(
      path,
      isAlone ? { type: 'file', path: guess, isGuessed: true } : { type: 'absent', url },
    );
  }
  return result;
};
