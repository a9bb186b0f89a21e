import { intervalOf, secondsIso, type Intervals } from '../../query/intervals.ts';
import { OUTCOMES, shownCategory, usageOf, type UsageField } from '../../query/usage.ts';
import type { Outcome } from '../../store/model.ts';
import { badRequest } from '../errors.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { choice, readUsage, USAGE_PARAMETERS } from './read-usage.ts';

const SCOPES = ['org:read', 'org:write', 'org:admin'];

export const organizationStatsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/0/organizations/{organization_id_or_slug}/stats_v2/',
    scopes: SCOPES,
    isQuery: true,
    query: [...USAGE_PARAMETERS, 'groupBy'],
    handle: stats,
  },
  {
    method: 'GET',
    path: '/api/0/organizations/{organization_id_or_slug}/stats-summary/',
    scopes: SCOPES,
    isQuery: true,
    query: USAGE_PARAMETERS,
    handle: summary,
  },
];

const GROUPINGS = ['outcome', 'category', 'reason', 'project'] as const;
type Grouping = (typeof GROUPINGS)[number];

/** getsentry/sentry, src/sentry/api/endpoints/organization_stats_v2.py and src/sentry/snuba/outcomes.py. */
function stats(context: RestContext): RestAnswer {
  const { intervals, fields, outcomes } = readUsage(context);
  const groupBy = context.query.getAll('groupBy').map((name) => choice('groupBy', name, GROUPINGS));
  if (groupBy.length === 0) throw badRequest('At least one groupBy is required');
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const key = JSON.stringify(groupBy.map((grouping) => valueOf(outcome, grouping)));
    const group = groups.get(key);
    if (group) group.push(outcome);
    else groups.set(key, [outcome]);
  }
  return {
    status: 200,
    body: {
      start: secondsIso(intervals.startInMs),
      end: secondsIso(intervals.endInMs),
      intervals: intervals.starts.map((start) => secondsIso(start)),
      groups: [...groups.values()].map((rows) => serializeGroup(rows, groupBy, fields, intervals)),
    },
  };
}

function serializeGroup(
  rows: readonly Outcome[],
  groupBy: readonly Grouping[],
  fields: readonly UsageField[],
  intervals: Intervals,
): Record<string, unknown> {
  const [first] = rows;
  return {
    by: Object.fromEntries(
      first ? groupBy.map((grouping) => [grouping, valueOf(first, grouping)]) : [],
    ),
    totals: Object.fromEntries(fields.map((field) => [field, sum(rows, field)])),
    // Sentry gives no series by project.
    series: groupBy.includes('project')
      ? {}
      : Object.fromEntries(fields.map((field) => [field, seriesOf(rows, field, intervals)])),
  };
}

function valueOf(outcome: Outcome, grouping: Grouping): string | number {
  switch (grouping) {
    case 'outcome':
      return outcome.outcome;
    case 'category':
      return shownCategory(outcome.category);
    case 'reason':
      return outcome.reason ?? 'none';
    case 'project':
      return Number(outcome.project.id);
  }
}

function sum(rows: readonly Outcome[], field: UsageField): number {
  return rows.reduce((total, row) => total + usageOf(row, field), 0);
}

function seriesOf(rows: readonly Outcome[], field: UsageField, intervals: Intervals): number[] {
  const series = intervals.starts.map(() => 0);
  for (const row of rows) {
    const index = intervalOf(intervals, row.at);
    series[index] = (series[index] ?? 0) + usageOf(row, field);
  }
  return series;
}

/** Per project and category (src/sentry/api/endpoints/organization_stats_summary.py). */
function summary(context: RestContext): RestAnswer {
  const { intervals, fields, outcomes } = readUsage(context);
  const projects = [...new Set(outcomes.map(({ project }) => project))];
  return {
    status: 200,
    body: {
      start: secondsIso(intervals.startInMs),
      end: secondsIso(intervals.endInMs),
      projects: projects.map((project) => ({
        id: project.id,
        slug: project.slug,
        stats: summarise(
          outcomes.filter((outcome) => outcome.project === project),
          fields,
        ),
      })),
    },
  };
}

function summarise(rows: readonly Outcome[], fields: readonly UsageField[]): unknown[] {
  const [field = 'sum(quantity)'] = fields;
  const categories = new Set(rows.map(({ category }) => shownCategory(category)));
  return [...categories].map((category) => {
    const own = rows.filter((row) => shownCategory(row.category) === category);
    const total = (isIncluded: (row: Outcome) => boolean): number =>
      sum(own.filter(isIncluded), field);
    return {
      category,
      outcomes: Object.fromEntries(
        OUTCOMES.map((name) => [name, total(({ outcome }) => outcome === name)]),
      ),
      totals: {
        dropped: total(({ outcome }) => outcome !== 'accepted' && outcome !== 'client_discard'),
        ...Object.fromEntries(fields.map((name) => [name, sum(own, name)])),
      },
    };
  });
}
