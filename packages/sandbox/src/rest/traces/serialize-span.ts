import type { StoredEvent, StoredSpan } from '../../store/model.ts';

/** Numbers of group types (src/sentry/issues/grouptype.py). */
const ERROR_TYPE = 1;
const FEEDBACK_TYPE = 6001;

/** What the trace view says of any span, error or occurrence. */
interface Place {
  readonly description: string;
  readonly event_id: string;
  readonly project_id: number;
  readonly project_slug: string;
  readonly transaction: string;
}

export interface SerializedSpan extends Place {
  readonly [key: string]: unknown;
  readonly children: SerializedSpan[];
  readonly errors: unknown[];
}

/** A span of a trace, still without its children (src/sentry/snuba/trace.py). */
export function serializeSpan(
  span: StoredSpan,
  additionalAttributes: readonly string[],
): SerializedSpan {
  const text = (name: string): string => {
    const value = span.attributes[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    description: span.name,
    event_id: span.spanId,
    event_type: 'span',
    project_id: Number(span.project.id),
    project_slug: span.project.slug,
    transaction: span.transaction ?? '',
    transaction_id: text('sentry.transaction_id'),
    parent_span_id: span.parentSpanId,
    is_transaction: span.isSegment,
    name: span.name,
    op: span.op ?? '',
    start_timestamp: span.startedAt / 1000,
    end_timestamp: span.endedAt / 1000,
    // To the microsecond: a subtraction of epoch times leaves noise behind.
    duration: Math.round((span.endedAt - span.startedAt) * 1000) / 1000,
    measurements: {},
    browser_web_vital: {},
    mobile_app_vital: {},
    profile_id: text('sentry.profile_id'),
    profiler_id: text('sentry.profiler_id'),
    sdk_name: text('sentry.sdk.name'),
    additional_attributes: Object.fromEntries(
      additionalAttributes
        .filter((name) => Object.hasOwn(span.attributes, name))
        .map((name) => [name, span.attributes[name]]),
    ),
    children: [],
    errors: [],
    occurrences: [],
  };
}

/** An error as the trace view shows it, beneath its span or on its own. */
export function serializeTraceError(event: StoredEvent): Record<string, unknown> {
  return {
    description: event.title,
    event_id: event.id,
    event_type: 'error',
    project_id: Number(event.project.id),
    project_slug: event.project.slug,
    transaction: event.transaction ?? '',
    issue_id: Number(event.issue?.id ?? 0),
    level: event.level,
    start_timestamp: event.timestamp / 1000,
    culprit: event.culprit,
    short_id: event.issue?.shortId ?? null,
    issue_type: event.type === 'feedback' ? FEEDBACK_TYPE : ERROR_TYPE,
  };
}
