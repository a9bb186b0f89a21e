import { inflateSync } from 'node:zlib';
import { asObject, field } from '../../events/read-json.ts';
import { SIZES } from '../limits.ts';
import { parseJson } from '../parse-json.ts';
import { processEnvelope } from '../process-envelope.ts';
import { jsonAnswer, refusal } from '../refusal.ts';
import type { DoorRequest, IngestAnswer, IngestContext } from '../types.ts';
import { enter, readBody, type Door } from './door.ts';
import { handleEnvelope } from './envelope.ts';

/** The door of older SDKs: one event in the body, plain or as Base64 of zlib; or in the query of a GET. */
export const storeDoor: Door = { methods: ['POST', 'GET'], handle: handleStore };

async function handleStore(request: DoorRequest): Promise<IngestAnswer> {
  if (request.headers.get('content-type')?.startsWith('application/x-sentry-envelope')) {
    return handleEnvelope(request);
  }
  const context = enter(request);
  if (request.method === 'GET') {
    storeEvent(
      context,
      new TextEncoder().encode(request.url.searchParams.get('sentry_data') ?? ''),
    );
    return { status: 200, headers: { 'content-type': 'image/gif' }, body: PIXEL };
  }
  return jsonAnswer(200, { id: storeEvent(context, await readBody(request, SIZES.event)) });
}

function storeEvent(context: IngestContext, body: Uint8Array): string | null {
  const bytes = unwrap(body);
  if (bytes.length === 0) throw refusal(400, 'empty request body');
  const parsed = parseJson(bytes);
  if ('error' in parsed) throw refusal(400, `invalid JSON data: ${parsed.error}`);
  const event = asObject(parsed.value);
  if (!event) throw refusal(400, 'invalid JSON data: expected a JSON object');
  const type = field(event, 'type') === 'transaction' ? 'transaction' : 'event';
  return processEnvelope(
    context,
    { headers: pickEventId(event), items: [{ type, headers: { type }, bytes }] },
    'unlisted',
  );
}

function pickEventId(event: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { event_id: field(event, 'event_id') };
}

/** JSON as it is; else Base64 of JSON, or of its zlib stream. */
function unwrap(body: Uint8Array): Uint8Array {
  if (body.length === 0 || body[0] === 0x7b) return body;
  const binary = Buffer.from(Buffer.from(body).toString('latin1'), 'base64');
  if (binary[0] === 0x7b) return binary;
  try {
    return inflateSync(binary, { maxOutputLength: SIZES.event });
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw refusal(400, 'invalid request body', [cause]);
  }
}

/** A transparent GIF of one pixel: what an image element that reports an error gets. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
