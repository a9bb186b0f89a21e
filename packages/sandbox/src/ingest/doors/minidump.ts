import { asHexId, asObject, field, type JsonObject } from '../../events/read-json.ts';
import { SIZES } from '../limits.ts';
import type { EnvelopeItem } from '../parse-envelope.ts';
import { parseJson } from '../parse-json.ts';
import { processEnvelope } from '../process-envelope.ts';
import { refusal } from '../refusal.ts';
import type { DoorRequest, IngestAnswer } from '../types.ts';
import { enter, readBody, type Door } from './door.ts';

/** Crash reports of native programs: a form with the dump, further files and the event in the field `sentry`. */
export const minidumpDoor: Door = { methods: ['POST'], handle: handleMinidump };

const DUMP = 'upload_file_minidump';

async function handleMinidump(request: DoorRequest): Promise<IngestAnswer> {
  const context = enter(request);
  const form = await readForm(request);
  const files: EnvelopeItem[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') continue;
    // oxlint-disable-next-line no-await-in-loop -- the files are in memory already
    const bytes = new Uint8Array(await value.arrayBuffer());
    files.push({ type: 'attachment', headers: fileHeaders(name, value), bytes });
  }
  const dump = files.find((file) => field(file.headers, 'attachment_type') === 'event.minidump');
  if (!dump) throw refusal(400, 'missing minidump');
  if (!/^(?:MDMP|PMDM)/.test(Buffer.from(dump.bytes.subarray(0, 4)).toString('latin1'))) {
    throw refusal(400, 'invalid minidump');
  }
  const event = readEvent(form);
  const headers = { event_id: asHexId(field(event, 'event_id'), 32) ?? undefined };
  const eventId = processEnvelope(
    context,
    { headers, items: [eventItem(event), ...files] },
    'unlisted',
  );
  // The client of Breakpad expects the id with hyphens, as text.
  const id = (eventId ?? '').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: id };
}

async function readForm(request: DoorRequest): Promise<FormData> {
  const body = await readBody(request, SIZES.attachment);
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  try {
    return await new Response(Buffer.from(body), { headers }).formData();
  } catch (error) {
    throw refusal(400, 'invalid multipart data', [
      error instanceof Error ? error.message : String(error),
    ]);
  }
}

function fileHeaders(name: string, file: File): JsonObject {
  return {
    type: 'attachment',
    filename: file.name,
    content_type: file.type || 'application/octet-stream',
    attachment_type: name === DUMP ? 'event.minidump' : 'event.attachment',
  };
}

function readEvent(form: FormData): JsonObject {
  const sent = form.get('sentry');
  if (typeof sent !== 'string') return {};
  const parsed = parseJson(new TextEncoder().encode(sent));
  return ('value' in parsed ? asObject(parsed.value) : null) ?? {};
}

function eventItem(event: JsonObject): EnvelopeItem {
  const mechanism = { type: 'minidump', handled: false, synthetic: true };
  const placeholder = {
    platform: 'native',
    level: 'fatal',
    exception: { values: [{ type: 'Minidump', value: 'Invalid Minidump', mechanism }] },
  };
  const bytes = new TextEncoder().encode(JSON.stringify({ ...placeholder, ...event }));
  return { type: 'event', headers: { type: 'event' }, bytes };
}
