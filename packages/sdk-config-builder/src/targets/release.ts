/** Major, minor and patch. */
export type Release = readonly [major: number, minor: number, patch: number];

const RELEASE = /^v?(\d{1,9})(?:\.(\d{1,9})(?:\.(\d{1,9})(?:[-+].*)?)?)?$/;

/** Reads `11.12.0`, `11.12` or `11`; parts that are not there are 0. Nothing for what is no release. */
export function parseRelease(text: string): Release | undefined {
  const match = RELEASE.exec(text.trim());
  return match ? [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)] : undefined;
}

/** Below 0 when the one is older than the other. */
export function compareReleases(one: Release, other: Release): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

/** Whether a release is at least this one, such as `10.54.0`. */
export function isAtLeast(given: Release, least: string): boolean {
  const bound = parseRelease(least);
  return bound !== undefined && compareReleases(given, bound) >= 0;
}

/** `10.54.0`. */
export function releaseText(given: Release): string {
  return given.join('.');
}
