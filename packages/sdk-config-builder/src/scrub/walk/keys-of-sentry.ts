/** Identifiers of the protocol, of which one in some ten thousand looks like a card. */
const IDENTIFIERS = new Set([
  ...[
    'event_id',
    'trace_id',
    'span_id',
    'parent_span_id',
    'segment_id',
    'replay_id',
    'profile_id',
    'profiler_id',
  ],
  ...[
    'chunk_id',
    'debug_id',
    'code_id',
    'check_in_id',
    'sid',
    'parent_id',
    'sentry.trace.parent_span_id',
  ],
]);
const IDENTIFIER = /^(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Whether this is an identifier of Sentry's, and looks like one. */
export const isIdentifier = (key: string, value: string): boolean =>
  IDENTIFIERS.has(key) && IDENTIFIER.test(value);

/** Names that span and log attributes give to headers: `http.request.header.cookie`. */
const HEADER_ATTRIBUTE = /^http\.(?:request|response)\.header\.(.+)$/;

/** The name of the header, if the key of an attribute names one. */
export const headerOf = (key: string): string | undefined =>
  key.startsWith('http.re') ? HEADER_ATTRIBUTE.exec(key)?.[1] : undefined;

/** What `strict` removes of a `user` besides secret and personal keys. */
export const isPersonal = (key: string): boolean =>
  key === 'username' || key === 'name' || key === 'ip_address' || key === 'email';
