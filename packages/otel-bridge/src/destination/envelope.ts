import type { DataCategory, Envelope } from '@sentry/core';

// The SDK's own functions for envelopes bring its normaliser with them, which what is made here does not need.

/** An envelope of one kind. */
export function envelopeWith<Kind extends Envelope>(header: Kind[0], items: Kind[1]): Kind {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an envelope is its header and its items
  return [header, items] as unknown as Kind;
}

/** An envelope as it is sent (getsentry/sentry-docs develop-docs/sdk/foundations/transport/envelopes.mdx). */
export function textOfEnvelope([header, items]: Envelope): string {
  return [header, ...items.flat()].map((part) => JSON.stringify(part)).join('\n');
}

// Where items and what client reports count are called differently (getsentry/sentry-javascript packages/core/src/utils/envelope.ts).
const CATEGORIES: Readonly<Record<string, DataCategory>> = {
  event: 'error',
  log: 'log_item',
  span: 'span',
  trace_metric: 'trace_metric',
  transaction: 'transaction',
};

/** What client reports and rate limits call a type of item. */
export function categoryOf(type: string): DataCategory {
  return CATEGORIES[type] ?? 'unknown';
}
