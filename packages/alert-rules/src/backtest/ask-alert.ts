import type { Answer } from './answer.ts';
import type { CompiledAlert, Questions } from './compile-alert.ts';
import type { Moment } from './moment.ts';
import { allOf, groupOf, type Outcome } from './outcome.ts';
import { isIn } from './view.ts';

/** What the conditions of an alert came to. */
export interface AlertAnswers {
  readonly environment: Outcome;
  readonly when: readonly Answer[];
  /** Answers of each stage. */
  readonly stages: readonly (readonly Answer[])[];
  /** What each stage comes to, with the environment and `when`. */
  readonly outcomes: readonly Outcome[];
}

/** A condition that counts, where it is asked later. */
const LATER: Answer = { outcome: 'unknown' };

/** Asks all conditions; with `isLater`, those that count are left open. */
export function askAlert(compiled: CompiledAlert, moment: Moment, isLater = false): AlertAnswers {
  const { record } = moment;
  const ask = ({ questions }: Questions) =>
    questions.map((question) => (isLater && question.isSlow ? LATER : question.ask(moment)));
  const environment =
    record.type === 'event' ? isIn(compiled.alert.environment, record.environment) : 'holds';
  const when = ask(compiled.when);
  const start = allOf([environment, groupOf(compiled.when.logic, when.map(outcome))]);
  const stages = compiled.stages.map(({ group }) => (start === 'fails' ? [] : ask(group)));
  const outcomes = compiled.stages.map(({ group }, index) =>
    start === 'fails'
      ? start
      : allOf([start, groupOf(group.logic, (stages[index] ?? []).map(outcome))]),
  );
  return { environment, when, stages, outcomes };
}

/** What the history does not say about a stage. */
export function missingOf(answers: AlertAnswers, stage: number): readonly string[] {
  const inputs = [...answers.when, ...(answers.stages[stage] ?? [])].flatMap(
    ({ outcome: found, missing }) => (found === 'unknown' && missing ? [missing] : []),
  );
  return answers.environment === 'unknown' ? ['environment', ...inputs] : inputs;
}

function outcome(answer: Answer): Outcome {
  return answer.outcome;
}
