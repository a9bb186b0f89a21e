import type { HistoryEvent, IssueActivity, IssueEvent } from '../../history/types.ts';
import type { MonitorBacktest } from '../types.ts';

/** A monitor while a history goes by. */
export interface Watch {
  /** Takes a record in; what it makes of it is emitted. */
  push(record: HistoryEvent): void;
  /** The minute is over. */
  tick(atInMs: number): void;
  result(): MonitorBacktest;
}

/** Takes an event or an activity of the monitor's issue. */
export type Emit = (record: IssueEvent | IssueActivity) => void;
