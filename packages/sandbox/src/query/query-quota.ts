import { failure } from '../rest/route.ts';
import type { State } from '../store/state.ts';
import type { Organization } from '../store/model.ts';
import { readProjects } from './selection.ts';
import { readTimeRange } from './time-range.ts';

/** How much one query over events, sessions or usage may cover. */
export interface QueryQuota {
  /** The longest time between its start and its end. */
  readonly maximumRangeInMs?: number | undefined;
  /** The most projects; a query that names none covers all of them. */
  readonly maximumProjects?: number | undefined;
}

/** How far back Sentry looks when nobody says (src/sentry/search/utils.py, MAX_STATS_PERIOD). */
const DEFAULT_RANGE_IN_MS = 90 * 24 * 60 * 60 * 1000;

/** Throws Sentry's 429 without `Retry-After` (getsentry/sentry, src/sentry/api/handlers.py) for a query over the quota. */
export function refuseBeyondQuota(
  state: State,
  organization: Organization,
  query: URLSearchParams,
): void {
  const { maximumRangeInMs, maximumProjects } = state.queryQuota;
  const now = state.clock.now();
  const range = readTimeRange(query, now);
  const rangeInMs = range ? Math.min(range.until, now) - range.from : DEFAULT_RANGE_IN_MS;
  const projects = readProjects(organization, query).length;
  if (rangeInMs <= (maximumRangeInMs ?? Infinity) && projects <= (maximumProjects ?? Infinity)) {
    return;
  }
  throw failure(429, {
    detail:
      'Rate limit exceeded. Please try your query with a smaller date range or fewer projects.',
  });
}
