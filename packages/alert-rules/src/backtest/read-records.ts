import type { HistoryColumns } from '../history/columns.ts';
import type { HistoryEvent } from '../history/types.ts';
import { createAlertRulesError } from '../diagnostic/error.ts';
import type { BacktestOptions } from './types.ts';

/** Where a history comes from: an array in any order, or something that gives records in order of time. */
export type HistorySource = Iterable<HistoryEvent> | AsyncIterable<HistoryEvent>;

const STEP = 10_000;

/** Hands every record on, in order, and tells how far it is. */
export async function readRecords(
  history: HistorySource,
  { signal, onProgress }: Pick<BacktestOptions, 'signal' | 'onProgress'>,
  onRecord: (record: HistoryEvent) => void,
): Promise<void> {
  let records = 0;
  const take = (record: HistoryEvent) => {
    onRecord(record);
    records += 1;
    if (records % STEP !== 0) return;
    if (signal?.aborted) throw createAlertRulesError('aborted', 'the backtest was aborted');
    onProgress?.({ type: 'records', records });
  };
  if (signal?.aborted) throw createAlertRulesError('aborted', 'the backtest was aborted');
  if (Symbol.asyncIterator in history) {
    for await (const record of history) take(record);
  } else if (Array.isArray(history)) {
    const list: readonly HistoryEvent[] = history;
    for (const record of inOrder(list)) take(record);
  } else {
    for (const record of history) take(record);
  }
}

function inOrder(list: readonly HistoryEvent[]): readonly HistoryEvent[] {
  const isSorted = list.every(
    (record, index) => index === 0 || (list[index - 1]?.atInMs ?? 0) <= record.atInMs,
  );
  return isSorted ? list : [...list].sort((a, b) => a.atInMs - b.atInMs);
}

/** Whether a history is columns. */
export function isColumns(history: HistorySource | HistoryColumns): history is HistoryColumns {
  return 'atInMs' in history;
}
