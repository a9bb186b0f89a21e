import type { RateLimit } from '../store/rate-limit.ts';
import type { IngestContext } from './types.ts';

/** A key's limit is about errors only (getsentry/sentry src/sentry/quotas/base.py, error_categories). */
const CATEGORIES = ['default', 'error', 'security'];

/** The limit of a DSN key (`rateLimit: { window, count }`, in seconds) once its window is full; else null. */
export function keyRateLimit(context: IngestContext): RateLimit | null {
  const { state, key } = context;
  const { window, count } = key.rateLimit ?? { window: 0, count: 0 };
  if (window <= 0 || count <= 0) return null;
  const windowInMs = window * 1000;
  const startsAt = Math.floor(state.clock.now() / windowInMs) * windowInMs;
  if (acceptedSince(context, startsAt, count) < count) return null;
  return {
    categories: CATEGORIES,
    scope: 'key',
    publicKey: key.publicKey,
    reasonCode: 'key_quota',
    endsAt: startsAt + windowInMs,
  };
}

/** Counts from the newest outcome back, and no further than needed. */
function acceptedSince(context: IngestContext, startsAt: number, enough: number): number {
  const { entries } = context.state.outcomes;
  let accepted = 0;
  for (let index = entries.length - 1; index >= 0 && accepted < enough; index -= 1) {
    const outcome = entries[index];
    if (!outcome || outcome.at < startsAt) break;
    const counts = outcome.outcome === 'accepted' && CATEGORIES.includes(outcome.category);
    if (counts && outcome.key === context.key) accepted += outcome.quantity;
  }
  return accepted;
}
