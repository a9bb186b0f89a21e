import type { CompiledAlert, Question } from './compile-alert.ts';
import type { Asked } from './judge.ts';
import { allOf, groupOf, type Outcome } from './outcome.ts';
import { createSweepMutes } from './sweep-mutes.ts';

/** How often actions are taken with each of many values. */
export interface SweepCount {
  readonly value: number;
  readonly fired: number;
  readonly unknown: number;
}

/** Counts for all values what one condition decides; every other condition is asked once. */
export function createSweepTallies(values: readonly number[], path: readonly (string | number)[]) {
  const place = JSON.stringify(path);
  const fired = values.map(() => 0);
  const unknown = values.map(() => 0);
  const mutes: ReturnType<typeof createSweepMutes>[] = [];
  let known: Question | undefined;
  const sweptOf = ({ when, stages }: CompiledAlert) => {
    known ??= [when, ...stages.map(({ group }) => group)]
      .flatMap(({ questions }) => questions)
      .find((question) => JSON.stringify(question.path) === place);
    return known;
  };
  return {
    take: ({ compiled, moment, answers }: Asked) => {
      const { when, stages, pauseInMs } = compiled;
      const swept = sweptOf(compiled);
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
        const held = fixed ?? withAnswer('holds');
        const failed = fixed ?? withAnswer('fails');
        const open = fixed ?? withAnswer('unknown');
        const muted = mutes[index] ?? createSweepMutes(values.length, pauseInMs);
        mutes[index] = muted;
        const { issue } = moment.record;
        const last = muted.lastOf(issue, moment.atInMs);
        // Fifty values on a million events: nothing is made in here.
        for (let at = 0; at < values.length; at += 1) {
          const value = values[at] ?? 0;
          const outcome = range.lower > value ? held : range.upper <= value ? failed : open;
          if (outcome === 'unknown') unknown[at] = (unknown[at] ?? 0) + 1;
          if (outcome !== 'holds') continue;
          if (pauseInMs > 0 && moment.atInMs - (last[at] ?? 0) <= pauseInMs) continue;
          last[at] = moment.atInMs;
          fired[at] = (fired[at] ?? 0) + 1;
        }
      }
    },
    result: (): readonly SweepCount[] =>
      values.map((value, at) => ({ value, fired: fired[at] ?? 0, unknown: unknown[at] ?? 0 })),
  };
}
