import type { Answer } from '../backtest/answer.ts';
import type { Questions } from '../backtest/compile-alert.ts';
import type { Asked } from '../backtest/judge.ts';
import type { AlertBacktest } from '../backtest/types.ts';

/** Results that are named; the others are counted. */
const NAMED = 10;

/** Says what was expected and what came, with times and issues, and why the last event did what it did. */
export function describeFires(
  alert: string,
  { fired, stages, missing }: AlertBacktest,
  expected: {
    readonly times: number | undefined;
    readonly isNot: boolean | undefined;
    readonly unknown: number;
  },
  last: Asked | undefined,
): string {
  const wanted = expected.times === undefined ? '' : ` ${timesText(expected.times)}`;
  const results = stages
    .flatMap((stage) => stage.results)
    .toSorted((a, b) => a.triggeredAt.localeCompare(b.triggeredAt))
    .map(
      ({ groupId, triggeredAt, isThrottled }) =>
        `  ${triggeredAt}  issue ${groupId}${isThrottled ? '  held back by its pause' : ''}`,
    );
  const more = results.length > NAMED ? [`  and ${results.length - NAMED} more`] : [];
  const inputs = Object.entries(missing).map(([input, count]) => `${input} (${count})`);
  return [
    `expected the alert "${alert}" ${expected.isNot ? 'not ' : ''}to fire${wanted}, and it fired ${timesText(fired)}`,
    ...results.slice(0, NAMED),
    ...more,
    ...(expected.unknown > 0
      ? [`the history does not say ${timesText(expected.unknown)}: give ${inputs.join(', ')}`]
      : []),
    ...(last
      ? describeLast(last)
      : ['it was never asked: the history has nothing from its monitors']),
  ].join('\n');
}

function timesText(times: number): string {
  return times === 1 ? 'once' : times === 0 ? 'never' : `${times} times`;
}

function describeLast({ compiled, moment, answers }: Asked): readonly string[] {
  const at = new Date(moment.atInMs).toISOString();
  return [
    `asked last at ${at} about the issue ${moment.record.issue}:`,
    ...(compiled.alert.environment === undefined
      ? []
      : [`  environment ${compiled.alert.environment}: ${answers.environment}`]),
    ...describeGroup(compiled.when, answers.when),
    ...compiled.stages.flatMap(({ group }, index) =>
      describeGroup(group, answers.stages[index] ?? []),
    ),
  ];
}

function describeGroup({ questions }: Questions, found: readonly Answer[]): readonly string[] {
  return found.map(({ outcome, observed, missing }, index) => {
    const { path = [], condition } = questions[index] ?? {};
    const seen = observed === undefined ? '' : `, found ${JSON.stringify(observed)}`;
    const lacking = missing === undefined ? '' : `, for want of ${missing}`;
    return `  ${path.join('.')} ${JSON.stringify(condition)} ${outcome}${seen}${lacking}`;
  });
}
