/**
 * Sentry's match words on all values of something; letters count the same in either case, and a word for "not" holds
 * when no value is like that (getsentry/sentry, src/sentry/rules/match.py).
 */
export function matchesTexts(actual: readonly string[], match: string, wanted: string): boolean {
  if (match === 'is') return actual.length > 0;
  if (match === 'ns') return actual.length === 0;
  const positive = POSITIVE[match];
  if (positive !== undefined) return !matchesTexts(actual, positive, wanted);
  const text = wanted.toLowerCase();
  const choices = text.split(',').map((choice) => choice.trim());
  return actual.some((one) => {
    const value = one.toLowerCase();
    if (match === 'co') return value.includes(text);
    if (match === 'sw') return value.startsWith(text);
    if (match === 'ew') return value.endsWith(text);
    return match === 'in' ? choices.includes(value) : value === text;
  });
}

const POSITIVE: Readonly<Record<string, string>> = {
  nc: 'co',
  ne: 'eq',
  nsw: 'sw',
  new: 'ew',
  nin: 'in',
};
