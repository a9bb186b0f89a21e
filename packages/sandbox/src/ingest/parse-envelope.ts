import { asHexId, asObject, field, type JsonObject } from '../events/read-json.ts';
import { readTimestamp } from '../events/read-timestamp.ts';
import { parseJson } from './parse-json.ts';
import { refusal, type Refusal } from './refusal.ts';

export interface Envelope {
  readonly headers: JsonObject;
  readonly items: readonly EnvelopeItem[];
}

export interface EnvelopeItem {
  readonly type: string;
  readonly headers: JsonObject;
  readonly bytes: Uint8Array;
}

const NEWLINE = 0x0a;

/**
 * The newline format of https://develop.sentry.dev/sdk/foundations/envelopes/, as strict as Relay: a header is JSON
 * and ends with a newline or the end; a payload has the length that its header says, or reaches to the next newline.
 */
export function parseEnvelope(bytes: Uint8Array): Envelope {
  const header = readHeader(bytes, 0);
  if (!header) throw badEnvelope('missing envelope header');
  checkEnvelopeHeader(header.value);
  const items: EnvelopeItem[] = [];
  let offset = header.end + 1;
  while (offset < bytes.length) {
    const { item, next } = readItem(bytes, offset);
    items.push(item);
    offset = next;
  }
  return { headers: header.value, items };
}

export function badEnvelope(...causes: readonly string[]): Refusal {
  return refusal(400, 'invalid event envelope', causes);
}

/** Only the first line; for the DSN in it, before anything else is believed. */
export function parseEnvelopeHeader(bytes: Uint8Array): JsonObject {
  const header = readHeader(bytes, 0);
  if (!header) throw badEnvelope('missing envelope header');
  return header.value;
}

function checkEnvelopeHeader(headers: JsonObject): void {
  const eventId = field(headers, 'event_id');
  if (eventId !== undefined && eventId !== null && !asHexId(eventId, 32)) {
    throw badEnvelope('invalid envelope header', 'event_id is no UUID');
  }
  const sentAt = field(headers, 'sent_at');
  if (sentAt !== undefined && sentAt !== null && readTimestamp(sentAt) === null) {
    throw badEnvelope('invalid envelope header', 'sent_at is no date');
  }
}

function readItem(bytes: Uint8Array, offset: number): { item: EnvelopeItem; next: number } {
  const header = readHeader(bytes, offset, 'invalid item header');
  if (!header) throw badEnvelope('unexpected end of file');
  const type = field(header.value, 'type');
  if (typeof type !== 'string' || type === '') {
    throw badEnvelope('invalid item header', 'missing field `type`');
  }
  const start = Math.min(header.end + 1, bytes.length);
  const end = payloadEnd(bytes, start, field(header.value, 'length'));
  // A copy: what is kept of one item must not keep the whole body in memory.
  const item = { type, headers: header.value, bytes: new Uint8Array(bytes.subarray(start, end)) };
  return { item, next: end + 1 };
}

function payloadEnd(bytes: Uint8Array, start: number, length: unknown): number {
  if (length === undefined || length === null) {
    const newline = bytes.indexOf(NEWLINE, start);
    return newline < 0 ? bytes.length : newline;
  }
  if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0) {
    throw badEnvelope('invalid item header', 'length is no unsigned integer');
  }
  const end = start + length;
  if (end > bytes.length) throw badEnvelope('unexpected end of file');
  requireNewline(bytes, end);
  return end;
}

/** Null at the end of the bytes; `end` is the position behind the JSON. */
function readHeader(
  bytes: Uint8Array,
  offset: number,
  problem = 'invalid envelope header',
): { value: JsonObject; end: number } | null {
  const start = skipBlanks(bytes, offset);
  if (start >= bytes.length) return null;
  const end = objectEnd(bytes, start);
  const parsed = parseJson(bytes.subarray(start, end));
  if ('error' in parsed) throw badEnvelope(problem, parsed.error);
  const value = asObject(parsed.value);
  if (!value) throw badEnvelope(problem, 'expected a JSON object');
  requireNewline(bytes, end);
  return { value, end };
}

function skipBlanks(bytes: Uint8Array, offset: number): number {
  let index = offset;
  while (index < bytes.length && [0x20, 0x09, 0x0a, 0x0d].includes(bytes[index] ?? 0)) index += 1;
  return index;
}

/** Behind the closing brace; a header may contain newlines of its own, so that its end is found by counting. */
function objectEnd(bytes: Uint8Array, start: number): number {
  let depth = 0;
  let isInString = false;
  for (let index = start; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (isInString) {
      if (byte === 0x5c) index += 1;
      else if (byte === 0x22) isInString = false;
    } else if (byte === 0x22) isInString = true;
    else if (byte === 0x7b) depth += 1;
    else if (byte === 0x7d) depth -= 1;
    if (depth <= 0 && !isInString) return index + 1;
  }
  return bytes.length;
}

function requireNewline(bytes: Uint8Array, offset: number): void {
  if (offset < bytes.length && bytes[offset] !== NEWLINE) {
    throw badEnvelope('missing newline after header or payload');
  }
}
