import type { Diagnostic } from '../diagnostic/types.ts';
import type { AlertSet } from '../model/alerts.ts';
import { lockedOf, withEntry } from './create-lock.ts';
import type { AlertKind, AlertLock, MoveStep } from './types.ts';

const KINDS: readonly AlertKind[] = ['monitor', 'alert', 'notification'];

/** Gives what was applied under an old logical id the new one. What moved before is left alone. */
export function planMoves(
  { moved = {} }: AlertSet,
  lock: AlertLock,
): {
  readonly lock: AlertLock;
  readonly steps: readonly MoveStep[];
  readonly diagnostics: readonly Diagnostic[];
} {
  let after = lock;
  const steps: MoveStep[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [from, id] of Object.entries(moved)) {
    for (const kind of KINDS) {
      const entry = lockedOf(after, kind)[from];
      if (!entry) continue;
      if (lockedOf(after, kind)[id]) {
        diagnostics.push({
          code: 'alert-rules/moved-onto',
          severity: 'error',
          path: ['moved', from],
          message: `"${from}" and "${id}" were both applied, so one cannot become the other`,
          hint: 'Take the line out of moved.',
        });
        continue;
      }
      after = withEntry(withEntry(after, kind, from, undefined), kind, id, entry);
      steps.push({ type: 'move', kind, id, name: id, from });
    }
  }
  return { lock: after, steps, diagnostics };
}
