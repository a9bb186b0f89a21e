import { createAlertRulesError } from '../diagnostic/error.ts';
import { columnEvents } from '../history/column-events.ts';
import type { HistoryColumns } from '../history/columns.ts';
import type { AlertSet } from '../model/alerts.ts';
import { checkOrder } from './columns/check-order.ts';
import { readCountRule } from './columns/count-rule.ts';
import { selectEnvironment } from './columns/select-environment.ts';
import { sweepCounts } from './columns/sweep-counts.ts';
import { createEngine } from './engine.ts';
import { findCounting } from './find-counting.ts';
import { isColumns, readRecords, type HistorySource } from './read-records.ts';
import { createSweepTallies, type SweepCount } from './sweep-tallies.ts';
import type { BacktestOptions } from './types.ts';

/** What a value of the condition would have meant. */
export interface SweptValue {
  /** The value. */
  readonly value: number;
  /** How often actions would have been taken, over all groups of the alert. */
  readonly fired: number;
  /** How often the history does not say. */
  readonly unknown: number;
  /** `fired` by week; a history of less than a day counts as a day. */
  readonly perWeek: number;
}

/** What every value would have meant, from one pass. */
export interface ThresholdSweep {
  /** Where the condition is, in the set. */
  readonly path: readonly (string | number)[];
  /** In ascending order. */
  readonly values: readonly SweptValue[];
  /** The lowest value that fires at most `maxPerWeek` times a week, when one of them does. */
  readonly lowest?: number;
}

/** What is tried. */
export interface SweepOptions extends Pick<
  BacktestOptions,
  'semantics' | 'completeSinceInMs' | 'signal' | 'onProgress'
> {
  /** Values of the condition. */
  readonly values: readonly number[];
  /** Which condition, such as `['do', 0, 'if', 'all', 0]`; the only one that counts, by default. */
  readonly condition?: readonly (string | number)[];
  /** How many times a week are bearable. */
  readonly maxPerWeek?: number;
}

/** Tries many values of a condition that counts, in one pass; asked with each event. */
export async function sweepThreshold(
  set: AlertSet,
  alertId: string,
  history: HistorySource | HistoryColumns,
  options: SweepOptions,
): Promise<ThresholdSweep> {
  const alert = set.alerts[alertId];
  if (!alert) throw createAlertRulesError('invalid-input', `there is no alert "${alertId}"`);
  const path = findCounting(alertId, alert, options.condition);
  const values = [...new Set(options.values)].sort((a, b) => a - b);
  const hasMonitors = Object.keys(set.monitors ?? {}).length > 0;
  const finish = (counts: readonly SweepCount[], spanInMs: number) =>
    summarize(['alerts', alertId, ...path], counts, spanInMs, options.maxPerWeek);

  if (isColumns(history) && history.atInMs.length > 0) {
    checkOrder(history);
    const { atInMs } = history;
    const [since = 0] = [options.completeSinceInMs ?? atInMs[0]];
    const rule = readCountRule(alert, history, hasMonitors);
    if (rule) {
      const selected = selectEnvironment(history, rule.environment);
      const counts = sweepCounts(selected, rule, values, since);
      return finish(counts, (atInMs.at(-1) ?? 0) - (atInMs[0] ?? 0));
    }
  }
  const tallies = createSweepTallies(values, path);
  const { semantics, completeSinceInMs } = options;
  const engine = createEngine(
    { ...set, alerts: { [alertId]: alert } },
    {
      readings: 'event',
      ...(semantics ? { semantics } : {}),
      ...(completeSinceInMs === undefined ? {} : { completeSinceInMs }),
    },
    tallies.take,
  );
  const source = isColumns(history) ? columnEvents(history) : history;
  await readRecords(source, options, engine.push);
  const { from, until } = engine.result();
  return finish(tallies.result(), from && until ? Date.parse(until) - Date.parse(from) : 0);
}

const DAY_IN_MS = 86_400_000;

function summarize(
  path: ThresholdSweep['path'],
  counts: readonly SweepCount[],
  spanInMs: number,
  maxPerWeek: number | undefined,
): ThresholdSweep {
  const weeks = Math.max(spanInMs, DAY_IN_MS) / (7 * DAY_IN_MS);
  const values = counts.map((count) => ({ ...count, perWeek: count.fired / weeks }));
  const lowest =
    maxPerWeek === undefined
      ? undefined
      : values.find(({ perWeek }) => perWeek <= maxPerWeek)?.value;
  return { path, values, ...(lowest === undefined ? {} : { lowest }) };
}
