import type { Diagnostic } from '../../diagnostic/types.ts';
import type { HistoryEvent, IssueActivity, IssueEvent } from '../../history/types.ts';
import type { AlertSet } from '../../model/alerts.ts';
import type { Monitor } from '../../model/monitors.ts';
import type { MonitorBacktest } from '../types.ts';
import { watchCron } from './cron.ts';
import { watchMetric } from './metric.ts';
import { watchUptime } from './uptime.ts';
import type { Emit, Watch } from './watch.ts';

/** All monitors of a set that are on. */
export function createWatches(
  set: AlertSet,
  completeSinceInMs: () => number,
  emit: (record: IssueEvent | IssueActivity, monitor: string) => void,
) {
  const watches = Object.entries(set.monitors ?? {}).flatMap(([id, monitor]) => {
    const watch = createWatch(id, monitor, completeSinceInMs, (record) => emit(record, id));
    return watch ? [{ id, watch }] : [];
  });
  return {
    isEmpty: watches.length === 0,
    push: (record: HistoryEvent) => {
      for (const { watch } of watches) watch.push(record);
    },
    tick: (atInMs: number) => {
      for (const { watch } of watches) watch.tick(atInMs);
    },
    result: (): Readonly<Record<string, MonitorBacktest>> =>
      Object.fromEntries(watches.map(({ id, watch }) => [id, watch.result()])),
    diagnostics: (): readonly Diagnostic[] =>
      watches.flatMap(({ id, watch }) => (watch.result().looked === 0 ? [unwatched(id)] : [])),
  };
}

function createWatch(
  id: string,
  monitor: Monitor,
  completeSinceInMs: () => number,
  emit: Emit,
): Watch | undefined {
  if (monitor.type === 'raw' || monitor.enabled === false) return undefined;
  if (monitor.type === 'metric') return watchMetric(id, monitor, completeSinceInMs, emit);
  return monitor.type === 'cron' ? watchCron(id, monitor, emit) : watchUptime(id, monitor, emit);
}

function unwatched(id: string): Diagnostic {
  return {
    code: 'alert-rules/nothing-to-try',
    severity: 'warning',
    path: ['monitors', id],
    message: 'the history has nothing that this monitor looks at',
    hint: 'Give samples of its metric, its check-ins or its checks.',
  };
}
