import { camelFields } from '../canonical/casing.ts';
import { hashOfDetector } from '../canonical/canonical-detector.ts';
import { hashOfWorkflow } from '../canonical/canonical-workflow.ts';
import { hashOfNotification } from '../wire/notifications.ts';
import { idText, listOf } from '../wire/read-fields.ts';
import type { AlertKind, AlertLock, ObservedAlerts } from './types.ts';

/** Something that is there. */
export interface ObservedThing {
  readonly serverId: string;
  readonly name: string;
  /** In canonical form. */
  readonly hash: string;
  readonly isEnabled: boolean;
  readonly body: unknown;
}

/** What is there, by kind and id in Sentry. */
export type ObservedThings = Readonly<Record<AlertKind, ReadonlyMap<string, ObservedThing>>>;

/** Sorts what was read by its ids. What was deleted, and is still listed, is not there. */
export function observedThings(
  { detectors, workflows, notifications }: ThingLists,
  deleted?: AlertLock['deleted'],
): ObservedThings {
  return {
    monitor: byId(detectors, hashOfDetector, deleted?.monitor),
    alert: byId(workflows, hashOfWorkflow, deleted?.alert),
    notification: byId(notifications, hashOfNotification, deleted?.notification),
  };
}

/** The lists of what can be kept in code. */
export type ThingLists = Pick<ObservedAlerts, 'detectors' | 'workflows' | 'notifications'>;

function byId(
  bodies: readonly unknown[],
  hashOf: (body: unknown) => string,
  deleted: readonly string[] = [],
): ReadonlyMap<string, ObservedThing> {
  const gone = new Set(deleted);
  const things = bodies.flatMap((body): readonly ObservedThing[] => {
    const fields = camelFields(body);
    const serverId = idText(fields['id']);
    if (serverId === undefined || gone.has(serverId)) return [];
    return [
      {
        serverId,
        name: idText(fields['name']) ?? '',
        get hash() {
          return hashOnce(body, hashOf);
        },
        isEnabled: fields['enabled'] !== false,
        body,
      },
    ];
  });
  return new Map(things.map((thing) => [thing.serverId, thing]));
}

const hashes = new WeakMap<object, string>();

/** Most of an organization is never compared; what is, often. */
function hashOnce(body: unknown, hashOf: (body: unknown) => string): string {
  const key = Object(body);
  const known = hashes.get(key);
  if (known !== undefined) return known;
  const hash = hashOf(body);
  hashes.set(key, hash);
  return hash;
}

/** The monitors that every project has, and the alert that every organization begins with, are Sentry's own. */
export function isDefault(kind: AlertKind, body: unknown): boolean {
  const { type, name, createdBy, triggers } = camelFields(body);
  if (kind === 'monitor') return type === 'error' || type === 'issue_stream';
  if (kind !== 'alert' || name !== DEFAULT_ALERT || idText(createdBy) !== undefined) return false;
  return listOf(camelFields(triggers)['conditions']).length > 0;
}

/** getsentry/sentry: src/sentry/workflow_engine/defaults/workflows.py. */
const DEFAULT_ALERT = 'Send a notification for high priority issues';
