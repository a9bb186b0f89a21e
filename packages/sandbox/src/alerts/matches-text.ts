/**
 * Sentry's match words on a value that may be absent; letters count the same in either case
 * (getsentry/sentry, src/sentry/rules/match.py).
 */
export function matchesText(actual: string | undefined, match: string, wanted: string): boolean {
  if (match === 'is') return actual !== undefined;
  if (match === 'ns') return actual === undefined;
  if (match === 'nin') return !matchesText(actual, 'in', wanted);
  if (match === 'nc' || match === 'ne' || match === 'nsw' || match === 'new') {
    return !matchesText(actual, POSITIVE[match], wanted);
  }
  if (actual === undefined) return false;
  const [value, text] = [actual.toLowerCase(), wanted.toLowerCase()];
  if (match === 'co') return value.includes(text);
  if (match === 'sw') return value.startsWith(text);
  if (match === 'ew') return value.endsWith(text);
  if (match === 'in') return text.split(',').some((choice) => choice.trim() === value);
  return value === text;
}

const POSITIVE = { nc: 'co', ne: 'eq', nsw: 'sw', new: 'ew' } as const;
