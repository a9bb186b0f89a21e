import type { OtelReadableSpan } from '../otel-types/span.ts';
import { toAttribute } from './attribute.ts';
import { openAttributes, type Base } from './base.ts';
import { derive, isError, type SpanSurroundings } from './derive.ts';
import { bytesOf, makeRoom, writeBytes, writeJson, writeText, type Ink } from './ink.ts';
import { toLinks } from './links.ts';
import { nameOf } from './name.ts';
import { opOf } from './op.ts';
import { parentIdOf } from './parent-id.ts';
import type { SentryAttribute } from './span-v2.ts';
import { toTypedLink } from './typed.ts';
import { writeAttribute } from './write-attribute.ts';
import { writeSeconds } from './write-time.ts';

const TRACE_ID = bytesOf('{"trace_id":"');
const SPAN_ID = bytesOf('","span_id":"');
const PARENT_ID = bytesOf('","parent_span_id":"');
const NAME = bytesOf('","name":"');
const OK = bytesOf('","status":"ok","is_segment":');
const FAILED = bytesOf('","status":"error","is_segment":');
const IS_SEGMENT = bytesOf('true,"start_timestamp":');
const IS_CHILD = bytesOf('false,"start_timestamp":');
const END = bytesOf(',"end_timestamp":');

// How far all spans of a trace are the same: its id has 32 digits.
const SAME_IN_BYTES = TRACE_ID.length + 32 + SPAN_ID.length;

/** Repeats the beginning of the first span, which is of the same trace. */
function repeatStart(ink: Ink): void {
  makeRoom(ink, SAME_IN_BYTES);
  ink.bytes.copyWithin(ink.length, 0, SAME_IN_BYTES);
  ink.length += SAME_IN_BYTES;
}

/**
 * Writes a span as JSON up to the end of its attributes, so that others can follow: what `toSentrySpan` makes, at a
 * fraction of the cost. An ink is for the spans of one trace.
 */
export function writeSpan(ink: Ink, span: OtelReadableSpan, around: SpanSurroundings): void {
  const { attributes } = span;
  const { traceId, spanId } = span.spanContext();
  const parentId = parentIdOf(span);
  const op = opOf(span.kind, attributes, around.opNames);
  const name = nameOf(span.name, op, attributes);
  if (ink.length === 0) {
    writeBytes(ink, TRACE_ID);
    writeText(ink, traceId);
    writeBytes(ink, SPAN_ID);
  } else repeatStart(ink);
  writeText(ink, spanId);
  if (parentId !== undefined) {
    writeBytes(ink, PARENT_ID);
    writeText(ink, parentId);
  }
  writeBytes(ink, NAME);
  writeText(ink, name);
  writeBytes(ink, isError(span) ? FAILED : OK);
  writeBytes(ink, around.isSegment ? IS_SEGMENT : IS_CHILD);
  writeSeconds(ink, span.startTime);
  writeBytes(ink, END);
  writeSeconds(ink, span.endTime);
  if (span.links.length > 0) writeLinks(ink, span.links);
  const mayCollide = writeAttributes(ink, attributes, around.base) || around.added !== undefined;
  derive(span, around, op, name, (key, value) => {
    if (!mayCollide || attributes[key] === undefined) writeAttribute(ink, key, value);
  });
}

function writeLinks(ink: Ink, given: OtelReadableSpan['links']): void {
  const links = toLinks(given).map(toTypedLink);
  if (links.length > 0) writeJson(ink, `,"links":${JSON.stringify(links)}`);
}

/** Writes what all spans have and what this one has; whether one of its names may be Sentry's. */
function writeAttributes(
  ink: Ink,
  attributes: OtelReadableSpan['attributes'],
  base: Base,
): boolean {
  const start = ink.length;
  let hasReserved = false;
  writeBytes(ink, base.bytes);
  for (const key in attributes) {
    if (isReserved(key)) {
      hasReserved = true;
      if (Object.hasOwn(base.typed, key)) {
        ink.length = start;
        writeMerged(ink, attributes, base);
        break;
      }
    }
    writeAttribute(ink, key, attributes[key]);
  }
  return hasReserved;
}

/** For a span that overrules what all spans have. */
function writeMerged(ink: Ink, attributes: OtelReadableSpan['attributes'], base: Base): void {
  const typed: Record<string, SentryAttribute> = {};
  for (const [key, common] of Object.entries(base.typed)) {
    typed[key] = toAttribute(attributes[key]) ?? common;
  }
  writeJson(ink, openAttributes(typed));
  for (const key in attributes) {
    if (!Object.hasOwn(typed, key)) writeAttribute(ink, key, attributes[key]);
  }
}

/** Whether a key may be one of `sentry.*`, `otel.*`, `resource.*` and `instrumentation.*`: its letters tell most others. */
function isReserved(key: string): boolean {
  const first = key[0];
  return first === 's' ? key[2] === 'n' : first === 'o' || first === 'r' || first === 'i';
}
