import { createIds } from '../convert/logical-id.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import type { Alert, AlertSet, SpikeNotification } from '../model/alerts.ts';
import type { Monitor } from '../model/monitors.ts';
import { createNames } from '../plan/create-names.ts';
import { isDefault, observedThings, type ObservedThing } from '../plan/observed-things.ts';
import { isUpserting } from '../plan/things/wanted-monitor.ts';
import type { AlertKind, ObservedAlerts } from '../plan/types.ts';
import { decodeAlert } from '../wire/alerts.ts';
import { decodeMonitor } from '../wire/monitors.ts';
import { decodeNotification } from '../wire/notifications.ts';
import { camelFields } from '../canonical/casing.ts';
import { listOf } from '../wire/read-fields.ts';
import { readWorkflow } from '../wire/read-workflow.ts';
import { nodesInOrder } from './in-order.ts';
import { keepValid } from './keep-valid.ts';

/** A set that says what an organization has, and where each part of it came from. */
export interface DescribedAlerts {
  readonly value: AlertSet;
  /** Ids in Sentry by logical id. */
  readonly serverIds: Readonly<Record<AlertKind, Readonly<Record<string, string>>>>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Describes what was observed. What is Sentry's own, or said by a job itself, stays out; what cannot be
 * said stays out with an error.
 */
export function describeAlerts(
  observed: ObservedAlerts,
  isWanted: (kind: AlertKind, serverId: string) => boolean,
): DescribedAlerts {
  const things = observedThings(observed);
  const diagnostics: Diagnostic[] = [];
  const listed = (kind: AlertKind) =>
    [...things[kind].values()]
      .filter(({ serverId, body }) => isWanted(kind, serverId) && !isDefault(kind, body))
      .toSorted((a, b) => compareIds(a.serverId, b.serverId));

  const monitors: Record<string, Monitor> = {};
  const monitorIds: Record<string, string> = {};
  const nextMonitor = createIds();
  const names = createNames(observed);
  for (const { serverId, name, body } of listed('monitor')) {
    if (isUpserting(body)) {
      diagnostics.push(ownedBySdk(serverId, name));
      continue;
    }
    const id = nextMonitor(slugOf(body) ?? name);
    monitors[id] = decodeMonitor(id, body, names);
    monitorIds[id] = serverId;
  }

  const all = createNames(observed, monitorIds);
  const alerts: Record<string, Alert> = {};
  const alertIds: Record<string, string> = {};
  const nextAlert = createIds();
  for (const { serverId, name, body } of listed('alert')) {
    const id = nextAlert(name);
    const decoded = decodeAlert(id, nodesInOrder(readWorkflow(body)), all);
    diagnostics.push(...decoded.diagnostics);
    if (decoded.diagnostics.some(({ severity }) => severity === 'error')) continue;
    alerts[id] = decoded.value;
    alertIds[id] = serverId;
  }

  const notifications: Record<string, SpikeNotification> = {};
  const notificationIds: Record<string, string> = {};
  const nextNotification = createIds();
  for (const { serverId, body } of listed('notification')) {
    if (!isSpike(body)) {
      diagnostics.push(otherNotification(serverId, body));
      continue;
    }
    const notification = decodeNotification(body, all);
    const id = nextNotification(`spike protection ${notification.action.type}`);
    notifications[id] = notification;
    notificationIds[id] = serverId;
  }

  const set: AlertSet = {
    ...(Object.keys(monitors).length > 0 ? { monitors } : {}),
    alerts,
    ...(Object.keys(notifications).length > 0 ? { notifications } : {}),
  };
  const bodyOf = (id: string): unknown => things.monitor.get(monitorIds[id] ?? '')?.body;
  const kept = keepValid(set, bodyOf, all);
  return {
    value: kept.value,
    serverIds: { monitor: monitorIds, alert: alertIds, notification: notificationIds },
    diagnostics: [...diagnostics, ...kept.diagnostics],
  };
}

/** Older things first, so that a new one changes no id. */
function compareIds(first: string, second: string): number {
  const byNumber = Number(first) - Number(second);
  return byNumber === 0 || Number.isNaN(byNumber) ? (first < second ? -1 : 1) : byNumber;
}

/** The slug of a job. */
function slugOf(body: unknown): string | undefined {
  const [source] = listOf(camelFields(body)['dataSources']);
  const { queryObj, ...own } = camelFields(source);
  const slug = camelFields(queryObj)['slug'] ?? own['slug'];
  return typeof slug === 'string' ? slug : undefined;
}

function isSpike(body: unknown): boolean {
  return camelFields(body)['triggerType'] === 'spike-protection';
}

function ownedBySdk(serverId: ObservedThing['serverId'], name: string): Diagnostic {
  return {
    code: 'alert-rules/sdk-owned',
    severity: 'info',
    path: ['monitors', serverId],
    message: `"${name}" is not kept in code here: its job says its schedule itself at every check-in`,
    reference: 'getsentry/sentry-javascript: packages/core/src/types/checkin.ts',
  };
}

function otherNotification(serverId: string, body: unknown): Diagnostic {
  return {
    code: 'alert-rules/not-described',
    severity: 'error',
    path: ['notifications', serverId],
    message: `a notification about ${String(camelFields(body)['triggerType'])} cannot be said in code, and is left out`,
  };
}
