import type { Diagnostic } from '../options/diagnostic.ts';
import type { Converted } from './convert-otlp-traces.ts';
import { groupLogs, groupSpans } from './group.ts';
import type { LogWithOrigin } from './group.ts';
import { logToOtlp } from './log-to-otlp.ts';
import type { OtlpLogs, OtlpTraces } from './otlp-json.ts';
import { spanToOtlp } from './span-to-otlp.ts';
import type { SpanWithOrigin } from './span-with-origin.ts';
import { transactionToSpans } from './transaction-to-spans.ts';

/** What of an envelope a collector takes. */
export interface OtlpSignals {
  /** The spans. */
  readonly traces: OtlpTraces;
  /** The log records. */
  readonly logs: OtlpLogs;
}

/** An envelope as an SDK hands it to its `beforeEnvelope` hook: a header and items of header and payload. */
export type SentEnvelope = readonly [
  header: unknown,
  items: readonly (readonly [unknown, unknown])[],
];

/**
 * The spans, transactions and logs of an envelope as OTLP. A span that `convertOtlpTraces` has read is as it was. Never
 * throws; items that are neither (errors, sessions, replays, metrics) are left out and counted in the diagnostics.
 */
export function convertSentryEnvelope(envelope: SentEnvelope): Converted<OtlpSignals> {
  const spans: SpanWithOrigin[] = [];
  const logs: LogWithOrigin[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, item] of envelope[1].entries()) {
    const type = typeOf(item[0]);
    try {
      if (type === 'span') spans.push(...itemsOf(item[1]).map(spanToOtlp));
      else if (type === 'log') logs.push(...itemsOf(item[1]).map(logToOtlp));
      else if (type === 'transaction') {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the item's type says what it is
        spans.push(...transactionToSpans(item[1] as object).map(spanToOtlp));
      } else diagnostics.push(leftOut(index, type));
    } catch (error) {
      diagnostics.push({
        ...leftOut(index, type),
        severity: 'error',
        message: `The item of type ${type} cannot be read: ${String(error)}.`,
      });
    }
  }
  return { value: { traces: groupSpans(spans), logs: groupLogs(logs) }, diagnostics };
}

function leftOut(index: number, type: string): Diagnostic {
  return {
    code: 'otel-bridge/not-in-otlp',
    severity: 'info',
    path: [1, index],
    message: `The item of type ${type} has no counterpart in OTLP and is left out.`,
  };
}

function typeOf(header: unknown): string {
  return typeof header === 'object' && header !== null && 'type' in header
    ? String(header.type)
    : 'unknown';
}

function itemsOf(payload: unknown): readonly never[] {
  const isObject = typeof payload === 'object' && payload !== null;
  if (!isObject || !('items' in payload) || !Array.isArray(payload.items)) {
    throw new Error('it has no list of items');
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an item that is none throws later, and is reported
  return payload.items as never[];
}
