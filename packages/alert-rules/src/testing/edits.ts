import type { Alert, AlertStage } from '../model/alerts.ts';
import type { ConditionGroup } from '../model/conditions.ts';

/** A change of an alert, and how many nodes are lost and made by it. */
export interface Edit {
  readonly name: string;
  readonly change: (alert: Alert) => Alert;
  readonly expected: (alert: Alert) => readonly [lost: number, made: number];
}

const nothing = (): readonly [number, number] => [0, 0];

const reversedGroup = (group: ConditionGroup): ConditionGroup =>
  Object.fromEntries(
    Object.entries(group).map(([logic, list]: [string, readonly unknown[]]) => [
      logic,
      list.toReversed(),
    ]),
  ) as unknown as ConditionGroup;

const reversedStage = (stage: AlertStage): AlertStage => ({
  ...stage,
  ...(stage.if ? { if: reversedGroup(stage.if) } : {}),
  actions: stage.actions.toReversed(),
});

const lastWithAction = ({ do: stages }: Alert): number =>
  stages.findLastIndex(({ actions }) => actions.length > 0);

export const EDITS: readonly Edit[] = [
  {
    name: 'another order',
    change: (alert) => ({
      ...alert,
      ...(alert.when ? { when: reversedGroup(alert.when) } : {}),
      monitors: alert.monitors.toReversed(),
      do: alert.do.toReversed().map(reversedStage),
    }),
    expected: nothing,
  },
  {
    name: 'another name',
    change: (alert) => ({ ...alert, name: 'Another name' }),
    expected: nothing,
  },
  {
    name: 'another pause',
    change: (alert) => ({ ...alert, frequencyInMinutes: 77 }),
    expected: nothing,
  },
  {
    name: 'one more action',
    change: ({ do: [first, ...others], ...alert }) => ({
      ...alert,
      do: [
        {
          ...first,
          actions: [
            ...(first?.actions ?? []),
            { type: 'webhook' as const, service: 'one-more-service' },
          ],
        },
        ...others,
      ],
    }),
    // Without a group there is one more of these, too.
    expected: ({ do: stages }) => [0, stages.length === 0 ? 2 : 1],
  },
  {
    name: 'one action less',
    change: (alert) => ({
      ...alert,
      do: alert.do.map((stage, index) =>
        index === lastWithAction(alert) ? { ...stage, actions: stage.actions.slice(1) } : stage,
      ),
    }),
    expected: (alert) => [lastWithAction(alert) < 0 ? 0 : 1, 0],
  },
];
