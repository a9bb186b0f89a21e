import { columnEvents } from '../../history/column-events.ts';
import type { HistoryColumns } from '../../history/columns.ts';
import { stableJson } from '../../canonical/stable-json.ts';
import type { Alert, AlertSet } from '../../model/alerts.ts';
import { BEFORE } from '../ask-slow.ts';
import { createEngine } from '../engine.ts';
import { sendOnce } from '../judge.ts';
import { createRecorder } from '../recorder.ts';
import type { AlertBacktest, Backtest, BacktestOptions } from '../types.ts';
import { checkOrder } from './check-order.ts';
import { countEvents } from './count-events.ts';
import { readCountRule, type CountRule } from './count-rule.ts';
import { runCountRule } from './run-count-rule.ts';
import { selectEnvironment } from './select-environment.ts';

/** A backtest over columns: alerts that only count take the short way, all others the usual one. */
export function backtestColumns(
  set: AlertSet,
  columns: HistoryColumns,
  options: BacktestOptions,
): Backtest {
  checkOrder(columns);
  const hasMonitors = Object.keys(set.monitors ?? {}).length > 0;
  const rules = new Map(
    Object.entries(set.alerts).flatMap(([id, alert]) => {
      const rule =
        columns.atInMs.length > 0 ? readCountRule(alert, columns, hasMonitors) : undefined;
      return rule ? [[id, rule] as const] : [];
    }),
  );
  const others = Object.entries(set.alerts).filter(([id]) => !rules.has(id));
  const engine = createEngine({ ...set, alerts: Object.fromEntries(others) }, options);
  if (others.length > 0 || hasMonitors)
    for (const event of columnEvents(columns)) engine.push(event);
  const { alerts, monitors, diagnostics } = engine.result();
  const { atInMs } = columns;
  const times = atInMs.length > 0 ? { from: isoAt(atInMs, 0), until: isoAt(atInMs, -1) } : {};
  return {
    alerts: Object.fromEntries(
      Object.entries(set.alerts).flatMap(([id, alert]): [string, AlertBacktest][] => {
        const rule = rules.get(id);
        const found = rule ? backtestRule(id, alert, rule, columns, options) : alerts[id];
        return found ? [[id, found]] : [];
      }),
    ),
    monitors,
    records: atInMs.length,
    ...times,
    diagnostics,
  };
}

function backtestRule(
  id: string,
  alert: Alert,
  rule: CountRule,
  columns: HistoryColumns,
  { maxResults = 10_000, onResult, completeSinceInMs, readings = 'both' }: BacktestOptions,
): AlertBacktest {
  const actions = alert.do[0]?.actions ?? [];
  const sent = sendOnce(
    actions.map((action) => stableJson(action)),
    new Set(),
  );
  const recorder = createRecorder(
    [actions],
    maxResults,
    onResult && ((result, stage) => onResult(result, id, stage)),
  );
  const isUsual = rule.what === 'events' && readings === 'event';
  const run = isUsual ? countEvents : runCountRule;
  run(
    selectEnvironment(columns, rule.environment),
    rule,
    {
      completeSinceInMs: completeSinceInMs ?? columns.atInMs[0] ?? 0,
      listed: onResult ? Infinity : maxResults,
      isBatched: readings === 'both',
    },
    {
      due: (issue, atInMs, isThrottled) => {
        recorder.due(0, columns.issues[issue] ?? '', atInMs, isThrottled, isThrottled ? [] : sent);
        if (readings === 'event' && !isThrottled) recorder.dueInBatch(0);
      },
      moreMuted: (times) => recorder.muted(0, times),
      dueInBatches: (times) => recorder.dueInBatch(0, times),
      unknown: (times) => (times > 0 ? recorder.unknown(0, [BEFORE], times) : undefined),
    },
  );
  return recorder.result();
}

function isoAt(atInMs: Float64Array, index: number): string {
  return new Date(atInMs.at(index) ?? 0).toISOString();
}
