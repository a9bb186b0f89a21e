import type { HistoryColumns } from '../history/columns.ts';
import type { AlertSet } from '../model/alerts.ts';
import { backtestColumns } from './columns/backtest-columns.ts';
import { createEngine } from './engine.ts';
import { isColumns, readRecords, type HistorySource } from './read-records.ts';
import type { Backtest, BacktestOptions } from './types.ts';

/**
 * When the alerts of a set would have fired. Memory follows the open windows and pauses, not the length
 * of the history. An array may be in any order, anything else has to be in order of time; columns are
 * the fastest.
 */
export async function backtestAlerts(
  set: AlertSet,
  history: HistorySource | HistoryColumns,
  options: BacktestOptions = {},
): Promise<Backtest> {
  if (isColumns(history)) return backtestColumns(set, history, options);
  const engine = createEngine(set, options);
  await readRecords(history, options, engine.push);
  return engine.result();
}
