import { intervalOf, readIntervals, secondsIso } from '../../query/intervals.ts';
import {
  isEnvironmentSelected,
  readSelection,
  SELECTION_PARAMETERS,
} from '../../query/selection.ts';
import { sessionField } from '../../query/session-fields.ts';
import { compileQuery } from '../../search/compile.ts';
import type { Field } from '../../search/field.ts';
import { invalidQuery } from '../../search/invalid-query.ts';
import { parseQuery } from '../../search/parse.ts';
import type { StoredSession } from '../../store/model.ts';
import { badRequest } from '../errors.ts';
import { paginated } from '../paginate.ts';
import { readFlag } from '../read-choices.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { searchOrBadRequest } from '../search-or-bad-request.ts';
import { choice } from './read-usage.ts';

/** Release health (src/sentry/api/endpoints/organization_sessions.py, src/sentry/snuba/sessions_v2.py). */
export const sessionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/0/organizations/{organization_id_or_slug}/sessions/',
    scopes: ['org:read', 'org:write', 'org:admin'],
    isQuery: true,
    query: [
      ...SELECTION_PARAMETERS,
      'field',
      'groupBy',
      'interval',
      'orderBy',
      'includeTotals',
      'includeSeries',
      'query',
      'per_page',
      'cursor',
    ],
    handle: answer,
  },
];

const GROUPINGS = {
  project: ({ project }: StoredSession) => Number(project.id),
  release: ({ release }: StoredSession) => release ?? '',
  environment: ({ environment }: StoredSession) => environment ?? '',
  'session.status': ({ status }: StoredSession) => status,
} as const;
type Grouping = keyof typeof GROUPINGS;
const GROUPING_NAMES: readonly Grouping[] = ['project', 'release', 'environment', 'session.status'];

function answer(context: RestContext): RestAnswer {
  const { query, state } = context;
  const selection = readSelection(context);
  const intervals = readIntervals(query, state.clock.now());
  const names = query.getAll('field');
  if (names.length === 0) throw badRequest('Request is missing a "field"');
  const fields = searchOrBadRequest(() =>
    names.map((name) => ({ name, compute: sessionField(name) })),
  );
  const groupBy = query.getAll('groupBy').map((name) => choice('groupBy', name, GROUPING_NAMES));
  if (groupBy.includes('session.status') && names.some((name) => name.includes('_rate('))) {
    throw badRequest('Cannot group by session.status when a rate is among the fields');
  }
  const test = searchOrBadRequest(() => compileSessionQuery(context));
  const sessions = state.sessions.entries.filter(
    (session) =>
      selection.projects.includes(session.project) &&
      isEnvironmentSelected(selection, session.environment) &&
      intervalOf(intervals, session.startedAt) >= 0 &&
      test(session),
  );
  const groups = sortGroups(groupSessions(sessions, groupBy), query.get('orderBy'), fields);
  const wantsTotals = readFlag(query, 'includeTotals', true);
  const wantsSeries = readFlag(query, 'includeSeries', true);
  const serialize = (group: Group): Record<string, unknown> => ({
    by: group.by,
    totals: wantsTotals
      ? Object.fromEntries(fields.map(({ name, compute }) => [name, compute(group.sessions)]))
      : {},
    series: wantsSeries
      ? Object.fromEntries(
          fields.map(({ name, compute }) => [
            name,
            intervals.starts.map((_, index) =>
              compute(
                group.sessions.filter(
                  ({ startedAt }) => intervalOf(intervals, startedAt) === index,
                ),
              ),
            ),
          ]),
        )
      : {},
  });
  return paginated(context, groups, serialize, {
    wrap: (page) => ({
      start: secondsIso(intervals.startInMs),
      end: secondsIso(intervals.endInMs),
      intervals: intervals.starts.map((start) => secondsIso(start)),
      groups: page,
      query: query.get('query') ?? '',
    }),
  });
}

interface Group {
  readonly by: Readonly<Record<string, string | number>>;
  readonly sessions: StoredSession[];
}

function groupSessions(sessions: readonly StoredSession[], groupBy: readonly Grouping[]): Group[] {
  const groups = new Map<string, Group>();
  // Without grouping there is one group, also when nothing was counted.
  if (groupBy.length === 0) groups.set('{}', { by: {}, sessions: [] });
  for (const session of sessions) {
    const by = Object.fromEntries(groupBy.map((name) => [name, GROUPINGS[name](session)]));
    const key = JSON.stringify(by);
    const group = groups.get(key) ?? { by, sessions: [] };
    group.sessions.push(session);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function sortGroups(
  groups: readonly Group[],
  orderBy: string | null,
  fields: readonly {
    readonly name: string;
    readonly compute: (sessions: readonly StoredSession[]) => number | null;
  }[],
): readonly Group[] {
  if (orderBy === null) return groups;
  const field = fields.find(({ name }) => name === orderBy.replace(/^-/, ''));
  if (!field) throw badRequest(`"orderBy" must be one of the provided "fields", got ${orderBy}`);
  const direction = orderBy.startsWith('-') ? -1 : 1;
  const rank = ({ sessions }: Group): number => (field.compute(sessions) ?? 0) * direction;
  return groups.toSorted((left, right) => rank(left) - rank(right));
}

function compileSessionQuery({ query, state }: RestContext): (session: StoredSession) => boolean {
  const fields: Readonly<Record<string, Field<StoredSession>>> = {
    release: { type: 'text', read: ({ release }) => [release ?? ''] },
    environment: { type: 'text', read: ({ environment }) => [environment ?? ''] },
    project: { type: 'text', read: ({ project }) => [project.slug] },
    'project.id': { type: 'number', read: ({ project }) => [Number(project.id)] },
    'session.status': { type: 'text', read: ({ status }) => [status] },
  };
  return compileQuery<StoredSession>(parseQuery(query.get('query') ?? ''), {
    now: state.clock.now(),
    resolve: ({ name }) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field) return field;
      throw invalidQuery(
        `Invalid key for this search: ${name}. Sessions have ${Object.keys(fields).join(', ')}.`,
      );
    },
  });
}
