import { createAlertRulesError } from '../diagnostic/error.ts';
import { columnEvents } from '../history/column-events.ts';
import type { HistoryColumns } from '../history/columns.ts';
import type { Action } from '../model/actions.ts';
import type { AlertSet } from '../model/alerts.ts';
import type { AlertCondition } from '../model/conditions.ts';
import type { Answer } from './answer.ts';
import type { Questions } from './compile-alert.ts';
import { createEngine } from './engine.ts';
import type { Asked } from './judge.ts';
import type { Outcome } from './outcome.ts';
import { isColumns, readRecords, type HistorySource } from './read-records.ts';
import type { BacktestOptions } from './types.ts';

/** What a condition came to. */
export interface ExplainedCondition {
  /** Where it is, in the set. */
  readonly path: readonly (string | number)[];
  /** What it asks. */
  readonly condition: AlertCondition;
  /** Whether it held. */
  readonly outcome: Outcome;
  /** What was found: the count, the level, the tag. */
  readonly observed?: unknown;
  /** What the history would have to say. */
  readonly missing?: string;
}

/** What a group of actions came to. */
export interface ExplainedStage {
  /** The actions were taken, held back, not due, or the history does not say. */
  readonly outcome: 'fires' | 'muted' | 'quiet' | 'unknown';
  /** Until when they were held back, as ISO 8601. */
  readonly mutedUntil?: string;
  /** Its conditions, where `when` let the event through or may have. */
  readonly if: readonly ExplainedCondition[];
  /** What is done. */
  readonly actions: readonly Action[];
}

/** Why an alert did with an event what it did. */
export interface Explanation {
  /** Logical id of the alert. */
  readonly alert: string;
  /** Id of the issue. */
  readonly issue: string;
  /** When, as ISO 8601. */
  readonly at: string;
  /** Whether the event is of the environment of the alert. */
  readonly environment: Outcome;
  /** Its conditions of the beginning. */
  readonly when: readonly ExplainedCondition[];
  /** Each entry of `do`. */
  readonly stages: readonly ExplainedStage[];
}

/** Which event is meant; the first one that fits. */
export interface ExplainOptions extends Pick<
  BacktestOptions,
  'semantics' | 'completeSinceInMs' | 'signal'
> {
  /** When it was, in milliseconds since the epoch. */
  readonly atInMs: number;
  /** Id of its issue, that of a monitor is `monitor:` and its logical id; any issue by default. */
  readonly issue?: string;
}

/** Why an alert fired, or did not, with one event of a history: asked with the event, as in a backtest. */
export async function explainAlert(
  set: AlertSet,
  alertId: string,
  history: HistorySource | HistoryColumns,
  options: ExplainOptions,
): Promise<Explanation> {
  const alert = set.alerts[alertId];
  if (!alert) throw createAlertRulesError('invalid-input', `there is no alert "${alertId}"`);
  const { atInMs, issue, signal, ...how } = options;
  let found: Explanation | undefined;
  const engine = createEngine(
    { ...set, alerts: { [alertId]: alert } },
    { ...how, readings: 'event', maxResults: 0 },
    (asked) => {
      const { record } = asked.moment;
      if (found || record.atInMs !== atInMs) return;
      if (issue === undefined || record.issue === issue) found = explain(asked);
    },
  );
  const source = isColumns(history) ? columnEvents(history) : history;
  await readRecords(source, signal ? { signal } : {}, engine.push);
  engine.result();
  if (found) return found;
  const what = issue === undefined ? 'an event' : `an event of the issue ${issue}`;
  const when = Number.isFinite(atInMs) ? new Date(atInMs).toISOString() : String(atInMs);
  throw createAlertRulesError(
    'invalid-input',
    `the alert "${alertId}" was not asked about ${what} at ${when}: the history has none, or it is of another monitor`,
  );
}

function explain({ compiled, moment, answers, mutedUntilInMs }: Asked): Explanation {
  const trace = ({ questions }: Questions, given: readonly Answer[]) =>
    given.flatMap((answer, index): ExplainedCondition[] => {
      const question = questions[index];
      if (!question) return [];
      const path = ['alerts', compiled.id, ...question.path];
      return [{ path, condition: question.condition, ...answer }];
    });
  return {
    alert: compiled.id,
    issue: moment.record.issue,
    at: new Date(moment.atInMs).toISOString(),
    environment: answers.environment,
    when: trace(compiled.when, answers.when),
    stages: compiled.stages.map(({ group, actions }, index) => {
      const until = mutedUntilInMs[index];
      const isMuted = until !== undefined && compiled.pauseInMs > 0 && moment.atInMs <= until;
      return {
        outcome: stageOutcome(answers.outcomes[index], isMuted),
        ...(isMuted ? { mutedUntil: new Date(until).toISOString() } : {}),
        if: trace(group, answers.stages[index] ?? []),
        actions,
      };
    }),
  };
}

function stageOutcome(outcome: Outcome | undefined, isMuted: boolean): ExplainedStage['outcome'] {
  if (outcome === 'unknown') return 'unknown';
  if (outcome !== 'holds') return 'quiet';
  return isMuted ? 'muted' : 'fires';
}
