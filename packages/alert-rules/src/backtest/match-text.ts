import type { Match } from '../model/intervals.ts';

/**
 * Compares the values of a tag or an attribute as Sentry does: without case, lists at their commas
 * (getsentry/sentry: src/sentry/rules/match.py). Of several values any may fit; the opposites hold
 * when none of them does.
 */
export function matchesText(values: readonly string[], match: Match, wanted = ''): boolean {
  const texts = values.map((value) => value.toLowerCase());
  const text = wanted.toLowerCase();
  const list = () => text.split(',');
  switch (match) {
    case 'co':
      return texts.some((value) => value.includes(text));
    case 'nc':
      return !texts.some((value) => value.includes(text));
    case 'eq':
      return texts.includes(text);
    case 'ne':
      return !texts.includes(text);
    case 'sw':
      return texts.some((value) => value.startsWith(text));
    case 'nsw':
      return !texts.some((value) => value.startsWith(text));
    case 'ew':
      return texts.some((value) => value.endsWith(text));
    case 'new':
      return !texts.some((value) => value.endsWith(text));
    case 'is':
      return texts.length > 0;
    case 'ns':
      return texts.length === 0;
    case 'in':
      return list().some((item) => texts.includes(item));
    case 'nin':
      return !list().some((item) => texts.includes(item));
  }
}
