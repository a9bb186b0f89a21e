import type { Diagnostic } from '../diagnostic/types.ts';
import type { Coded } from '../wire/types.ts';
import { LOCK_KEYS, lockedOf, withEntry } from './create-lock.ts';
import { isDefault, type ObservedThing } from './observed-things.ts';
import { planThing } from './plan-thing.ts';
import type { WantedThing } from './things/wanted-thing.ts';
import type { AdoptStep, AlertKind, AlertLock, AlertStep, ObservedAlerts } from './types.ts';

/** Stands for the id of a monitor that is made before the alert. */
export const PLACEHOLDER = 'monitor:';

/** What is planned so far. */
export interface Work {
  lock: AlertLock;
  readonly steps: AlertStep[];
  readonly diagnostics: Diagnostic[];
  /** Ids in Sentry that belong to a logical id. */
  readonly taken: Readonly<Record<AlertKind, Set<string>>>;
}

/** Notes what has to be done for one thing. Returns its id in Sentry, or a placeholder. */
export function placeThing(
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
