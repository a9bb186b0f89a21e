import { compareReleases, parseRelease, type Release } from './release.ts';

/** Whether a release is in a range. */
type Test = (release: Release) => boolean;

/**
 * Reads the ranges that package managers write: `^10.1.0`, `~10.1`, `10.x`, `*`, `>=10.1.0 <11`, `10.1 - 10.5`, `8 || 9`.
 * Nothing for what is none.
 */
export function parseRange(text: string): Test | undefined {
  return anyOrAll(text.split('||').map(parseAll), 'some');
}

function parseAll(text: string): Test | undefined {
  const parts = text
    .replace(/^\s*(\S+)\s+-\s+(\S+)\s*$/, '>=$1 <=$2')
    .trim()
    .replaceAll(/([<>=^~])\s+/g, '$1')
    .split(/\s+/);
  return anyOrAll(parts.map(parseOne), 'every');
}

function anyOrAll(
  tests: readonly (Test | undefined)[],
  method: 'every' | 'some',
): Test | undefined {
  if (tests.includes(undefined)) return undefined;
  return (release) => tests[method]((test) => test?.(release));
}

function parseOne(text: string): Test | undefined {
  const [, operator = '', rest = ''] = /^([<>]=?|[=^~]?)(.*)$/.exec(text) ?? [];
  const written = rest.replace(/^v/, '').replaceAll(/\.[xX*](?=\.|$)/g, '');
  if (/^[xX*]?$/.test(written)) return () => true;
  const low = parseRelease(written);
  if (low === undefined) return undefined;
  const depth = written.split('.').length;
  const next = above(low, operator === '^' ? 1 : operator === '~' ? Math.min(depth, 2) : depth);
  // A range is what lies between two releases, the first of them included.
  const from = operator === '>' ? next : operator[0] === '<' ? undefined : low;
  const until = operator === '<' ? low : operator[0] === '>' ? undefined : next;
  return (release) =>
    (!from || compareReleases(release, from) >= 0) &&
    (!until || compareReleases(release, until) < 0);
}

// The first release that no longer starts with so many parts of the given one.
const above = ([major, minor, patch]: Release, depth: number): Release =>
  depth <= 1 ? [major + 1, 0, 0] : depth === 2 ? [major, minor + 1, 0] : [major, minor, patch + 1];
