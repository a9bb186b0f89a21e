import type { Diagnostic } from '../diagnostic/types.ts';
import type { AlertSet } from '../model/alerts.ts';
import { readDetector } from '../wire/read-detector.ts';
import { readWorkflow } from '../wire/read-workflow.ts';
import { readNotification } from '../wire/notifications.ts';
import type { Coded } from '../wire/types.ts';
import { createLock, LOCK_KEYS, lockedOf, withEntry } from './create-lock.ts';
import { createNames } from './create-names.ts';
import { nodeIdsOf } from './node-ids.ts';
import { isDefault, observedThings, type ObservedThing } from './observed-things.ts';
import { wantedAlert } from './things/wanted-alert.ts';
import { wantedMonitor } from './things/wanted-monitor.ts';
import { wantedNotification } from './things/wanted-notification.ts';
import type { WantedThing } from './things/wanted-thing.ts';
import type { AlertLock, ObservedAlerts } from './types.ts';

/** What is known already. */
export interface AdoptAlertsOptions {
  /** What was applied before; entries that it has stay as they are. */
  readonly lock?: AlertLock | undefined;
}

/** A lock, and what could not be found or told apart. */
export interface AdoptedAlerts {
  /** For `planAlerts`. */
  readonly value: AlertLock;
  /** Things of the code that are not there, or are there more than once. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds what the code describes among what is there, and makes a lock of it: to take over what people
 * made by hand, or when the lock was lost. First what is equal, then what has the name and the project,
 * where only one thing has them; never by the name alone, and never what is Sentry's own. Changes nothing.
 */
export function adoptAlerts(
  wanted: AlertSet,
  observed: ObservedAlerts,
  { lock = createLock(observed.organization) }: AdoptAlertsOptions = {},
): AdoptedAlerts {
  const things = observedThings(observed, lock.deleted);
  const diagnostics: Diagnostic[] = [];
  const projectOf = new Map(
    observed.detectors.map((body) => {
      const { id = '', projectId } = readDetector(body);
      return [id, projectId];
    }),
  );
  const projectsOf = (kind: WantedThing['kind'], body: unknown): readonly string[] => {
    if (kind === 'monitor') return [readDetector(body).projectId];
    if (kind === 'notification') return readNotification(body).projects;
    return readWorkflow(body).detectorIds.flatMap((id) => projectOf.get(id) ?? []);
  };
  let value = lock;

  const adopt = (asked: readonly Coded<WantedThing>[]): void => {
    const missing = asked
      .map((coded) => coded.value)
      .filter(({ kind, id }) => !lockedOf(value, kind)[id]);
    const isFree = ({ kind }: WantedThing, { serverId, body }: ObservedThing): boolean =>
      !isDefault(kind, body) &&
      !Object.values(lockedOf(value, kind)).some((entry) => entry.serverId === serverId);
    const take = (thing: WantedThing, found: ObservedThing): void => {
      value = withEntry(value, thing.kind, thing.id, entryOf(thing, found));
    };
    const rest = missing.filter((thing) => {
      const equal = [...things[thing.kind].values()].find(
        (found) => isFree(thing, found) && thing.against(found.body).hash === found.hash,
      );
      if (equal) take(thing, equal);
      return !equal;
    });
    for (const thing of rest) {
      const projects = projectsOf(thing.kind, thing.body);
      const named = [...things[thing.kind].values()].filter(
        (found) =>
          isFree(thing, found) &&
          thing.kind !== 'notification' &&
          found.name.trim() === thing.name.trim() &&
          thing.refuse(found.body).length === 0 &&
          projectsOf(thing.kind, found.body).some((project) => projects.includes(project)),
      );
      const [only] = named;
      if (only && named.length === 1) take(thing, only);
      else diagnostics.push(notFound(thing, named));
    }
  };

  const names = createNames(observed);
  adopt(Object.entries(wanted.monitors ?? {}).map(([id, one]) => wantedMonitor(id, one, names)));
  const detectorIds = Object.fromEntries(
    Object.entries(value.monitors).map(([id, { serverId }]) => [id, serverId]),
  );
  const all = createNames(observed, detectorIds);
  adopt(Object.entries(wanted.alerts).map(([id, one]) => wantedAlert(id, one, all)));
  adopt(
    Object.entries(wanted.notifications ?? {}).map(([id, one]) => wantedNotification(id, one, all)),
  );
  return { value, diagnostics };
}

function entryOf(thing: WantedThing, { serverId, hash, body }: ObservedThing) {
  const entry = { serverId, wanted: thing.hash, stored: hash };
  // What differs is a change of the code: somebody wrote it to take this over.
  const isEqual = thing.against(body).hash === hash;
  const known = isEqual ? entry : { ...entry, wanted: hash };
  return thing.kind === 'alert'
    ? { ...known, nodes: nodeIdsOf(readWorkflow(thing.body), readWorkflow(body)) }
    : known;
}

function notFound(
  { kind, id, name }: WantedThing,
  candidates: readonly ObservedThing[],
): Diagnostic {
  const path = [LOCK_KEYS[kind], id];
  return candidates.length === 0
    ? {
        code: 'alert-rules/not-there',
        severity: 'info',
        path,
        message: `nothing in Sentry is "${id}"; it will be made`,
      }
    : {
        code: 'alert-rules/ambiguous',
        severity: 'warning',
        path,
        message: `several are called "${name}" in its project: ${candidates.map(({ serverId }) => serverId).join(', ')}`,
        hint: 'Rename the others in Sentry, or write the one that is meant as it is.',
      };
}
