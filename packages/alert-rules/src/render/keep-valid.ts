import { CONDITION_TYPES } from '../catalogue/condition-types.ts';
import { checkAlerts } from '../check/check-alerts.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import type { Alert, AlertSet } from '../model/alerts.ts';
import type { AlertCondition, ConditionGroup } from '../model/conditions.ts';
import type { Monitor } from '../model/monitors.ts';
import { readGroup } from '../model/read-group.ts';
import { encodeCondition } from '../wire/conditions.ts';
import { createContext } from '../wire/context.ts';
import { readDetector } from '../wire/read-detector.ts';
import type { Names } from '../wire/types.ts';

/**
 * A set that `defineAlerts` takes: what Sentry has and would refuse today stays as raw nodes, which say the
 * same. An alert that nothing helps is left out, with its errors.
 */
export function keepValid(
  set: AlertSet,
  bodyOf: (monitor: string) => unknown,
  names: Names,
): { readonly value: AlertSet; readonly diagnostics: readonly Diagnostic[] } {
  const refused = errorsOf(set);
  if (refused.length === 0) return { value: set, diagnostics: [] };
  const idsOf = (kind: string, errors: readonly Diagnostic[]) =>
    new Set(errors.flatMap(({ path }) => (path[0] === kind ? [String(path[1])] : [])));
  const badMonitors = idsOf('monitors', refused);
  const badAlerts = idsOf('alerts', refused);
  const raw: AlertSet = {
    ...set,
    ...(set.monitors
      ? {
          monitors: changed(set.monitors, badMonitors, (monitor, id) =>
            rawMonitor(monitor, bodyOf(id)),
          ),
        }
      : {}),
    alerts: changed(set.alerts, badAlerts, (alert) => rawStart(alert, names)),
  };
  const remaining = errorsOf(raw);
  const hopeless = idsOf('alerts', remaining);
  const noHope = idsOf('notifications', remaining);
  const value: AlertSet = {
    ...raw,
    alerts: without(raw.alerts, hopeless),
    ...(raw.notifications ? { notifications: without(raw.notifications, noHope) } : {}),
  };
  const kept = [...badMonitors, ...[...badAlerts].filter((id) => !hopeless.has(id))];
  return {
    value,
    diagnostics: [
      ...remaining,
      ...kept.map((id): Diagnostic => ({
        code: 'alert-rules/kept-raw',
        severity: 'warning',
        path: [badMonitors.has(id) ? 'monitors' : 'alerts', id],
        message: `Sentry has "${id}" and would refuse it today; it stays as it is, as raw nodes`,
      })),
    ],
  };
}

function errorsOf(set: AlertSet): readonly Diagnostic[] {
  return checkAlerts(set).filter(({ severity }) => severity === 'error');
}

function changed<Value>(
  record: Readonly<Record<string, Value>>,
  ids: ReadonlySet<string>,
  change: (value: Value, id: string) => Value,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(record).map(([id, value]) => [id, ids.has(id) ? change(value, id) : value]),
  );
}

function without<Value>(
  record: Readonly<Record<string, Value>>,
  ids: ReadonlySet<string>,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !ids.has(id)));
}

function rawMonitor({ project }: Monitor, body: unknown): Monitor {
  const { id: _, projectId: __, ...rest } = readDetector(body);
  return { type: 'raw', project, body: rest };
}

const MOMENTS = new Set(
  CONDITION_TYPES.filter(({ place }) => place === 'moment').map(({ type }) => type),
);

/** Conditions that begin an alert together with all or none: older servers stored them, none takes them now. */
function rawStart(alert: Alert, names: Names): Alert {
  if (!alert.when) return alert;
  const { logic, conditions } = readGroup(alert.when);
  const kept = conditions.map((condition): AlertCondition =>
    MOMENTS.has(condition.type)
      ? { type: 'raw', body: encodeCondition(condition, createContext(names, [])) }
      : condition,
  );
  const when: Record<typeof logic, ConditionGroup> = {
    any: { any: kept },
    all: { all: kept },
    none: { none: kept },
  };
  return { ...alert, when: when[logic] };
}
