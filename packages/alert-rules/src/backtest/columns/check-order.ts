import type { HistoryColumns } from '../../history/columns.ts';
import { unordered } from '../engine.ts';

/** Throws when columns are not in order of time. */
export function checkOrder({ atInMs }: HistoryColumns): void {
  let last = -Infinity;
  for (let index = 0; index < atInMs.length; index += 1) {
    const now = atInMs[index] ?? 0;
    if (!(now >= last)) throw unordered(index, now, last);
    last = now;
  }
  if (last === Infinity) throw unordered(atInMs.length - 1, last, last);
}
