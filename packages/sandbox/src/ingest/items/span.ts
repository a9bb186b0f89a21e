import {
  asFilledText,
  asHexId,
  asList,
  asObject,
  field,
  type JsonObject,
} from '../../events/read-json.ts';
import { readTimestamp } from '../../events/read-timestamp.ts';
import { addSpan, type SentSpan } from '../add-span.ts';
import type { ItemInput, ItemProcessor } from './item-processor.ts';
import { readAttributes, readContainer } from './read-container.ts';

/** Spans in either form: one old span, or a container of new ones (https://develop.sentry.dev/sdk/telemetry/spans/). */
export const processSpan: ItemProcessor = (item, input) => {
  const container = readContainer(item.json);
  if (container) {
    for (const span of container) add(input, span, newForm(span));
    return null;
  }
  const span = asObject(item.json);
  if (!span) return 'invalid_json';
  add(input, span, oldForm(span));
  return null;
};

type FormParts = Pick<SentSpan, 'name' | 'op' | 'isSegment' | 'attributes'> & { end: unknown };

function newForm(span: JsonObject): FormParts {
  const attributes = readAttributes(field(span, 'attributes'));
  return {
    name: asFilledText(field(span, 'name')),
    op: asFilledText(field(attributes, 'sentry.op')),
    isSegment: field(span, 'is_segment') === true,
    attributes,
    end: field(span, 'end_timestamp'),
  };
}

function oldForm(span: JsonObject): FormParts {
  return {
    name: asFilledText(field(span, 'description')),
    op: asFilledText(field(span, 'op')),
    isSegment: field(span, 'is_segment') === true,
    attributes: { ...asObject(field(span, 'tags')), ...asObject(field(span, 'data')) },
    end: field(span, 'timestamp'),
  };
}

function add(input: ItemInput, span: JsonObject, form: FormParts): void {
  const { end, ...parts } = form;
  const trace = field(input.headers, 'trace');
  addSpan(input.context, {
    ...parts,
    traceId: asHexId(field(span, 'trace_id'), 32),
    spanId: asHexId(field(span, 'span_id'), 16),
    parentSpanId: asHexId(field(span, 'parent_span_id'), 16),
    status: asFilledText(field(span, 'status')) ?? 'ok',
    startedAt: readTimestamp(field(span, 'start_timestamp')),
    endedAt: readTimestamp(end),
    links: asList(field(span, 'links')),
    // What the envelope's trace header says holds for spans that do not say it themselves.
    defaults: {
      release: asFilledText(field(trace, 'release')),
      environment: asFilledText(field(trace, 'environment')),
      transaction: asFilledText(field(trace, 'transaction')),
    },
  });
}
