import { refusal } from './refusal.ts';
import type { IngestRequest } from './types.ts';

export interface Credentials {
  readonly publicKey: string;
  /** The SDK's name and version as it says them. */
  readonly client: string | null;
}

type Pairs = ReadonlyMap<string, string>;

/** Newer protocol versions are refused (getsentry/relay relay-event-schema, PROTOCOL_VERSION). */
const PROTOCOL_VERSION = 7;

/**
 * Every way to present a DSN key that Relay takes, of which a request may use one
 * (getsentry/relay relay-server/src/extractors/request_meta.rs). Null when it uses none.
 *
 * @param pathKey The key within the path, at doors that have one.
 */
export function readCredentials(
  request: IngestRequest,
  pathKey: string | null,
): Credentials | null {
  const found = [
    readHeader(request.headers.get('x-sentry-auth')),
    readHeader(request.headers.get('authorization')),
    readBasic(request.headers.get('authorization')),
    readQuery(request.url),
    pathKey === null ? null : new Map([['sentry_key', pathKey]]),
  ].filter((pairs) => pairs !== null);
  if (found.length > 1) throw refusal(401, 'multiple authorization payloads detected');
  const [pairs] = found;
  return pairs ? checkCredentials(pairs) : null;
}

export function missingAuth(): unknown {
  return refusal(401, 'missing authorization information');
}

/** Throws Relay's 400 for a key that cannot be one: other than 32 hexadecimal digits. */
export function checkKey(publicKey: string): string {
  if (/^[0-9a-f]{32}$/i.test(publicKey)) return publicKey.toLowerCase();
  throw refusal(400, 'bad sentry DSN public key', ['invalid project key']);
}

function checkCredentials(pairs: Pairs): Credentials {
  const key = pairs.get('sentry_key');
  if (!key) throw badAuth('missing public key in auth header');
  const version = pairs.get('sentry_version') ?? String(PROTOCOL_VERSION);
  if (!/^\d{1,4}(?:\.\d+)?$/.test(version)) throw badAuth('invalid value for version');
  if (Number.parseInt(version, 10) > PROTOCOL_VERSION) {
    throw refusal(400, `unsupported protocol version (${version})`);
  }
  return { publicKey: checkKey(key), client: pairs.get('sentry_client') ?? null };
}

function badAuth(cause: string): unknown {
  return refusal(401, 'bad x-sentry-auth header', [cause]);
}

/** `Sentry sentry_key=…, sentry_version=7`; another scheme is none of ours. */
function readHeader(header: string | null): Pairs | null {
  if (!header || !/^sentry /i.test(header)) return null;
  const pairs = header
    .slice('sentry '.length)
    .split(/[\s,]+/)
    .map((pair) => pair.split('='))
    .map(([name = '', ...value]): [string, string] => [name.trim(), value.join('=').trim()]);
  return new Map(pairs);
}

/** `curl -u KEY:` */
function readBasic(header: string | null): Pairs | null {
  if (!header || !/^basic /i.test(header)) return null;
  const [publicKey, ...rest] = Buffer.from(header.slice('basic '.length), 'base64')
    .toString('utf8')
    .split(':');
  return publicKey !== undefined && rest.length > 0 ? new Map([['sentry_key', publicKey]]) : null;
}

function readQuery(url: URL): Pairs | null {
  // Any of the names counts as an attempt, as in Relay.
  const pairs = [...url.searchParams].filter(([name]) => name.startsWith('sentry_'));
  return pairs.length > 0 ? new Map(pairs) : null;
}
