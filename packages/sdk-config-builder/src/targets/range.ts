import { compareReleases, parseRelease, type Release } from './release.ts';

/** Whether a release is in a range. */
type Test = (release: Release) => boolean;

/**
 * Reads the ranges that package managers write: `^10.1.0`, `~10.1`, `10.x`, `*`, `>=10.1.0 <11`, `10.1 - 10.5`, `8 || 9`.
 * Nothing for what is none.
 */
export function parseRange(text: string): Test | undefined {
  const alternatives = text.split('||').map(parseAll);
  if (alternatives.some((test) => test === undefined)) return undefined;
  return (release) => alternatives.some((test) => test?.(release) === true);
}

function parseAll(text: string): Test | undefined {
  const hyphen = /^\s*(\S+)\s+-\s+(\S+)\s*$/.exec(text);
  const written = hyphen === null ? text : `>=${hyphen[1]} <=${hyphen[2]}`;
  const parts = written
    .trim()
    .replaceAll(/([<>=^~])\s+/g, '$1')
    .split(/\s+/);
  const tests = parts.map(parseOne);
  if (tests.some((test) => test === undefined)) return undefined;
  return (release) => tests.every((test) => test?.(release) === true);
}

function parseOne(text: string): Test | undefined {
  const match = /^(\^|~|>=|<=|>|<|=|)(.*)$/.exec(text);
  const operator = match?.[1] ?? '';
  const written = (match?.[2] ?? '').replace(/^v/, '').replaceAll(/\.[xX*](?=\.|$)/g, '');
  if (/^[xX*]?$/.test(written)) return () => true;
  const low = parseRelease(written);
  if (low === undefined) return undefined;
  const depth = written.split('.').length;
  const next = above(low, operator === '^' ? 1 : operator === '~' ? Math.min(depth, 2) : depth);
  if (operator === '<') return (release) => compareReleases(release, low) < 0;
  if (operator === '>') {
    if (depth === 3) return (release) => compareReleases(release, low) > 0;
    return (release) => compareReleases(release, next) >= 0;
  }
  if (operator === '>=') return (release) => compareReleases(release, low) >= 0;
  if (operator === '<=') return (release) => compareReleases(release, next) < 0;
  return (release) => compareReleases(release, low) >= 0 && compareReleases(release, next) < 0;
}

// The first release that no longer starts with so many parts of the given one.
function above([major, minor, patch]: Release, depth: number): Release {
  if (depth <= 1) return [major + 1, 0, 0];
  return depth === 2 ? [major, minor + 1, 0] : [major, minor, patch + 1];
}
