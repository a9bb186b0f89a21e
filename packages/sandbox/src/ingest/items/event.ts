import { asFilledText, asHexId, asObject, field, type JsonObject } from '../../events/read-json.ts';
import { readTimestamp } from '../../events/read-timestamp.ts';
import { recordEvent } from '../../events/record-event.ts';
import { toAttachment } from './attachment.ts';
import type { ItemInput, ItemProcessor, ReadItem } from './item-processor.ts';

export const processEvent: ItemProcessor = (item, input) => {
  const payload = asObject(item.json);
  if (!payload) return 'invalid_json';
  // Old SDKs send transactions as events.
  if (field(payload, 'type') === 'transaction') return processTransaction(item, input);
  record(item, input, payload);
  return null;
};

/** Without both times and a trace there is nothing to show (relay-event-normalization, validate_transaction). */
export const processTransaction: ItemProcessor = (item, input) => {
  const payload = asObject(item.json);
  if (!payload) return 'invalid_json';
  const startedAt = readTimestamp(field(payload, 'start_timestamp'));
  const endedAt = readTimestamp(field(payload, 'timestamp'));
  const trace = field(field(payload, 'contexts'), 'trace');
  const hasIds = asHexId(field(trace, 'trace_id'), 32) && asHexId(field(trace, 'span_id'), 16);
  if (startedAt === null || endedAt === null || endedAt < startedAt || !hasIds) {
    return 'invalid_transaction';
  }
  record(item, input, { ...payload, type: 'transaction' });
  return null;
};

export const processFeedback: ItemProcessor = (item, input) => {
  const payload = asObject(item.json);
  if (!payload) return 'invalid_json';
  const feedback = field(field(payload, 'contexts'), 'feedback');
  const message = asFilledText(field(feedback, 'message'));
  if (!message) return 'feedback_empty_message';
  if (message.length > 4096) return 'feedback_too_large';
  record(item, input, payload);
  return null;
};

function record(item: ReadItem, input: ItemInput, payload: JsonObject): void {
  const { context, eventId, attachments } = input;
  recordEvent(context.state, context.project, payload, {
    eventId: eventId ?? undefined,
    key: context.key,
    clientAddress: context.clientAddress,
    attachments: attachments.map((attachment) => toAttachment(context.state, attachment)),
    sizeInBytes: item.bytes.length,
  });
}
