import { hashOf } from '../canonical/hash.ts';
import { checkAlerts } from '../check/check-alerts.ts';
import type { AlertSet } from '../model/alerts.ts';
import type { Coded } from '../wire/types.ts';
import { checkLock } from './check-lock.ts';
import { createLock, lockedOf, withEntry } from './create-lock.ts';
import { createNames } from './create-names.ts';
import { observedThings } from './observed-things.ts';
import { placeThing, type Work } from './place-thing.ts';
import { planDeletes } from './plan-deletes.ts';
import { planMoves } from './plan-moves.ts';
import { wantedAlert } from './things/wanted-alert.ts';
import { wantedMonitor } from './things/wanted-monitor.ts';
import { wantedNotification } from './things/wanted-notification.ts';
import type { WantedThing } from './things/wanted-thing.ts';
import type { AlertKind, AlertLock, AlertPlan, AlertStep, ObservedAlerts } from './types.ts';

/** What a plan may do, and what was applied before. */
export interface PlanAlertsOptions {
  /** What the last `applyAlerts` resolved with; without it nothing was applied yet. */
  readonly lock?: AlertLock | undefined;
  /** How many things that are no longer in code may be deleted; none by default. */
  readonly maxDelete?: number | undefined;
}

/**
 * Says what has to be done so that Sentry has what the code says: monitors, then alerts, then
 * notifications, deletes last. Order, casing, defaults and what the server fills in do not count. What
 * nobody applied is left alone, except that something equal to what is missing is taken over. Pure.
 */
export function planAlerts(
  wanted: AlertSet,
  observed: ObservedAlerts,
  { lock = createLock(observed.organization), maxDelete = 0 }: PlanAlertsOptions = {},
): AlertPlan {
  const { organization } = observed;
  const errors = [
    ...checkAlerts(wanted).filter(({ severity }) => severity === 'error'),
    ...checkLock(lock, observed),
  ];
  if (errors.length > 0) return { organization, steps: [], diagnostics: errors, basedOn: '', lock };

  const moves = planMoves(wanted, withoutGone(lock, observed));
  const things = observedThings(observed, lock.deleted);
  const work: Work = {
    lock: moves.lock,
    steps: [...moves.steps],
    diagnostics: [...moves.diagnostics],
    taken: {
      monitor: serverIdsOf(moves.lock, 'monitor'),
      alert: serverIdsOf(moves.lock, 'alert'),
      notification: serverIdsOf(moves.lock, 'notification'),
    },
  };
  const place = (coded: Coded<WantedThing>, isMuteOver = false): string =>
    placeThing(coded, things[coded.value.kind], observed, work, isMuteOver);

  const detectorIds: Record<string, string> = {};
  const plain = createNames(observed);
  for (const [id, monitor] of Object.entries(wanted.monitors ?? {})) {
    detectorIds[id] = place(wantedMonitor(id, monitor, plain));
  }
  const names = createNames(observed, detectorIds);
  for (const [id, alert] of Object.entries(wanted.alerts)) {
    const locked = lockedOf(work.lock, 'alert')[id];
    const mute = locked?.muted;
    const isOff = mute && things.alert.get(locked.serverId)?.isEnabled === false;
    const isOver = mute?.until !== undefined && mute.until <= observed.readAt;
    const memory = { nodes: locked?.nodes ?? {}, isMuted: isOff === true && !isOver };
    place(wantedAlert(id, alert, names, memory), isOff === true && isOver);
    if (isOff === false) work.lock = withoutMute(work.lock, id);
  }
  for (const [id, notification] of Object.entries(wanted.notifications ?? {})) {
    place(wantedNotification(id, notification, names));
  }
  const deletes = planDeletes(wanted, work.lock, things, {
    maxDelete,
    isWhole: observed.projects === undefined,
  });
  const steps = [...work.steps, ...deletes.steps];
  return {
    organization,
    steps,
    diagnostics: [...work.diagnostics, ...deletes.diagnostics],
    basedOn: basedOnOf(steps),
    lock: work.lock,
  };
}

/** What Sentry does not list any more needs no tombstone. */
function withoutGone(lock: AlertLock, observed: ObservedAlerts): AlertLock {
  if (observed.projects) return lock;
  const listed = observedThings(observed);
  const still = (kind: AlertKind): readonly string[] =>
    lock.deleted[kind].filter((id) => listed[kind].has(id));
  const deleted = {
    monitor: still('monitor'),
    alert: still('alert'),
    notification: still('notification'),
  };
  return { ...lock, deleted };
}

/** Somebody switched it on again. */
function withoutMute(lock: AlertLock, id: string): AlertLock {
  const { muted: _, ...entry } = lock.alerts[id] ?? {};
  return 'serverId' in entry ? withEntry(lock, 'alert', id, entry) : lock;
}

/** The hash of what the steps found. */
export function basedOnOf(steps: readonly AlertStep[]): string {
  return hashOf(
    steps.map((step) =>
      'before' in step ? [step.kind, step.serverId, step.before] : [step.kind, step.id],
    ),
  );
}

function serverIdsOf(lock: AlertLock, kind: AlertKind): Set<string> {
  return new Set(Object.values(lockedOf(lock, kind)).map(({ serverId }) => serverId));
}
