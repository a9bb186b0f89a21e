import type { EventPayload } from './to-payload.ts';
import type { Attachment } from './types.ts';

const encoder = new TextEncoder();

/** The envelope of an event and what goes with it, as bytes. */
export function buildEnvelope(
  event: EventPayload,
  attachments: readonly Attachment[],
  sentAt: number,
): Uint8Array<ArrayBuffer> {
  const parts = [
    line({ event_id: event.event_id, sent_at: new Date(sentAt).toISOString() }),
    ...item({ type: 'event' }, encoder.encode(JSON.stringify(event))),
    ...attachments.flatMap(({ filename, data, contentType = 'application/octet-stream' }) =>
      item(
        { type: 'attachment', filename, content_type: contentType },
        typeof data === 'string' ? encoder.encode(data) : data,
      ),
    ),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const line = (value: unknown) => encoder.encode(`${JSON.stringify(value)}\n`);

function item(header: Readonly<Record<string, unknown>>, body: Uint8Array): readonly Uint8Array[] {
  return [line({ ...header, length: body.length }), body, encoder.encode('\n')];
}
