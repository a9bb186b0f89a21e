import { PLAIN } from '../init/plain-fields.ts';

const HOOKS = 'the third argument of createInitOptions';

// What else options of the SDKs are called in a description.
const MEANINGS =
  'dataCollection:scrubbing enableLogs:logs enableMetrics:metrics enableTracing:traces ignoreTransactions:ignore.transactions ' +
  'initialScope:tags orgId:tracing.organizationId profileLifecycle:profiles.lifecycle ' +
  'profileSessionSampleRate:profiles.sessions profilesSampleRate:profiles.sessions replaysOnErrorSampleRate:replays.onError ' +
  'replaysSessionSampleRate:replays.sessions sendDefaultPii:scrubbing tracesSampleRate:traces';

/** What a key that is not known was meant to be. */
export function suggestKey(key: string, known: readonly string[]): string | undefined {
  const folded = fold(key);
  if (/^(?:beforebreadcrumb|beforesend(?:transaction)?|tracessampler)$/.test(folded)) return HOOKS;
  const meant = `${PLAIN} ${MEANINGS}`
    .split(' ')
    .map((pair) => pair.split(':'))
    .find(([name = '', path]) => path && fold(name) === folded)?.[1];
  return meant ?? nearest(key, known);
}

/** The candidate that is a typing error away, without regard to case. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  const most = text.length < 4 ? 1 : 2;
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distance(fold(text), fold(candidate)) }))
    .filter(({ distance: steps }) => steps <= most);
  return ranked.toSorted((one, other) => one.distance - other.distance)[0]?.candidate;
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[_-]/g, '');
}

// Levenshtein, row by row.
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, character] of Array.from(one).entries()) {
    const next = [index + 1];
    for (const [place, expected] of Array.from(other).entries())
      next.push(
        Math.min(
          (next[place] ?? 0) + 1,
          (row[place + 1] ?? 0) + 1,
          (row[place] ?? 0) + (character === expected ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[other.length] ?? 0;
}
