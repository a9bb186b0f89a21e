import { parseRateLimits, type RateLimitReading, type RateLimitResponse } from './rate-limits.ts';

/** Until when each category is limited, in milliseconds since the epoch; `all` stands for every category. */
export type RateLimitState = Readonly<Record<string, number>>;

/** How and when limits are read. */
export interface RateLimitOptions {
  /** Default: `spec`. */
  readonly reading?: RateLimitReading;
  /** Default: now. */
  readonly nowInMs?: number;
}

/**
 * The limits after a response. By the specification the longer of two limits holds; the JavaScript SDK takes the newer,
 * even when it is shorter.
 */
export function updateRateLimits(
  state: RateLimitState,
  response: RateLimitResponse,
  { reading = 'spec', nowInMs = Date.now() }: RateLimitOptions = {},
): RateLimitState {
  const next: Record<string, number> = { ...state };
  for (const { categories, namespaces, retryAfterInMs } of parseRateLimits(response, {
    reading,
    nowInMs,
  })) {
    const until = nowInMs + retryAfterInMs;
    for (const category of categories.length > 0 ? categories : ['all']) {
      // SDKs send metrics of one namespace only, so a limit on others is not theirs.
      if (category === 'metric_bucket' && namespaces.length > 0 && !namespaces.includes('custom'))
        continue;
      next[category] = reading === 'spec' ? Math.max(until, next[category] ?? 0) : until;
    }
  }
  return next;
}

/**
 * Whether data of a category would be held back. By the specification a limit on all counts as well as one on the
 * category; in the JavaScript SDK an entry for the category hides the one for all, even after it has run out.
 */
export function isRateLimited(
  state: RateLimitState,
  category: string,
  { reading = 'spec', nowInMs = Date.now() }: RateLimitOptions = {},
): boolean {
  const own = state[category] ?? 0;
  const all = state['all'] ?? 0;
  return (reading === 'spec' ? Math.max(own, all) : own || all) > nowInMs;
}
