import { askAlert } from './ask-alert.ts';
import type { CompiledAlert, Questions } from './compile-alert.ts';
import type { Moment } from './moment.ts';
import { createMutes } from './mutes.ts';
import { allOf, groupOf, type Outcome } from './outcome.ts';

/** Asks as Sentry does: conditions that count wait for the next batch, all others are asked with the event. */
export interface Batches {
  /** Takes an event in. Stages that do not have to wait fire at once. */
  push(compiled: CompiledAlert, moment: Moment): void;
  /** Asks what has waited. */
  flush(atInMs: number): void;
  isEmpty(): boolean;
}

interface Waiting {
  readonly compiled: CompiledAlert;
  readonly stage: number;
  readonly moment: Moment;
  /** What each condition came to with the event; nothing for those that count. */
  readonly when: readonly Outcome[];
  readonly group: readonly Outcome[];
  readonly environment: Outcome;
}

/** `onFire` is told each time that the actions of a stage are taken. */
export function createBatches(onFire: (alert: string, stage: number) => void): Batches {
  const mutes = new Map<string, ReturnType<typeof createMutes>>();
  // By stage and issue, and once for events that say the same.
  let waiting = new Map<string, Map<string, Waiting>>();

  const fire = ({ id, pauseInMs }: CompiledAlert, stage: number, issue: string, atInMs: number) => {
    const key = `${stage} ${id}`;
    const mute = mutes.get(key) ?? createMutes(pauseInMs);
    mutes.set(key, mute);
    if (mute.fire(issue, atInMs)) onFire(id, stage);
  };

  return {
    push: (compiled, moment) => {
      const { when, stages, outcomes, environment } = askAlert(compiled, moment, true);
      const { issue } = moment.record;
      for (const [stage, outcome] of outcomes.entries()) {
        if (outcome === 'holds') fire(compiled, stage, issue, moment.atInMs);
        if (outcome !== 'unknown' || !compiled.stages[stage]?.isSlow) continue;
        const found = {
          when: when.map((answer) => answer.outcome),
          group: (stages[stage] ?? []).map((answer) => answer.outcome),
          environment,
        };
        const key = `${stage} ${issue} ${compiled.id}`;
        const events = waiting.get(key) ?? new Map<string, Waiting>();
        waiting.set(key, events);
        const same = [...found.when, ...found.group, environment].join(' ');
        if (!events.has(same)) events.set(same, { compiled, stage, moment, ...found });
      }
    },
    flush: (atInMs) => {
      const due = waiting;
      waiting = new Map();
      for (const events of due.values()) {
        const held = [...events.values()].find((event) => askNow(event, atInMs) === 'holds');
        if (held) fire(held.compiled, held.stage, held.moment.record.issue, atInMs);
      }
    },
    isEmpty: () => waiting.size === 0,
  };
}

function askNow({ compiled, stage, moment, environment, ...found }: Waiting, atInMs: number) {
  const later = { ...moment, atInMs };
  const ask = ({ logic, questions }: Questions, outcomes: readonly Outcome[]) =>
    groupOf(
      logic,
      questions.map((question, index) =>
        question.isSlow ? question.ask(later).outcome : (outcomes[index] ?? 'unknown'),
      ),
    );
  const group = compiled.stages[stage]?.group;
  return allOf([
    environment,
    ask(compiled.when, found.when),
    group ? ask(group, found.group) : 'fails',
  ]);
}
