import type { AlertSet } from '../model/alerts.ts';
import { createEngine } from './engine.ts';
import { readRecords, type HistorySource } from './read-records.ts';
import type { Backtest, BacktestOptions } from './types.ts';

/**
 * When the alerts of a set would have fired. Memory follows the open windows and pauses, not the length
 * of the history; an array may be in any order, anything else has to be in order of time.
 */
export async function backtestAlerts(
  set: AlertSet,
  history: HistorySource,
  options: BacktestOptions = {},
): Promise<Backtest> {
  const engine = createEngine(set, options);
  await readRecords(history, options, engine.push);
  return engine.result();
}
