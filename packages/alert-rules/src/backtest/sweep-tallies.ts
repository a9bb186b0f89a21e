import { compareSlow } from './ask-slow.ts';
import type { Asked } from './judge.ts';
import { createMutes } from './mutes.ts';
import { allOf, groupOf, type Outcome } from './outcome.ts';

/** How often actions are taken with each of many values. */
export interface SweepCount {
  readonly value: number;
  readonly fired: number;
  readonly unknown: number;
}

/** Counts for all values what one condition decides; every other condition is asked once. */
export function createSweepTallies(values: readonly number[], path: readonly (string | number)[]) {
  const place = JSON.stringify(path);
  const tallies = values.map((value) => ({
    value,
    fired: 0,
    unknown: 0,
    mutes: new Map<number, ReturnType<typeof createMutes>>(),
  }));
  return {
    take: ({ compiled, moment, answers }: Asked) => {
      const { when, stages, pauseInMs } = compiled;
      const isSwept = (question: { readonly path: typeof path }) =>
        JSON.stringify(question.path) === place;
      const swept = [when, ...stages.map(({ group }) => group)]
        .flatMap(({ questions }) => questions)
        .find(isSwept);
      const range = swept?.read?.(moment);
      if (!swept || !range) return;
      const begins = when.questions.includes(swept);
      for (const [index, { group }] of stages.entries()) {
        const own = group.questions.includes(swept);
        const withAnswer = (outcome: Outcome) => {
          const starts = when.questions.map((question, at) =>
            question === swept ? outcome : (answers.when[at]?.outcome ?? 'unknown'),
          );
          const ifs = group.questions.map((question) =>
            question === swept ? outcome : question.ask(moment).outcome,
          );
          return allOf([
            answers.environment,
            groupOf(when.logic, starts),
            groupOf(group.logic, ifs),
          ]);
        };
        const fixed = begins || own ? undefined : withAnswer('unknown');
        const outcomes = {
          holds: fixed ?? withAnswer('holds'),
          fails: fixed ?? withAnswer('fails'),
          unknown: fixed ?? withAnswer('unknown'),
        };
        for (const tally of tallies) {
          const outcome = outcomes[compareSlow(tally.value, range).outcome];
          if (outcome === 'unknown') tally.unknown += 1;
          if (outcome !== 'holds') continue;
          const mutes = tally.mutes.get(index) ?? createMutes(pauseInMs);
          tally.mutes.set(index, mutes);
          if (mutes.fire(moment.record.issue, moment.atInMs)) tally.fired += 1;
        }
      }
    },
    result: (): readonly SweepCount[] =>
      tallies.map(({ value, fired, unknown }) => ({ value, fired, unknown })),
  };
}
