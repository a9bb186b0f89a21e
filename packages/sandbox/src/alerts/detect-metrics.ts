import type { Detector, DetectorPriority, Project } from '../store/model.ts';
import type { State } from '../store/state.ts';
import { asNumber } from './conditions/checks.ts';
import { isCrossed } from './conditions/values.ts';
import { computeMetric, type MetricQuery } from './metric-query.ts';
import type { Happening } from './run-workflows.ts';
import { setPriority } from './set-priority.ts';

/** Computes every metric of a project anew. That a window empties without anything coming in is not noticed. */
export function detectMetrics(state: State, project: Project, at: number): readonly Happening[] {
  return project.detectors
    .filter(
      ({ type, enabled, deletedAt }) => type === 'metric_issue' && enabled && deletedAt === null,
    )
    .flatMap((detector) => {
      const value = valueOf(state, project, detector, at);
      const priority = value === null ? undefined : priorityOf(detector, value);
      return priority === undefined ? [] : setPriority(state, project, detector, priority, at);
    });
}

/** The highest among the conditions that hold; when none does, nothing changes. */
function priorityOf({ conditionGroup }: Detector, value: number): DetectorPriority | undefined {
  const results = (conditionGroup?.conditions ?? [])
    .filter(({ type, comparison }) => isCrossed(type, comparison, value))
    .map(({ conditionResult }) => asNumber(conditionResult));
  return ([75, 50, 25, 0] as const).find((priority) => results.includes(priority));
}

/** With `percent` the value is a hundred times what it is now by what it was; without anything before there is none. */
function valueOf(state: State, project: Project, detector: Detector, at: number): number | null {
  const metric = metricOf(detector);
  const current = computeMetric(state, project, metric, at);
  const { detectionType, comparisonDelta } = detector.config;
  if (detectionType !== 'percent' || current === null) return current;
  const before = computeMetric(state, project, metric, at - Number(comparisonDelta) * 1000);
  return before === null || before === 0 ? null : (current / before) * 100;
}

function metricOf({ source }: Detector): MetricQuery {
  const { aggregate, dataset, eventTypes, environment, query, timeWindow } = source?.fields ?? {};
  return {
    aggregate: String(aggregate),
    dataset: String(dataset),
    eventTypes: Array.isArray(eventTypes) ? eventTypes.map(String) : [],
    environment: typeof environment === 'string' ? environment : null,
    query: typeof query === 'string' ? query : '',
    timeWindowInMs: Number(timeWindow) * 1000,
  };
}
