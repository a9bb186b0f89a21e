import { runQuery } from '../query/run-query.ts';
import type { Selection } from '../query/selection.ts';
import { sessionField } from '../query/session-fields.ts';
import { withDataset } from '../query/with-dataset.ts';
import { isInvalidQuery } from '../search/invalid-query.ts';
import { parseQuery } from '../search/parse.ts';
import type { Project } from '../store/model.ts';
import type { State } from '../store/state.ts';

/** A metric as a detector has it. */
export interface MetricQuery {
  readonly aggregate: string;
  readonly dataset: string;
  readonly eventTypes: readonly string[];
  readonly environment: string | null;
  readonly query: string;
  readonly timeWindowInMs: number;
}

/** Share of sessions, or users, without a crash, as the form of crash alerts writes it. */
const CRASH_FREE =
  /^percentage\((sessions|users)_crashed, ?\1\)(?: AS _crash_rate_alert_aggregate)?$/;

/** Functions that alerts may have (getsentry/sentry, src/sentry/snuba/metrics/extraction.py and src/sentry/search/events/fields.py). */
const FUNCTIONS = [
  ...['count', 'count_unique', 'count_if', 'sum', 'min', 'max', 'avg', 'failure_rate', 'apdex'],
  ...['failure_count', 'p50', 'p75', 'p90', 'p95', 'p99', 'p100', 'percentile', 'epm', 'eps'],
];

/** What is wrong with a metric, in words. */
export function checkMetric(aggregate: string, query: string): readonly string[] {
  const name = /^([a-z_0-9]+)\(.*\)$/.exec(aggregate)?.[1] ?? '';
  const isKnown = FUNCTIONS.includes(name) || CRASH_FREE.test(aggregate);
  return [...(isKnown ? [] : [`Invalid Metric: ${aggregate}`]), ...problemOfQuery(query)];
}

function problemOfQuery(query: string): readonly string[] {
  try {
    parseQuery(query);
    return [];
  } catch (error) {
    if (isInvalidQuery(error)) return [`Invalid Query: ${error.message}`];
    throw error;
  }
}

/** The metric over its window that ends at a moment; null when there is nothing to compute it from. */
export function computeMetric(
  state: State,
  project: Project,
  metric: MetricQuery,
  at: number,
): number | null {
  const { environment, timeWindowInMs } = metric;
  // What happens at this moment belongs to the window, whose end does not.
  const range = { from: at - timeWindowInMs + 1, until: at + 1 };
  const crashFree = CRASH_FREE.exec(metric.aggregate)?.[1];
  if (crashFree !== undefined) {
    const sessions = state.sessions.entries.filter(
      (one) =>
        one.project === project &&
        (environment === null || one.environment === environment) &&
        one.startedAt >= range.from &&
        one.startedAt < range.until,
    );
    const field = crashFree === 'users' ? 'user' : 'session';
    const rate = sessionField(`crash_free_rate(${field})`)(sessions);
    return rate === null ? null : rate * 100;
  }
  const selection: Selection = {
    projects: [project],
    environments: environment === null ? null : [environment],
    range,
  };
  return readCell(state, project, metric, selection, at);
}

function readCell(
  state: State,
  project: Project,
  { aggregate, dataset, eventTypes, query }: MetricQuery,
  selection: Selection,
  at: number,
): number | null {
  const scope = { state, organization: project.organization, projects: [project] };
  try {
    return withDataset(nameOf(dataset, eventTypes), scope, (rows) => {
      const table = runQuery(rows, selection, at + 1, {
        fields: [aggregate],
        query,
        sort: [],
        allowAggregateConditions: false,
      });
      const cell = table.rows[0]?.get(aggregate);
      return typeof cell === 'number' ? cell : null;
    });
  } catch (error) {
    // A column that none of the events has: nothing to compute from.
    if (isInvalidQuery(error)) return null;
    throw error;
  }
}

function nameOf(dataset: string, eventTypes: readonly string[]): string {
  if (dataset === 'events') return 'errors';
  if (dataset !== 'events_analytics_platform') return 'transactions';
  if (eventTypes.includes('trace_item_log')) return 'ourlogs';
  return eventTypes.includes('trace_item_metric') ? 'tracemetrics' : 'spans';
}
