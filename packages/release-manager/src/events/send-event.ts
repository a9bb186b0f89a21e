import { parseDsn } from '../dsn/parse-dsn.ts';
import type { SendOptions } from '../ingest/types.ts';
import type { Clock } from '../plan/types.ts';
import { buildEnvelope } from './build-envelope.ts';
import { requireEvent } from './check-event.ts';
import { postEnvelope } from './post-envelope.ts';
import { toPayload } from './to-payload.ts';
import type { Attachment, EventInput } from './types.ts';

/** How an event is sent. */
export interface SendEventOptions extends SendOptions {
  /** Files that go with it. */
  readonly attachments?: readonly Attachment[] | undefined;
  /** The time; the system's by default. */
  readonly clock?: Clock | undefined;
}

/**
 * Sends one event, with nothing in it that was not given. Resolves when ingest took it, which is not yet a promise that it
 * becomes an issue: filters and quota come after. Throws `invalid-input`, `unreachable` or `refused` with the reason.
 */
export async function sendEvent(
  event: EventInput,
  options: SendEventOptions,
): Promise<{ readonly eventId: string }> {
  const dsn = parseDsn(options.dsn);
  requireEvent(event);
  const now = options.clock?.now() ?? Date.now();
  const payload = toPayload(event, now);
  const envelope = buildEnvelope(payload, options.attachments ?? [], now);
  await postEnvelope(dsn, envelope, options);
  return { eventId: payload.event_id };
}
