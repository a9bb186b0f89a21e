import { shouldIgnoreSpan, type Client, type EventDropReason } from '@sentry/core';
import type { PlainSpan } from '../../convert/convert-span.ts';
import type { Destination } from '../../destination/types.ts';
import type { ExportOptions } from '../../options/options.ts';
import type { Report } from '../../options/report.ts';

/** Runs everything that may change or drop a span; the reason when it is dropped. */
export type SpanHooks = (span: PlainSpan) => EventDropReason | PlainSpan;

type BeforeSendSpan = NonNullable<ExportOptions['beforeSendSpan']>;

/**
 * The hooks of a destination: those of the options and of the SDK's client; undefined when there are none. Names and
 * order are those of getsentry/sentry-javascript packages/core/src/tracing/spans/captureSpan.ts. A hook that throws costs
 * its span: what was to be cleaned is not sent as it was.
 */
export function createSpanHooks(
  { client }: Destination,
  options: ExportOptions,
  report: Report,
): SpanHooks | undefined {
  const { scrub } = options;
  const given = client?.getOptions();
  const ignored = options.ignoreSpans ?? given?.ignoreSpans ?? [];
  const beforeSend = options.beforeSendSpan ?? beforeSendOf(client);
  if (!client && !scrub && !beforeSend && ignored.length === 0) return undefined;

  function run(span: PlainSpan): EventDropReason | PlainSpan {
    if (client) emit(client, span);
    if (shouldIgnoreSpan(asIgnorable(span), ignored)) return 'ignored';
    const kept = beforeSend ? beforeSend(span) : span;
    const clean = kept && scrub ? scrub(kept) : kept;
    if (!clean) return 'before_send';
    // Whatever a hook changes, the span stays where it is in its trace.
    const { trace_id, span_id, parent_span_id, start_timestamp, end_timestamp, is_segment } = span;
    return {
      ...clean,
      trace_id,
      span_id,
      ...(parent_span_id !== undefined && { parent_span_id }),
      start_timestamp,
      end_timestamp,
      is_segment,
      attributes: clean.attributes ?? {},
    };
  }

  return (span) => {
    try {
      return run(span);
    } catch (error) {
      report({
        code: 'otel-bridge/span-hook-failed',
        severity: 'warning',
        path: [],
        message: `A hook threw, and its span was dropped: ${String(error)}.`,
        hint: 'Spans that a hook could not clean are never sent. They are counted as callback_error.',
      });
      return 'callback_error';
    }
  };
}

function beforeSendOf(client: Client | undefined): BeforeSendSpan | undefined {
  const { beforeSendSpan } = client?.getOptions() ?? {};
  // Callbacks for transactions are marked, and take spans of another form.
  if (!beforeSendSpan || '_static' in beforeSendSpan) return undefined;
  return (span) => beforeSendSpan(span) ?? span;
}

function emit(client: Client, span: PlainSpan): void {
  client.emit('preprocessSpan', span);
  if (span.is_segment) client.emit('processSegmentSpan', span);
  client.emit('processSpan', span);
}

function asIgnorable({ name, attributes }: PlainSpan): Parameters<typeof shouldIgnoreSpan>[0] {
  const op = attributes['sentry.op'];
  return { description: name, ...(typeof op === 'string' && { op }), attributes };
}
