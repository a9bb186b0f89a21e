import type { SpikeNotification } from '../../model/alerts.ts';
import {
  decodeNotification,
  encodeNotification,
  fillTarget,
  hashOfNotification,
  readNotification,
} from '../../wire/notifications.ts';
import type { Coded, Names } from '../../wire/types.ts';
import { leafChanges } from '../changes/leaf-changes.ts';
import type { WantedThing } from './wanted-thing.ts';

/** A notification of the code, and the names in it that the organization does not have. */
export function wantedNotification(
  id: string,
  notification: SpikeNotification,
  names: Names,
): Coded<WantedThing> {
  const { value, diagnostics } = encodeNotification(id, notification, names);
  // What is given has ids, and what is taken slugs.
  const projectSlugs = notification.projects ?? [];
  const thing: WantedThing = {
    kind: 'notification',
    id,
    name: id,
    hash: hashOfNotification(value),
    body: { ...value, projectSlugs },
    against: (body) => {
      const observed = readNotification(body);
      const filled = fillTarget(value, observed);
      return {
        hash: hashOfNotification(filled),
        body: { ...filled, projectSlugs },
        changes: () =>
          leafChanges(decodeNotification(observed, names), decodeNotification(filled, names)),
      };
    },
    refuse: () => [],
  };
  return { value: thing, diagnostics };
}
