import { describeEvent } from '../../events/describe-event.ts';
import { readExceptions } from '../../events/read-exceptions.ts';
import type { StoredEvent } from '../../store/model.ts';

/** What the event is about, as `metadata` shows it. */
export function metadataOf(event: StoredEvent): Record<string, unknown> {
  const exceptions = readExceptions(event.payload);
  return { ...describeEvent({ ...event, exceptions }).metadata };
}
