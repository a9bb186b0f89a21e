import { hashOfDetector } from '../canonical/canonical-detector.ts';
import { hashOfWorkflow } from '../canonical/canonical-workflow.ts';
import { fillTargets } from '../canonical/fill-targets.ts';
import type { AlertKind } from '../plan/types.ts';
import { fillTarget, hashOfNotification } from '../wire/notifications.ts';
import { readWorkflow } from '../wire/read-workflow.ts';

/** The hash of what is there. */
export function hashOfThing(kind: AlertKind, body: unknown): string {
  if (kind === 'monitor') return hashOfDetector(body);
  return kind === 'alert' ? hashOfWorkflow(body) : hashOfNotification(body);
}

/** What is sent, with the ids of channels that the server has found for names. */
export function alignBody(kind: AlertKind, body: unknown, stored: unknown): unknown {
  if (kind === 'monitor') return body;
  return kind === 'alert'
    ? fillTargets(readWorkflow(body), readWorkflow(stored))
    : fillTarget(body, stored);
}
