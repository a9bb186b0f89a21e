import type { Diagnostic } from '../diagnostic/types.ts';
import type { AlertSet } from '../model/alerts.ts';
import { LOCK_KEYS, lockedOf } from './create-lock.ts';
import type { ObservedThings } from './observed-things.ts';
import type { AlertKind, AlertLock, DeleteStep, ForgetStep } from './types.ts';

/** Alerts go before the monitors that they listen to. */
const KINDS: readonly AlertKind[] = ['alert', 'monitor', 'notification'];

/** What was applied and is no longer in code. Nothing is deleted unless so many may be. */
export function planDeletes(
  set: AlertSet,
  lock: AlertLock,
  things: ObservedThings,
  { maxDelete, isWhole }: { readonly maxDelete: number; readonly isWhole: boolean },
): {
  readonly steps: readonly (DeleteStep | ForgetStep)[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const unwanted = KINDS.flatMap((kind) =>
    Object.entries(lockedOf(lock, kind))
      .filter(([id]) => !Object.hasOwn(set[LOCK_KEYS[kind]] ?? {}, id))
      .map(([id, { serverId }]) => ({ kind, id, thing: things[kind].get(serverId) })),
  );
  const forgets = unwanted.flatMap(({ kind, id, thing }): readonly ForgetStep[] =>
    // What is not in the projects that were read may well be there.
    thing || !isWhole ? [] : [{ type: 'forget', kind, id, name: id }],
  );
  const deletes = unwanted.flatMap(({ kind, id, thing }): readonly DeleteStep[] =>
    thing
      ? [
          {
            type: 'delete',
            kind,
            id,
            name: thing.name || id,
            serverId: thing.serverId,
            before: thing.hash,
          },
        ]
      : [],
  );
  if (deletes.length <= maxDelete) return { steps: [...deletes, ...forgets], diagnostics: [] };
  const diagnostics = deletes.map(({ kind, id }): Diagnostic => ({
    code: 'alert-rules/not-deleted',
    severity: maxDelete === 0 ? 'warning' : 'error',
    path: [LOCK_KEYS[kind], id],
    message:
      maxDelete === 0
        ? `"${id}" is no longer in code and stays in Sentry`
        : `"${id}" would be deleted, one of ${deletes.length}; at most ${maxDelete} may be`,
    hint: `Give maxDelete: ${deletes.length}, or put it back.`,
  }));
  return { steps: forgets, diagnostics };
}
