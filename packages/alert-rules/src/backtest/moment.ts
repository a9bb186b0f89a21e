import type { IssueActivity, IssueEvent } from '../history/types.ts';

/** What an alert is asked about: a record, when, and what the history told before about its issue. */
export interface Moment {
  /** The event or activity. */
  readonly record: IssueEvent | IssueActivity;
  /** When it is asked, in milliseconds since the epoch. */
  readonly atInMs: number;
  /** Events of the issue in the history so far, this one included. */
  readonly timesInHistory: number;
  /** The history has every event that ever was. */
  readonly isWhole: boolean;
}
