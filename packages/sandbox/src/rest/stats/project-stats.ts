import { shownCategory } from '../../query/usage.ts';
import type { Outcome } from '../../store/model.ts';
import { badRequest } from '../errors.ts';
import { readChoice } from '../read-choices.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';

export const projectStatsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/stats/',
    scopes: ['project:read', 'project:write', 'project:admin'],
    query: ['stat', 'since', 'until', 'resolution'],
    handle: stats,
  },
];

/** What each statistic counts of the errors that came in (src/sentry/api/endpoints/project_stats.py). */
const STATS: Readonly<Record<string, (outcome: Outcome) => boolean>> = {
  received: ({ outcome }) => outcome !== 'client_discard',
  rejected: ({ outcome }) => outcome === 'rate_limited',
  blacklisted: ({ outcome }) => outcome === 'filtered',
  generated: ({ outcome }) => outcome === 'accepted',
};
const RESOLUTION_IN_SECONDS = { '10s': 10, '1h': 3600, '1d': 86_400 } as const;
const DAY_IN_SECONDS = 86_400;
const MAXIMUM_POINTS = 10_000;

function stats(context: RestContext): RestAnswer {
  const { query, state, project } = context;
  const stat = readChoice(query, 'stat', Object.keys(STATS), 'received');
  const until = readSeconds(query, 'until') ?? state.clock.now() / 1000;
  const since = readSeconds(query, 'since') ?? until - DAY_IN_SECONDS;
  const resolution = readChoice(query, 'resolution', ['10s', '1h', '1d'], '1h');
  const length = RESOLUTION_IN_SECONDS[resolution];
  const first = Math.floor(since / length);
  const count = Math.floor(until / length) - first + 1;
  if (count < 1) throw badRequest('since must be before until');
  if (count > MAXIMUM_POINTS) {
    throw badRequest(`${count} points were asked for, the limit is ${MAXIMUM_POINTS}`);
  }
  const points = Array.from({ length: count }, () => 0);
  for (const outcome of state.outcomes.entries) {
    const index = Math.floor(outcome.at / 1000 / length) - first;
    const isCounted =
      outcome.project === project &&
      shownCategory(outcome.category) === 'error' &&
      STATS[stat]?.(outcome) === true;
    if (isCounted && index >= 0 && index < count) {
      points[index] = (points[index] ?? 0) + outcome.quantity;
    }
  }
  return {
    status: 200,
    body: points.map((value, index) => [(first + index) * length, value]),
  };
}

function readSeconds(query: URLSearchParams, name: string): number | null {
  const text = query.get(name);
  if (text === null) return null;
  if (!/^\d{1,12}(?:\.\d+)?$/.test(text)) throw badRequest(`Invalid ${name}: '${text}'`);
  return Number(text);
}
