import { createAlertRulesError } from '../diagnostic/error.ts';
import type { HistoryEvent, IssueActivity, IssueEvent } from '../history/types.ts';
import type { AlertSet } from '../model/alerts.ts';
import { prepareSlow, type SlowCondition } from './ask-slow.ts';
import { createBatches } from './batches.ts';
import { compileAlert } from './compile-alert.ts';
import { createIssueMemory } from './issue-memory.ts';
import { createJudge, type Asked } from './judge.ts';
import { createRouter } from './router.ts';
import { createSessions } from './sessions.ts';
import { BATCH_IN_MS } from './spans.ts';
import type { Backtest, BacktestOptions } from './types.ts';
import { createView, type View } from './view.ts';
import { createWatches } from './monitors/create-watches.ts';

/** Takes a history in, record by record. */
export interface Engine {
  push(record: HistoryEvent): void;
  result(): Backtest;
}

/** Makes one; `onAsked` is told of every record that an alert is asked about. */
export function createEngine(
  set: AlertSet,
  options: BacktestOptions,
  onAsked?: (asked: Asked) => void,
): Engine {
  let completeSince = options.completeSinceInMs ?? Infinity;
  const completeSinceInMs = () => completeSince;
  const sessions = createSessions();
  const views = new Map<string, View>();
  const judges = Object.entries(set.alerts).map(([id, alert]) => {
    const prepare = (condition: SlowCondition) => {
      const filters = 'filters' in condition ? (condition.filters ?? []) : [];
      const selection = { environment: alert.environment, filters };
      const key = JSON.stringify(selection);
      const view = views.get(key) ?? createView(selection);
      views.set(key, view);
      const { semantics = '2026-09' } = options;
      return prepareSlow(condition, {
        semantics,
        sessions,
        completeSinceInMs,
        measure: view.measure,
      });
    };
    return createJudge(compileAlert(id, alert, prepare), options, onAsked);
  });
  const router = createRouter(judges, ({ compiled }) => compiled);
  const batches = createBatches((id, stage) =>
    judges.find(({ compiled }) => compiled.id === id)?.recorder.dueInBatch(stage),
  );
  const memory = createIssueMemory(set);
  let records = 0;
  let firstInMs: number | undefined;
  let lastInMs = -Infinity;
  let minuteInMs = 0;

  const moveWindows = (atInMs: number) => {
    for (const view of views.values()) view.advance(atInMs);
  };
  const ask = (record: IssueEvent | IssueActivity, monitor?: string) => {
    if (record.type === 'event') for (const view of views.values()) view.push(record);
    moveWindows(record.atInMs);
    const moment = {
      record,
      atInMs: record.atInMs,
      timesInHistory: memory(record),
      isWhole: completeSince <= 0,
    };
    for (const judge of router.of(record, monitor)) {
      judge.ask(moment);
      if (judge.isBatched) batches.push(judge.compiled, moment);
    }
  };
  const watches = createWatches(set, completeSinceInMs, ask);

  /** What is due at the end of each minute until then. */
  const advance = (atInMs: number) => {
    while (minuteInMs + BATCH_IN_MS <= atInMs) {
      if (batches.isEmpty() && watches.isEmpty) {
        minuteInMs = Math.floor(atInMs / BATCH_IN_MS) * BATCH_IN_MS;
        return;
      }
      minuteInMs += BATCH_IN_MS;
      if (!batches.isEmpty()) {
        moveWindows(minuteInMs);
        batches.flush(minuteInMs);
      }
      watches.tick(minuteInMs);
    }
  };

  return {
    push: (record) => {
      const { atInMs } = record;
      if (!Number.isFinite(atInMs) || atInMs < lastInMs) throw unordered(records, atInMs, lastInMs);
      if (firstInMs === undefined) {
        firstInMs = atInMs;
        minuteInMs = Math.floor(atInMs / BATCH_IN_MS) * BATCH_IN_MS;
        completeSince = options.completeSinceInMs ?? atInMs;
      }
      advance(atInMs);
      lastInMs = atInMs;
      records += 1;
      if (record.type === 'sessions') sessions.push(record);
      else if (record.type === 'event' || record.type === 'activity') ask(record);
      watches.push(record);
    },
    result: () => {
      if (records > 0) advance(minuteInMs + BATCH_IN_MS);
      return {
        alerts: Object.fromEntries(
          judges.map(({ compiled, recorder }) => [compiled.id, recorder.result()]),
        ),
        monitors: watches.result(),
        records,
        ...(firstInMs === undefined
          ? {}
          : { from: new Date(firstInMs).toISOString(), until: new Date(lastInMs).toISOString() }),
        diagnostics: [...router.diagnostics(), ...watches.diagnostics()],
      };
    },
  };
}

/** The error of a history that goes back in time, or has none. */
export function unordered(index: number, atInMs: number, lastInMs: number): Error {
  const message = Number.isFinite(atInMs)
    ? `is of ${new Date(atInMs).toISOString()}, and the one before of ${new Date(lastInMs).toISOString()}`
    : `has no time: atInMs is ${atInMs}`;
  return createAlertRulesError('invalid-input', 'a history has to be in order of time', [
    { code: 'alert-rules/unordered-history', severity: 'error', path: [index], message },
  ]);
}
