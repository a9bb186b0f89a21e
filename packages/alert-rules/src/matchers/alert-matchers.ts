import { backtestAlerts } from '../backtest/backtest-alerts.ts';
import { createEngine } from '../backtest/engine.ts';
import type { Asked } from '../backtest/judge.ts';
import { readRecords, type HistorySource } from '../backtest/read-records.ts';
import type { HistoryEvent } from '../history/types.ts';
import type { AlertSet } from '../model/alerts.ts';
import { describeFires } from './describe-fires.ts';

/** What is expected of an alert. */
export interface FireExpectation {
  /** What happened, all of it: an issue is new with its first event, unless the event says otherwise. */
  readonly on: HistorySource;
  /** How often actions are taken, over all groups; at least once, when it is left out. */
  readonly times?: number;
}

/** What a matcher hands to `expect`. */
export interface MatcherResult {
  /** Whether it is as expected. */
  readonly pass: boolean;
  /** What was expected, what came, and why. */
  readonly message: () => string;
}

/** Matchers for `expect`, by their names; what a test file declares as `Matchers` of its runner. */
export interface AlertMatchers {
  /** Tries an alert of a set on a history; to be awaited. */
  toFire(alert: string, expectation: FireExpectation): Promise<void>;
}

/**
 * For `expect.extend` of vitest or Jest: `await expect(alerts).toFire('checkout', { on: history, times: 3 })`.
 * What the history does not say makes a matcher fail, with `not` too.
 */
export const alertMatchers: {
  readonly toFire: (
    this: { readonly isNot?: boolean },
    set: AlertSet,
    alert: string,
    expectation: FireExpectation,
  ) => Promise<MatcherResult>;
} = {
  async toFire(set, alert, { on, times }) {
    const records: HistoryEvent[] = [];
    await readRecords(on, {}, (record) => records.push(record));
    const { alerts } = await backtestAlerts(set, records, { completeSinceInMs: 0 });
    const found = alerts[alert];
    if (!found) {
      const message = () =>
        `there is no alert "${alert}"; there are ${Object.keys(set.alerts).join(', ')}`;
      return { pass: this.isNot === true, message };
    }
    const unknown = found.stages.reduce((sum, stage) => sum + stage.unknown, 0);
    const isFired = times === undefined ? found.fired > 0 : found.fired === times;
    // One more fire than is known would not change these.
    const isCertain = unknown === 0 || (times === undefined ? isFired : found.fired > times);
    return {
      pass: isCertain ? isFired : this.isNot === true,
      message: () => describeFires(alert, found, { times, isNot: this.isNot, unknown }, last()),
    };

    function last(): Asked | undefined {
      let asked: Asked | undefined;
      const only = { ...set, alerts: { [alert]: set.alerts[alert] ?? { monitors: [], do: [] } } };
      const engine = createEngine(only, { completeSinceInMs: 0 }, (next) => {
        asked = next;
      });
      for (const record of records) engine.push(record);
      engine.result();
      return asked;
    }
  },
};
