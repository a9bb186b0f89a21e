import type { Diagnostic } from '../diagnostic/types.ts';
import type { Action } from '../model/actions.ts';

/** One time that a group of actions was due, in the words of Sentry's own preview. */
export interface BacktestResult {
  /** Id of the issue. */
  readonly groupId: string;
  /** When, as ISO 8601. */
  readonly triggeredAt: string;
  /** It was held back, because the actions had been taken for this issue shortly before. */
  readonly isThrottled: boolean;
}

/** The same question by two readings of when Sentry asks it. */
export interface Band {
  /** The lower count. */
  readonly min: number;
  /** The higher count. */
  readonly max: number;
}

/** What came of one group of actions. */
export interface StageBacktest {
  /** Times in order, those that were held back included; at most `maxResults`. */
  readonly results: readonly BacktestResult[];
  /** How often the actions were taken, when conditions are asked with each event. */
  readonly fired: number;
  /** How often they were held back. */
  readonly muted: number;
  /** How often the history does not say whether the conditions held. */
  readonly unknown: number;
  /** `fired`, and the same when conditions that count are asked once a minute, as Sentry does. */
  readonly band: Band;
  /** How often they were taken, by issue. */
  readonly perIssue: Readonly<Record<string, number>>;
  /** How often they were taken, by day in UTC. */
  readonly perDay: Readonly<Record<string, number>>;
  /** Each action, and how often it was sent; one that two groups have is sent once. */
  readonly actions: readonly { readonly action: Action; readonly sent: number }[];
}

/** What came of an alert. */
export interface AlertBacktest {
  /** How often actions were taken, over all groups. */
  readonly fired: number;
  /** Each entry of `do`. */
  readonly stages: readonly StageBacktest[];
  /** What the history would have to say, and how often it was needed. */
  readonly missing: Readonly<Record<string, number>>;
}

/** A change of a monitor. */
export interface MonitorChange {
  /** When, as ISO 8601. */
  readonly at: string;
  /** What it came to. */
  readonly to: 'high' | 'medium' | 'low' | 'failing' | 'ok';
}

/** What came of a monitor. */
export interface MonitorBacktest {
  /** In order. */
  readonly changes: readonly MonitorChange[];
  /** How many values it looked at. */
  readonly looked: number;
  /** How many it could not judge. */
  readonly unknown: number;
}

/** What would have happened. */
export interface Backtest {
  /** By logical id. */
  readonly alerts: Readonly<Record<string, AlertBacktest>>;
  /** By logical id. */
  readonly monitors: Readonly<Record<string, MonitorBacktest>>;
  /** How many records the history had. */
  readonly records: number;
  /** Time of the first record, as ISO 8601. */
  readonly from?: string;
  /** Time of the last one. */
  readonly until?: string;
  /** What keeps the answer from being whole. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How a history is read. */
export interface BacktestOptions {
  /** Which server: growth from nothing is 100 percent for each event, and was 0 before. `2026-09` by default. */
  readonly semantics?: '2026-09' | 'legacy';
  /**
   * Since when the history has every record; its first one by default. What windows before that would
   * have counted is unknown. 0: it has everything that ever was, so that first events are new issues.
   */
  readonly completeSinceInMs?: number;
  /** `event`: conditions that count are asked with each event only, in half the time; the band has no width then. `both` by default. */
  readonly readings?: 'event' | 'both';
  /** How many results are kept of each group; 10,000 by default. Counts are exact all the same. */
  readonly maxResults?: number;
  /** Called with every result, kept or not. */
  readonly onResult?: (result: BacktestResult, alert: string, stage: number) => void;
  /** Ends it with an error of the kind `aborted`. */
  readonly signal?: AbortSignal;
  /** Called now and then with the count of records so far. */
  readonly onProgress?: (progress: { readonly type: 'records'; readonly records: number }) => void;
}
