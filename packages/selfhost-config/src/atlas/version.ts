/** Whether a text is a version of self-hosted Sentry: year, month, patch. */
export function isVersion(text: string): boolean {
  return /^\d{1,2}\.\d{1,2}\.\d{1,3}$/.test(text);
}

/** The order of two versions by their numbers: 24.10.0 comes after 24.9.0. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (const [index, number] of left.entries()) {
    const difference = number - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a version is another one or comes after it. */
export function isAtLeast(version: string, least: string): boolean {
  return compareVersions(version, least) >= 0;
}
