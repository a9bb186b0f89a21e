import type { Diagnostic } from '../diagnostic/types.ts';
import { createAlertRulesError } from '../diagnostic/error.ts';
import { LOCK_KEYS, lockedOf } from '../plan/create-lock.ts';
import { isDefault, type ObservedThings } from '../plan/observed-things.ts';
import type { AlertKind, AlertPlan, AlertStep } from '../plan/types.ts';
import { alignBody, hashOfThing } from './aligned-hash.ts';
import { withMonitorIds } from './monitor-ids.ts';

/** What a step found done already; `body` is what is there. */
export type DoneSteps = ReadonlyMap<AlertStep, { readonly body: unknown }>;

/** Steps that an apply which broke off did, whether it heard of it or not. */
export function findDone({ steps, lock }: AlertPlan, things: ObservedThings): DoneSteps {
  const done = new Map<AlertStep, { readonly body: unknown }>();
  const monitors: Record<string, { serverId: string; wanted: string; stored: string }> = {
    ...lock.monitors,
  };
  const taken = takenIds({ steps, lock });
  for (const step of steps) {
    if (step.type === 'delete') {
      if (!things[step.kind].has(step.serverId)) done.set(step, { body: undefined });
      continue;
    }
    if (step.type !== 'create' && step.type !== 'update') {
      if (step.type === 'adopt' && step.kind === 'monitor') {
        monitors[step.id] = { serverId: step.serverId, wanted: '', stored: '' };
      }
      continue;
    }
    const body = withMonitorIds(step, { monitors });
    const candidates =
      step.type === 'update'
        ? [things[step.kind].get(step.serverId)]
        : [...things[step.kind].values()].filter(
            (thing) =>
              !taken[step.kind].has(thing.serverId) &&
              (step.kind === 'notification' || thing.name.trim() === step.name.trim()) &&
              !isDefault(step.kind, thing.body),
          );
    const found = candidates.find(
      (thing) =>
        thing && hashOfThing(step.kind, alignBody(step.kind, body, thing.body)) === thing.hash,
    );
    if (!found) continue;
    done.set(step, found);
    taken[step.kind].add(found.serverId);
    if (step.kind === 'monitor') {
      monitors[step.id] = { serverId: found.serverId, wanted: '', stored: '' };
    }
  }
  return done;
}

/** Throws when something that the plan is about, and that is not done, is not as it was. */
export function refuseStale({ steps }: AlertPlan, things: ObservedThings, done: DoneSteps): void {
  const moved = steps.flatMap((step): readonly Diagnostic[] => {
    if (!('before' in step) || done.has(step)) return [];
    const { kind, id } = step;
    const hash = things[kind].get(step.serverId)?.hash;
    if (hash === step.before) return [];
    return [
      {
        code: 'alert-rules/stale',
        severity: 'error',
        path: [LOCK_KEYS[kind], id],
        message: hash === undefined ? `"${id}" is gone` : `"${id}" was changed in Sentry`,
      },
    ];
  });
  if (moved.length === 0) return;
  throw createAlertRulesError(
    'stale-plan',
    'The plan is stale; call readAlerts and planAlerts again. Since then:',
    moved,
  );
}

function takenIds({
  steps,
  lock,
}: Pick<AlertPlan, 'steps' | 'lock'>): Record<AlertKind, Set<string>> {
  const of = (kind: AlertKind): Set<string> =>
    new Set([
      ...Object.values(lockedOf(lock, kind)).map(({ serverId }) => serverId),
      ...steps.flatMap((step) => ('before' in step && step.kind === kind ? [step.serverId] : [])),
    ]);
  return { monitor: of('monitor'), alert: of('alert'), notification: of('notification') };
}
