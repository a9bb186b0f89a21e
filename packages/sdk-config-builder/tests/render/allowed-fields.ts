/** Fields of what arrives, as type and first names of the path. */
export function fieldsOf(
  items: readonly {
    readonly headers: Readonly<Record<string, unknown>>;
    readonly payload: unknown;
  }[],
): readonly string[] {
  const found = new Set<string>();
  for (const { headers, payload } of items) {
    const type = String(headers['type']);
    if (typeof payload !== 'object' || payload === null) continue;
    for (const [key, value] of Object.entries(payload)) {
      found.add(`${type}.${key}`);
      if (key === 'contexts' && typeof value === 'object' && value !== null)
        for (const name of Object.keys(value)) found.add(`${type}.contexts.${name}`);
    }
  }
  return Array.from(found).toSorted();
}

// develop.sentry.dev: event payloads, contexts, sessions, client reports, spans and logs in containers.
const EVENT =
  '_meta breadcrumbs contexts dist environment event_id exception extra fingerprint level logentry message modules ' +
  'platform release request sdk server_name tags timestamp transaction transaction_info type';
const TRANSACTION = 'measurements spans start_timestamp';
const CONTEXTS =
  'app aws.cloudwatch.logs aws.lambda cloud_resource culture device flags nextjs order os otel profile react response runtime suppressed trace';
const SESSION = 'aggregates attrs did duration errors init sid started status timestamp';

/** Every field that a rendered set-up may send where anything is scrubbed; `user` is none of them. */
export const allowedFields: ReadonlySet<string> = new Set([
  ...named('event', EVENT),
  ...named('transaction', `${EVENT} ${TRANSACTION}`),
  ...named('event.contexts', CONTEXTS),
  ...named('transaction.contexts', CONTEXTS),
  ...named('session', SESSION),
  ...named('sessions', SESSION),
  ...named('client_report', 'discarded_events timestamp'),
  ...['log', 'span', 'trace_metric'].flatMap((type) =>
    named(type, 'ingest_settings items version'),
  ),
]);

/** Whether a field may arrive; without scrubbing also what SDKs tell of who sent a request. */
export const isAllowed = (field: string, preset: string): boolean =>
  allowedFields.has(field) || (preset === 'off' && /^(?:event|transaction)\.user$/.test(field));

function named(type: string, fields: string): readonly string[] {
  return fields.split(' ').map((field) => `${type}.${field}`);
}
