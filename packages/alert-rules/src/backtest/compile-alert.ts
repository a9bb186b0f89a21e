import { stableJson } from '../canonical/stable-json.ts';
import type { Alert } from '../model/alerts.ts';
import type { AlertCondition, ConditionGroup } from '../model/conditions.ts';
import type { Action } from '../model/actions.ts';
import { readGroup } from '../model/read-group.ts';
import { askFast } from './ask-fast.ts';
import { compareSlow, isSlow, type ReadRange, type SlowCondition } from './ask-slow.ts';
import type { Answer } from './answer.ts';
import type { Moment } from './moment.ts';

/** A condition that is ready to be asked. */
export interface Question {
  readonly path: readonly (string | number)[];
  readonly condition: AlertCondition;
  readonly isSlow: boolean;
  readonly ask: (moment: Moment) => Answer;
  /** What a condition that counts compares with its value. */
  readonly read?: (moment: Moment) => ReturnType<ReadRange>;
}

/** A group of them. */
export interface Questions {
  readonly logic: 'any' | 'all' | 'none';
  readonly questions: readonly Question[];
}

/** An alert that is ready to be asked. */
export interface CompiledAlert {
  readonly id: string;
  readonly alert: Alert;
  readonly when: Questions;
  readonly stages: readonly {
    readonly group: Questions;
    readonly actions: readonly Action[];
    /** Equal for equal actions. */
    readonly keys: readonly string[];
    readonly isSlow: boolean;
  }[];
  readonly pauseInMs: number;
}

/** Prepares an alert; `prepare` gives the windows of conditions that count. */
export function compileAlert(
  id: string,
  alert: Alert,
  prepare: (condition: SlowCondition) => ReadRange,
): CompiledAlert {
  const when = compileGroup(alert.when, ['when'], prepare);
  const isSlowStart = when.questions.some((question) => question.isSlow);
  return {
    id,
    alert,
    when,
    stages: alert.do.map((stage, index) => {
      const group = compileGroup(stage.if, ['do', index, 'if'], prepare);
      return {
        group,
        actions: stage.actions,
        keys: stage.actions.map((action) => stableJson(action)),
        isSlow: isSlowStart || group.questions.some((question) => question.isSlow),
      };
    }),
    pauseInMs: (alert.frequencyInMinutes ?? 30) * 60_000,
  };
}

function compileGroup(
  group: ConditionGroup | undefined,
  path: Question['path'],
  prepare: (condition: SlowCondition) => ReadRange,
): Questions {
  if (!group) return { logic: 'any', questions: [] };
  const { logic, conditions } = readGroup(group);
  const questions = conditions.map((condition, index): Question => {
    const place = { path: [...path, logic, index], condition };
    if (!isSlow(condition)) {
      return { ...place, isSlow: false, ask: (moment) => askFast(condition, moment) };
    }
    const readRange = prepare(condition);
    const read = ({ record, atInMs }: Moment) =>
      readRange({
        issue: record.issue,
        project: record.project,
        category: record.category ?? 'error',
        atInMs,
      });
    return {
      ...place,
      isSlow: true,
      read,
      ask: (moment) => compareSlow(condition.value, read(moment)),
    };
  });
  return { logic, questions };
}
