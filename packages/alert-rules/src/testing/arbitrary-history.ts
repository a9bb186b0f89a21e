import fc from 'fast-check';
import type { IssueEvent } from '../history/types.ts';
import type { Alert, AlertStage } from '../model/alerts.ts';
import type { AlertCondition, ConditionGroup } from '../model/conditions.ts';

const of = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
const START = Date.UTC(2026, 8, 1);

/** Close together and on few places of the clock, so that the edges of windows, pauses and minutes are met. */
export const arbitraryHistory = fc
  .array(
    fc.record(
      {
        step: of(0, 0, 10, 10, 30, 60, 300, 1_800),
        issue: of('1', '1', '2'),
        user: of<string | null>('ada', 'bob', 'cyd', null),
        environment: of<string | null>('production', 'production', 'staging', null),
        level: of<'fatal' | 'error' | 'info'>('fatal', 'error', 'info'),
        tags: of<Record<string, string>>({ plan: 'paid' }, {}),
      },
      { requiredKeys: ['step', 'issue'] },
    ),
    { minLength: 15, maxLength: 40 },
  )
  .map((rows) => {
    let atInMs = START;
    return rows.map(({ step, ...row }): IssueEvent => {
      atInMs += step * 1_000;
      return { type: 'event', project: 'shop', atInMs, ...row };
    });
  });

const tagged = fc.record({
  type: of('tagged_event' as const),
  key: of('plan'),
  match: of('eq' as const, 'ne' as const),
  value: of('paid'),
});
const counted = {
  value: of(0, 1, 1, 2, 3),
  interval: of('1m' as const, '5m' as const),
  filters: fc.array(tagged, { minLength: 1, maxLength: 1 }),
};
const slow = fc.oneof(
  fc.record(
    {
      type: of('event_frequency_count' as const, 'event_unique_user_frequency_count' as const),
      ...counted,
    },
    { requiredKeys: ['type', 'value', 'interval'] },
  ),
  fc.record(
    {
      type: of('event_frequency_percent' as const, 'event_unique_user_frequency_percent' as const),
      ...counted,
      value: of(0, 50, 100, 150),
      comparisonInterval: of('5m' as const, '15m' as const),
    },
    { requiredKeys: ['type', 'value', 'interval', 'comparisonInterval'] },
  ),
);
const fast = fc.oneof(
  fc.record({
    type: of('level' as const),
    match: of('eq' as const, 'gte' as const, 'lte' as const),
    level: of('error' as const, 'warning' as const),
  }),
  tagged,
  of({ type: 'first_seen_event' as const }),
);
const condition: fc.Arbitrary<AlertCondition> = fc.oneof(slow, slow, fast);
const group = fc
  .tuple(of('any', 'all', 'none'), fc.array(condition, { minLength: 1, maxLength: 3 }))
  .map(([logic, list]) => ({ [logic]: list }) as unknown as ConditionGroup);
const stage: fc.Arbitrary<AlertStage> = fc.record(
  { if: group, actions: of([]) },
  { requiredKeys: ['actions'] },
);

/** An alert whose every condition depends on time, order, or what may be missing. */
export const arbitraryTrial: fc.Arbitrary<Alert> = fc.record(
  {
    environment: of('production'),
    frequencyInMinutes: of(0, 1, 5),
    monitors: of([{ project: 'shop', type: 'error' as const }]),
    when: group,
    do: fc.array(stage, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['monitors', 'do'] },
);

/** Since when the history is complete: ever, in its middle, or since it begins. */
export const arbitrarySince = of(0, 0, START + 300_000, START);
