/** Identifiers of the protocol, of which one in some ten thousand looks like a card. */
const IDENTIFIERS =
  /^(?:(?:event|trace|span|segment|replay|profiler?|chunk|debug|code|check_in|parent|(?:sentry\.trace\.)?parent_span)_id|sid)$/;
const IDENTIFIER = /^(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Whether this is an identifier of Sentry's, and looks like one. */
export const isIdentifier = (key: string, value: string): boolean =>
  IDENTIFIER.test(value) && IDENTIFIERS.test(key);

/** Names that span and log attributes give to headers: `http.request.header.cookie`. */
const HEADER_ATTRIBUTE = /^http\.(?:request|response)\.header\.(.+)$/;

/** The name of the header, if the key of an attribute names one. */
export const headerOf = (key: string): string | undefined =>
  key.startsWith('http.re') ? HEADER_ATTRIBUTE.exec(key)?.[1] : undefined;

/** What `strict` removes of a `user` besides secret and personal keys. */
export const isPersonal = (key: string): boolean =>
  /^(?:(?:user)?name|ip_address|email)$/.test(key);
