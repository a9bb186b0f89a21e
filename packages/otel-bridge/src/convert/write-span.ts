import type { OtelReadableSpan } from '../otel-types/span.ts';
import { parentIdOf, toTypedLink } from './convert-span.ts';
import { derive, isError, type SpanSurroundings } from './derive.ts';
import { attributeText, escaped } from './json-text.ts';
import { toLinks } from './links.ts';
import { nameOf } from './name.ts';
import { opOf } from './op.ts';
import { toSecondsText } from './time.ts';

/**
 * A span as JSON up to the end of its attributes, so that others can follow: what `toSentrySpan` makes, at a fraction of
 * the cost. Undefined where it cannot be written so, because the span overrules an attribute of its base.
 */
export function writeSpan(span: OtelReadableSpan, around: SpanSurroundings): string | undefined {
  const { attributes } = span;
  const { base } = around;
  for (const key in attributes) if (Object.hasOwn(base.plain, key)) return undefined;
  const { traceId, spanId } = span.spanContext();
  const parentId = parentIdOf(span);
  const op = opOf(span.kind, attributes, around.opNames);
  const name = nameOf(span.name, op, attributes);
  let text = `{"trace_id":"${traceId}","span_id":"${spanId}`;
  if (parentId !== undefined) text += `","parent_span_id":"${parentId}`;
  text += `","name":"${escaped(name)}${isError(span) ? FAILED : OK}${around.isSegment ? IS_SEGMENT : IS_CHILD}`;
  text += `${toSecondsText(span.startTime)},"end_timestamp":${toSecondsText(span.endTime)}`;
  if (span.links.length > 0) {
    const links = JSON.stringify(toLinks(span.links).map(toTypedLink));
    if (links !== '[]') text += `,"links":${links}`;
  }
  text += base.text;
  for (const key in attributes) text += attributeText(key, attributes[key]);
  return text + derivedText(span, around, op, name);
}

function derivedText(
  span: OtelReadableSpan,
  around: SpanSurroundings,
  op: string | undefined,
  name: string,
): string {
  let text = '';
  derive(span, around, op, name, (key, value) => {
    if (span.attributes[key] === undefined) text += attributeText(key, value);
  });
  return text;
}

const OK = '","status":"ok","is_segment":';
const FAILED = '","status":"error","is_segment":';
const IS_SEGMENT = 'true,"start_timestamp":';
const IS_CHILD = 'false,"start_timestamp":';
