import type { AlertKind, AlertLock, LockedAlert, LockedThing } from './types.ts';

/** The lock of an organization in which nothing was applied yet. */
export function createLock(organization: string): AlertLock {
  return {
    version: 1,
    organization,
    monitors: {},
    alerts: {},
    notifications: {},
    deleted: { monitor: [], alert: [], notification: [] },
  };
}

/** The part of a lock that is about one kind. */
export const LOCK_KEYS = {
  monitor: 'monitors',
  alert: 'alerts',
  notification: 'notifications',
} as const;

/** What was applied of one kind, by logical id. */
export function lockedOf(
  lock: AlertLock,
  kind: AlertKind,
): Readonly<Record<string, LockedThing & Partial<LockedAlert>>> {
  return lock[LOCK_KEYS[kind]];
}

/** The lock with another entry under a logical id; without one when there is none. */
export function withEntry(
  lock: AlertLock,
  kind: AlertKind,
  id: string,
  entry: LockedThing | LockedAlert | undefined,
): AlertLock {
  const { [id]: _, ...others } = lockedOf(lock, kind);
  return { ...lock, [LOCK_KEYS[kind]]: entry ? { ...others, [id]: entry } : others };
}

/** The lock after something was deleted. */
export function withDeleted(lock: AlertLock, kind: AlertKind, id: string): AlertLock {
  const serverId = lockedOf(lock, kind)[id]?.serverId;
  const gone = withEntry(lock, kind, id, undefined);
  if (serverId === undefined) return gone;
  return { ...gone, deleted: { ...gone.deleted, [kind]: [...gone.deleted[kind], serverId] } };
}
