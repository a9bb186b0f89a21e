import { canonicalDetector } from '../canonical/canonical-detector.ts';
import { canonicalWorkflow } from '../canonical/canonical-workflow.ts';
import { leafChanges } from '../plan/changes/leaf-changes.ts';
import { nodeIdsOf } from '../plan/node-ids.ts';
import type { AlertChange, AlertKind, LockedAlert, LockedThing } from '../plan/types.ts';
import { readNotification } from '../wire/notifications.ts';
import { idText } from '../wire/read-fields.ts';
import { camelFields } from '../canonical/casing.ts';
import { readWorkflow } from '../wire/read-workflow.ts';
import { alignBody, hashOfThing } from './aligned-hash.ts';
import type { BodyStep } from './monitor-ids.ts';

/** What the lock says of a step that is done, and what Sentry made otherwise. */
export function lockEntry(
  step: BodyStep,
  body: Readonly<Record<string, unknown>>,
  stored: unknown,
  before: Partial<LockedAlert> | undefined,
): { readonly entry: LockedThing | LockedAlert; readonly changes: readonly AlertChange[] } {
  const { kind } = step;
  const aligned = alignBody(kind, body, stored);
  const hash = hashOfThing(kind, stored);
  const isKept = hash === hashOfThing(kind, aligned);
  const changes = isKept ? [] : leafChanges(canonical(kind, stored), canonical(kind, aligned));
  const thing: LockedThing = {
    serverId: idText(camelFields(stored)['id']) ?? '',
    wanted: wantedHash(step, body),
    stored: hash,
  };
  if (kind !== 'alert') return { entry: thing, changes };
  const nodes = nodeIdsOf(readWorkflow(body), readWorkflow(stored));
  const isMuted = body['enabled'] === false && !('cause' in step && step.cause === 'mute-over');
  const muted = isMuted ? before?.muted : undefined;
  return { entry: { ...thing, nodes, ...(muted ? { muted } : {}) }, changes };
}

/** The hash of what the code says; what had a placeholder has an id now. */
function wantedHash(step: BodyStep, body: Readonly<Record<string, unknown>>): string {
  const isAsPlanned =
    JSON.stringify(body['detectorIds']) === JSON.stringify(step.body['detectorIds']);
  return 'wanted' in step && isAsPlanned ? step.wanted : hashOfThing(step.kind, body);
}

function canonical(kind: AlertKind, body: unknown): unknown {
  if (kind === 'monitor') return canonicalDetector(body);
  return kind === 'alert' ? canonicalWorkflow(body) : readNotification(body);
}
