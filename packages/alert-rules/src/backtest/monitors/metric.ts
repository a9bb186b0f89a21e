import type { HistoryEvent, MetricSample } from '../../history/types.ts';
import type { MetricMonitor } from '../../model/monitors.ts';
import type { Priority } from '../../model/intervals.ts';
import { encodeMetric } from '../../wire/metric.ts';
import { SPAN_IN_MS } from '../spans.ts';
import { createView } from '../view.ts';
import { createMonitorIssue } from './issue.ts';
import type { Emit, Watch } from './watch.ts';

const PRIORITY_OF: Readonly<Record<number, Priority>> = { 75: 'high', 50: 'medium', 25: 'low' };

/**
 * A metric monitor: the highest priority among the conditions that hold counts, and it is over only when
 * the condition for that holds (getsentry/sentry: src/sentry/workflow_engine/handlers/detector/stateful.py).
 * Counts of events and of users without a search are computed from events, everything else needs samples.
 */
export function watchMetric(
  id: string,
  monitor: MetricMonitor,
  completeSinceInMs: () => number,
  emit: Emit,
): Watch {
  const issue = createMonitorIssue(
    {
      monitor: id,
      project: monitor.project,
      environment: monitor.environment ?? null,
      category: 'metric',
      issueType: 'metric_issue',
    },
    emit,
  );
  const conditions = encodeMetric(monitor).conditionGroup?.conditions ?? [];
  const isPercent = monitor.compareTo !== undefined;
  const fromEvents = countEvents(monitor, completeSinceInMs);
  let hasSamples = false;
  let lastInMs = -Infinity;
  let looked = 0;
  let unknown = 0;

  const judge = ({ atInMs, value, baseline }: Omit<MetricSample, 'type' | 'monitor'>) => {
    looked += 1;
    if (monitor.anomaly || value === null || (isPercent && baseline === undefined)) {
      unknown += 1;
      return;
    }
    // Without anything to compare with, Sentry leaves the value out.
    if (isPercent && !baseline) return;
    const number = isPercent ? (value / Number(baseline)) * 100 : value;
    const results = conditions
      .filter(({ type, comparison }) => compare(number, type, Number(comparison)))
      .map(({ conditionResult }) => Number(conditionResult));
    if (results.length === 0) return;
    const highest = Math.max(...results);
    if (highest === 0) issue.close(atInMs);
    else if (issue.priority() !== PRIORITY_OF[highest]) issue.open(atInMs, PRIORITY_OF[highest]);
  };

  return {
    push: (record) => {
      fromEvents?.push(record);
      if (record.type !== 'metric' || record.monitor !== id || record.atInMs <= lastInMs) return;
      hasSamples = true;
      lastInMs = record.atInMs;
      judge(record);
    },
    tick: (atInMs) => {
      if (!fromEvents || hasSamples) return;
      const found = fromEvents.read(atInMs);
      if (found) judge({ atInMs, ...found });
      else {
        looked += 1;
        unknown += 1;
      }
    },
    result: () => ({
      changes: issue.changes,
      looked,
      unknown: fromEvents || hasSamples ? unknown : looked,
    }),
  };
}

function compare(value: number, type: string, threshold: number): boolean {
  if (type === 'gt') return value > threshold;
  if (type === 'gte') return value >= threshold;
  return type === 'lt' ? value < threshold : value <= threshold;
}

/** Windows that end with a minute, its last millisecond included. */
function countEvents(monitor: MetricMonitor, completeSinceInMs: () => number) {
  const { aggregate, dataset = 'events', query = '', environment, compareTo } = monitor;
  const what = { 'count()': 'events', 'count_unique(user)': 'users' }[aggregate];
  if (!isMeasured(what) || dataset !== 'events' || query.trim() !== '') return undefined;
  const lengthInMs = monitor.windowInMinutes * 60_000;
  const agoInMs = compareTo === undefined ? 0 : SPAN_IN_MS[compareTo];
  const view = createView({ environment, filters: [] });
  const current = view.measure({ what, lengthInMs, endedInMs: 0 });
  const before = compareTo && view.measure({ what, lengthInMs, endedInMs: agoInMs });
  const all = monitor.project;
  return {
    push: (record: HistoryEvent) => {
      if (record.type !== 'event' || record.project !== all) return;
      if ((record.category ?? 'error') === 'error') view.push({ ...record, issue: all });
    },
    /** Undefined where the history does not say. */
    read: (atInMs: number) => {
      view.advance(atInMs - 1);
      if (atInMs - agoInMs - lengthInMs < completeSinceInMs()) return undefined;
      const [now, then] = [current(all), before ? before(all) : { lower: 0, upper: 0 }];
      if (now.lower !== now.upper || then.lower !== then.upper) return undefined;
      return { value: now.lower, baseline: then.lower };
    },
  };
}

function isMeasured(what: string | undefined): what is 'events' | 'users' {
  return what !== undefined;
}
