import type { Release } from '../store/model.ts';

interface ParsedVersion {
  readonly numbers: readonly number[];
  readonly prerelease: readonly string[];
}

/** `package@1.2.3-beta.1+build` as Sentry reads it; null when the version is not semantic (a commit hash, say). */
export function parseVersion(version: string): ParsedVersion | null {
  const raw = version.slice(version.lastIndexOf('@') + 1);
  const match = /^v?(\d{1,15}(?:\.\d{1,15}){1,3})(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/.exec(
    raw,
  );
  if (!match?.[1]) return null;
  return { numbers: match[1].split('.').map(Number), prerelease: match[2]?.split('.') ?? [] };
}

/**
 * Negative when `left` is the older release: by semantic version where both have one, else by date, as
 * `release_order_date` of getsentry/sentry, src/sentry/models/groupresolution.py. Sentry asks whether the last releases
 * of the project have semantic versions; here only the two count.
 */
export function compareReleases(left: Release, right: Release): number {
  const leftVersion = parseVersion(left.version);
  const rightVersion = parseVersion(right.version);
  if (leftVersion && rightVersion) return compareVersions(leftVersion, rightVersion);
  const difference = (left.releasedAt ?? left.createdAt) - (right.releasedAt ?? right.createdAt);
  // Releases of one moment, as under a clock that stands still, came in the order of their ids.
  return difference || Number(left.id) - Number(right.id);
}

export function newestRelease(releases: readonly Release[]): Release | null {
  let newest: Release | null = null;
  for (const release of releases) {
    if (!newest || compareReleases(release, newest) > 0) newest = release;
  }
  return newest;
}

export function compareVersions(left: ParsedVersion, right: ParsedVersion): number {
  for (let index = 0; index < 4; index += 1) {
    const difference = (left.numbers[index] ?? 0) - (right.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return comparePrereleases(left.prerelease, right.prerelease);
}

function comparePrereleases(left: readonly string[], right: readonly string[]): number {
  // A version without a pre-release part is newer than the same one with it (semver.org, 11.3).
  if (left.length === 0 || right.length === 0) return right.length - left.length;
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = compareIdentifiers(left[index], right[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareIdentifiers(left: string | undefined, right: string | undefined): number {
  if (left === undefined || right === undefined)
    return left === right ? 0 : left === undefined ? -1 : 1;
  const isLeftNumber = /^\d+$/.test(left);
  const isRightNumber = /^\d+$/.test(right);
  if (isLeftNumber && isRightNumber) return Number(left) - Number(right);
  if (isLeftNumber !== isRightNumber) return isLeftNumber ? -1 : 1;
  return left < right ? -1 : left > right ? 1 : 0;
}
