import type { SentSpan } from './sentry-types.ts';
import { isTyped } from './values.ts';
import type { TypedAttribute } from './values.ts';

/** A transaction as SDKs before 11, and 11 with `traceLifecycle: 'static'`, send it; only what becomes spans. */
interface SentTransaction {
  readonly transaction?: string;
  readonly start_timestamp?: number;
  readonly timestamp?: number;
  readonly release?: string;
  readonly environment?: string;
  readonly contexts?: { readonly trace?: SentPart };
  readonly spans?: readonly SentPart[];
  readonly sdk?: { readonly name?: string; readonly version?: string };
}

/** The trace context of a transaction, or one of its spans. */
interface SentPart {
  readonly trace_id?: string;
  readonly span_id?: string;
  readonly parent_span_id?: string;
  readonly op?: string;
  readonly origin?: string;
  readonly description?: string;
  readonly status?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly start_timestamp?: number;
  readonly timestamp?: number;
  readonly links?: SentSpan['links'];
}

/** The spans of a transaction: its own, then the others. */
export function transactionToSpans(transaction: SentTransaction): SentSpan[] {
  const { release, environment, sdk, contexts = {}, spans = [] } = transaction;
  const shared = {
    'sentry.release': release,
    'sentry.environment': environment,
    'sentry.sdk.name': sdk?.name,
    'sentry.sdk.version': sdk?.version,
  };
  const segment: SentPart = {
    ...contexts.trace,
    description: transaction.transaction ?? '',
    ...(transaction.start_timestamp && { start_timestamp: transaction.start_timestamp }),
    ...(transaction.timestamp && { timestamp: transaction.timestamp }),
  };
  return [toSpan(segment, shared, true), ...spans.map((span) => toSpan(span, shared, false))];
}

function toSpan(
  part: SentPart,
  shared: Readonly<Record<string, unknown>>,
  isSegment: boolean,
): SentSpan {
  // Any other status than these two names what went wrong (getsentry/relay relay-spans/src/v1_to_v2.rs).
  const isOk = part.status === undefined || part.status === 'ok' || part.status === 'unknown';
  const attributes = {
    ...shared,
    ...part.data,
    'sentry.op': part.op,
    'sentry.origin': part.origin,
    'sentry.status.message': isOk ? undefined : part.status,
  };
  return {
    trace_id: part.trace_id ?? '',
    span_id: part.span_id ?? '',
    parent_span_id: part.parent_span_id,
    name: part.description ?? '',
    status: isOk ? 'ok' : 'error',
    is_segment: isSegment,
    start_timestamp: part.start_timestamp ?? 0,
    end_timestamp: part.timestamp ?? part.start_timestamp ?? 0,
    attributes: Object.fromEntries(
      Object.entries(attributes)
        .filter(([, value]) => value !== undefined && value !== null)
        .map(([key, value]) => [key, typed(value)]),
    ),
    links: part.links,
  };
}

function typed(value: unknown): TypedAttribute {
  return isTyped(value) ? value : { type: '', value };
}
