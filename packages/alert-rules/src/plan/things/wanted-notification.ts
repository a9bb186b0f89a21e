import type { SpikeNotification } from '../../model/alerts.ts';
import {
  decodeNotification,
  encodeNotification,
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
  const thing: WantedThing = {
    kind: 'notification',
    id,
    name: id,
    hash: hashOfNotification(value),
    body: { ...value },
    against: (body) => {
      const observed = readNotification(body);
      const isSameName =
        value.targetIdentifier === null &&
        observed.targetIdentifier !== null &&
        hashOfNotification({ ...observed, targetIdentifier: null }) === hashOfNotification(value);
      // The server found the channel.
      const filled = isSameName
        ? { ...value, targetIdentifier: observed.targetIdentifier }
        : value;
      return {
        hash: hashOfNotification(filled),
        body: { ...filled },
        changes: () =>
          leafChanges(decodeNotification(observed, names), decodeNotification(filled, names)),
      };
    },
    refuse: () => [],
  };
  return { value: thing, diagnostics };
}
