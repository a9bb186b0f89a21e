import { hashOf } from '../canonical/hash.ts';
import { checkAlerts } from '../check/check-alerts.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import type { AlertSet } from '../model/alerts.ts';
import { createLock, LOCK_KEYS, lockedOf, withEntry } from './create-lock.ts';
import { createNames } from './create-names.ts';
import { isDefault, observedThings, type ObservedThing } from './observed-things.ts';
import { planDeletes } from './plan-deletes.ts';
import { planMoves } from './plan-moves.ts';
import { planThing } from './plan-thing.ts';
import { wantedAlert } from './things/wanted-alert.ts';
import { wantedMonitor } from './things/wanted-monitor.ts';
import { wantedNotification } from './things/wanted-notification.ts';
import type { WantedThing } from './things/wanted-thing.ts';
import type { Coded } from '../wire/types.ts';
import type {
  AdoptStep,
  AlertKind,
  AlertLock,
  AlertPlan,
  AlertStep,
  ObservedAlerts,
} from './types.ts';

/** What a plan may do, and what was applied before. */
export interface PlanAlertsOptions {
  /** What the last `applyAlerts` resolved with; without it nothing was applied yet. */
  readonly lock?: AlertLock | undefined;
  /** How many things that are no longer in code may be deleted; none by default. */
  readonly maxDelete?: number | undefined;
}

/** Stands for the id of a monitor that is made before the alert. */
export const PLACEHOLDER = 'monitor:';

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
    ...checkOrganization(lock, observed),
  ];
  if (errors.length > 0) return { organization, steps: [], diagnostics: errors, basedOn: '', lock };

  const moves = planMoves(wanted, lock);
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
  const deletes = planDeletes(wanted, work.lock, things, maxDelete);
  const steps = [...work.steps, ...deletes.steps];
  return {
    organization,
    steps,
    diagnostics: [...work.diagnostics, ...deletes.diagnostics],
    basedOn: basedOnOf(steps),
    lock: work.lock,
  };
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

interface Work {
  lock: AlertLock;
  readonly steps: AlertStep[];
  readonly diagnostics: Diagnostic[];
  /** Ids in Sentry that belong to a logical id. */
  readonly taken: Readonly<Record<AlertKind, Set<string>>>;
}

/** Notes what has to be done for one thing. Returns its id in Sentry, or a placeholder. */
function placeThing(
  { value: wanted, diagnostics }: Coded<WantedThing>,
  things: ReadonlyMap<string, ObservedThing>,
  observed: ObservedAlerts,
  work: Work,
  isMuteOver: boolean,
): string {
  const { kind, id } = wanted;
  work.diagnostics.push(...diagnostics);
  const locked = lockedOf(work.lock, kind)[id];
  const there = locked && things.get(locked.serverId);
  if (there) {
    const planned = planThing(wanted, there, locked, isMuteOver);
    work.diagnostics.push(...planned.diagnostics);
    if (planned.step) work.steps.push(planned.step);
    if (planned.settled) {
      work.lock = withEntry(work.lock, kind, id, { ...locked, ...planned.settled });
    }
    return there.serverId;
  }
  if (locked) work.diagnostics.push(missing(wanted, observed));
  const twin = findTwin(wanted, things, work.taken[kind]);
  if (twin) {
    work.taken[kind].add(twin.serverId);
    work.steps.push(adoptStep(wanted, twin));
    return twin.serverId;
  }
  const { name, project, body } = wanted;
  work.steps.push({ type: 'create', kind, id, name, ...(project ? { project } : {}), body });
  return `${PLACEHOLDER}${id}`;
}

function adoptStep(wanted: WantedThing, { serverId, hash, body }: ObservedThing): AdoptStep {
  return {
    type: 'adopt',
    kind: wanted.kind,
    id: wanted.id,
    name: wanted.name,
    serverId,
    before: hash,
    wanted: wanted.hash,
    body: wanted.against(body).body,
  };
}

/** Something equal that nobody applied: what is left of an apply that broke off. */
function findTwin(
  wanted: WantedThing,
  things: ReadonlyMap<string, ObservedThing>,
  taken: ReadonlySet<string>,
): ObservedThing | undefined {
  return [...things.values()].find(
    ({ serverId, name, hash, body }) =>
      !taken.has(serverId) &&
      (wanted.kind === 'notification' || name.trim() === wanted.name.trim()) &&
      !isDefault(wanted.kind, body) &&
      wanted.against(body).hash === hash,
  );
}

function missing({ kind, id }: WantedThing, { projects }: ObservedAlerts): Diagnostic {
  const path = [LOCK_KEYS[kind], id];
  return projects
    ? {
        code: 'alert-rules/out-of-sight',
        severity: 'error',
        path,
        message: `"${id}" was applied and is not in what was read of ${projects.join(', ')}`,
        hint: 'Read the whole organization.',
      }
    : {
        code: 'alert-rules/gone',
        severity: 'warning',
        path,
        message: `somebody deleted "${id}" in Sentry; it will be made again`,
      };
}

function checkOrganization(lock: AlertLock, { organization }: ObservedAlerts): Diagnostic[] {
  if (lock.organization === organization) return [];
  return [
    {
      code: 'alert-rules/other-organization',
      severity: 'error',
      path: ['organization'],
      message: `the lock is of "${lock.organization}", and "${organization}" was read`,
      hint: 'Keep a lock for each organization.',
    },
  ];
}

function serverIdsOf(lock: AlertLock, kind: AlertKind): Set<string> {
  return new Set(Object.values(lockedOf(lock, kind)).map(({ serverId }) => serverId));
}
