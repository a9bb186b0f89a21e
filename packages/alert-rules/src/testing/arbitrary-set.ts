import fc from 'fast-check';
import { checkAlerts } from '../check/check-alerts.ts';
import type { Action } from '../model/actions.ts';
import type { Alert, AlertSet, AlertStage, SpikeNotification } from '../model/alerts.ts';
import type { ConditionGroup } from '../model/conditions.ts';
import type { Monitor } from '../model/monitors.ts';
import { readGroup } from '../model/read-group.ts';
import { arbitraryAlert } from './arbitrary-alerts.ts';
import { arbitraryMonitor } from './arbitrary-monitors.ts';

/** What the generators of single things say, and what the organization of the sandbox has instead. */
const RENAMED: readonly (readonly [from: RegExp, to: string])[] = [
  [/"(?:backend|mobile)"/g, '"acme"'],
  [/"(?:ada|bob)@example\.com"/g, '"owner@example.com"'],
  [/"Other"/g, '"Acme"'],
];

function renamed<Value>(value: Value): Value {
  const text = RENAMED.reduce(
    (before, [from, to]) => before.replaceAll(from, to),
    JSON.stringify(value),
  );
  return JSON.parse(text) as Value;
}

const MOMENTS = /^(?:first_seen|regression|reappeared|new_high|existing_high|issue_resol|seer_)/;

/** Conditions of the two slots: Sentry takes moments with `any` alone. */
function startOf(group: ConditionGroup | undefined): ConditionGroup | undefined {
  if (!group) return undefined;
  const { logic, conditions } = readGroup(group);
  if (logic === 'any' || !conditions.some(({ type }) => MOMENTS.test(type))) return group;
  return { any: conditions };
}

const isSent = (action: Action): boolean => action.type !== 'plugin';

function alertOf(alert: Alert, monitorIds: readonly string[]): Alert {
  const { owner, when, name, ...others } = renamed(alert);
  const start = startOf(when);
  return {
    ...others,
    // Sentry takes no name of nothing but spaces.
    ...(name?.trim() ? { name } : {}),
    ...(owner && 'raw' in owner ? {} : owner ? { owner } : {}),
    monitors: [
      ...monitorIds.slice(0, alert.monitors.length),
      ...others.monitors.filter((one) => typeof one === 'object' && 'project' in one),
    ],
    ...(start ? { when: start } : {}),
    do: others.do.map((stage): AlertStage => ({
      ...stage,
      actions: stage.actions.filter(isSent),
    })),
  };
}

function monitorOf(monitor: Monitor): Monitor {
  const { owner, ...others } = renamed(monitor) as Exclude<Monitor, { type: 'raw' }>;
  const named = { ...others, ...(owner && 'raw' in owner ? {} : owner ? { owner } : {}) };
  if (named.type !== 'cron') return named;
  // Its logical id is the slug, which no other job has.
  const { slug: _, ...cron } = named;
  return cron;
}

const notification: fc.Arbitrary<SpikeNotification> = fc.record(
  {
    type: fc.constant('spike-protection' as const),
    projects: fc.constantFrom(['shop'], ['docs', 'shop']),
    action: fc.constantFrom<Action>(
      { type: 'slack', workspace: 'Acme', channel: '#spikes', channelId: 'C5' },
      { type: 'pagerduty', account: 'Acme', service: 'Checkout' },
    ),
  },
  { requiredKeys: ['type', 'action'] },
);

/** Sets that the organization `acme` of a sandbox takes, with its projects `shop` and `docs`. */
export const arbitrarySet: fc.Arbitrary<AlertSet> = fc
  .record({
    monitors: fc.array(arbitraryMonitor, { maxLength: 2 }),
    alerts: fc.array(arbitraryAlert, { minLength: 1, maxLength: 2 }),
    notifications: fc.array(notification, { maxLength: 1 }),
  })
  .map(({ monitors, alerts, notifications }): AlertSet => {
    const ids = monitors.map((_, index) => `m${index}`);
    return {
      monitors: Object.fromEntries(
        monitors.map((monitor, index) => [`m${index}`, monitorOf(monitor)]),
      ),
      alerts: Object.fromEntries(alerts.map((alert, index) => [`a${index}`, alertOf(alert, ids)])),
      ...(notifications.length > 0
        ? {
            notifications: Object.fromEntries(
              notifications.map((one, index) => [`n${index}`, one]),
            ),
          }
        : {}),
    };
  })
  .filter((set) => checkAlerts(set).every(({ severity }) => severity !== 'error'));

/** Several sets as one, each with its own beginning of logical ids. */
export function mergeSets(sets: readonly AlertSet[]): AlertSet {
  const all = <Value>(
    pick: (set: AlertSet) => Readonly<Record<string, Value>> | undefined,
    change: (value: Value, prefix: string) => Value = (value) => value,
  ) =>
    Object.fromEntries(
      sets.flatMap((set, index) =>
        Object.entries(pick(set) ?? {}).map(([id, value]) => [
          `c${index}-${id}`,
          change(value, `c${index}-`),
        ]),
      ),
    );
  return {
    monitors: all(({ monitors }) => monitors),
    alerts: all(
      ({ alerts }) => alerts,
      (alert, prefix) => ({
        ...alert,
        monitors: alert.monitors.map((one) => (typeof one === 'string' ? prefix + one : one)),
      }),
    ),
    notifications: all(({ notifications }) => notifications),
  };
}
