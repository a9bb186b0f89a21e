import { parseDsn } from '../dsn/parse-dsn.ts';
import { createReleaseManagerError } from '../error/error.ts';
import type { SendOptions } from '../ingest/types.ts';
import { checkEnvelope } from './check-envelope.ts';
import { postEnvelope } from './post-envelope.ts';

/** How an envelope is sent. */
export interface SendEnvelopeOptions extends SendOptions {
  /** Sends the bytes without reading them, for those who test what ingest does with broken ones. */
  readonly isRaw?: boolean | undefined;
}

/**
 * Sends an envelope, such as an SDK left in a folder, byte for byte. Throws `invalid-input` with every place where it is no
 * envelope, `unreachable`, or `refused` with the reason. Answers the event's id where it names one.
 */
export async function sendEnvelope(
  envelope: string | Uint8Array,
  options: SendEnvelopeOptions,
): Promise<{ readonly eventId?: string }> {
  const dsn = parseDsn(options.dsn);
  const bytes = typeof envelope === 'string' ? new TextEncoder().encode(envelope) : envelope;
  const { eventId, diagnostics } = options.isRaw ? { diagnostics: [] } : checkEnvelope(bytes);
  if (diagnostics.length > 0) {
    throw createReleaseManagerError('invalid-input', 'This is no envelope:', { diagnostics });
  }
  await postEnvelope(dsn, new Uint8Array(bytes), options);
  return eventId === undefined ? {} : { eventId };
}
