// Which category of a client report an item counts in: getsentry/sentry-javascript packages/core/src/utils/envelope.ts.
const CATEGORIES: Readonly<Record<string, string>> = {
  attachment: 'attachment',
  check_in: 'monitor',
  client_report: 'internal',
  event: 'error',
  feedback: 'feedback',
  log: 'log_item',
  metric: 'metric',
  profile: 'profile',
  profile_chunk: 'profile_chunk',
  raw_security: 'security',
  replay_event: 'replay',
  replay_recording: 'replay',
  session: 'session',
  sessions: 'session',
  span: 'span',
  statsd: 'metric_bucket',
  trace_metric: 'trace_metric',
  transaction: 'transaction',
  user_report: 'default',
};

/** Something that does not leave, as a client report counts it. */
export interface Loss {
  readonly category: string;
  readonly quantity: number;
}

/** What is lost with an item: of a transaction its spans, too. */
export function lossesOf(headers: object, payload: unknown): readonly Loss[] {
  const type = 'type' in headers ? String(headers.type) : '';
  const quantity =
    'item_count' in headers && typeof headers.item_count === 'number' ? headers.item_count : 1;
  const losses = [{ category: CATEGORIES[type] ?? 'default', quantity }];
  if (type !== 'transaction') return losses;
  const spans =
    typeof payload === 'object' &&
    payload !== null &&
    'spans' in payload &&
    Array.isArray(payload.spans)
      ? payload.spans.length
      : 0;
  return [...losses, { category: 'span', quantity: spans + 1 }];
}
