import { addOutcome } from '../../events/outcomes.ts';
import { asFilledText, field } from '../../events/read-json.ts';
import { recordEvent } from '../../events/record-event.ts';
import type { Attachment } from '../../store/model.ts';
import type { State } from '../../store/state.ts';
import { keepItem } from './keep-item.ts';
import type { ItemInput, ItemProcessor, ReadItem } from './item-processor.ts';

export function toAttachment(state: State, item: ReadItem): Attachment {
  return {
    id: state.nextId('attachment'),
    name: asFilledText(field(item.headers, 'filename')) ?? 'unnamed',
    contentType: asFilledText(field(item.headers, 'content_type')) ?? 'application/octet-stream',
    type: asFilledText(field(item.headers, 'attachment_type')) ?? 'event.attachment',
    bytes: item.bytes,
  };
}

/** Crash reports, which are events themselves (getsentry/relay item.rs, creates_event). */
const CRASH_REPORTS: ReadonlyMap<string, string> = new Map([
  ['event.minidump', 'Minidump'],
  ['event.applecrashreport', 'AppleCrashReport'],
]);

/** Those that came with their event are stored with it; others find it by the id, or are kept alone. */
export const processAttachment: ItemProcessor = (item, input) => {
  const { state, project, key } = input.context;
  const event = state.eventsById.get(`${project.id}:${input.eventId ?? ''}`);
  if (event) {
    const isStored = event.attachments.some((attachment) => attachment.bytes === item.bytes);
    if (!isStored) {
      event.attachments.push(toAttachment(state, item));
      addOutcome(state, project, 'attachment', { key, quantity: item.bytes.length });
    }
    return null;
  }
  const crash = CRASH_REPORTS.get(asFilledText(field(item.headers, 'attachment_type')) ?? '');
  if (crash) return recordCrash(crash, input);
  return keepItem(item, input);
};

/** What Relay writes before anybody looked into the dump (write_native_placeholder). */
function recordCrash(type: string, input: ItemInput): null {
  const { context } = input;
  const mechanism = { type: type.toLowerCase(), handled: false, synthetic: true };
  const payload = {
    platform: 'native',
    level: 'fatal',
    exception: { values: [{ type, value: `Invalid ${type}`, mechanism }] },
  };
  recordEvent(context.state, context.project, payload, {
    eventId: input.eventId ?? undefined,
    key: context.key,
    clientAddress: context.clientAddress,
    attachments: input.attachments.map((attachment) => toAttachment(context.state, attachment)),
  });
  return null;
}
