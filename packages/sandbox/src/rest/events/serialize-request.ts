import { isRecord, valueAt } from '../../search/payload.ts';

type Pair = readonly [name: string, value: unknown];

/** An HTTP request in the API's spelling (getsentry/sentry, src/sentry/interfaces/http.py). */
export function serializeRequest(value: unknown): unknown {
  if (!isRecord(value) || Object.keys(value).length === 0) return null;
  const url = typeof value['url'] === 'string' ? value['url'] : null;
  const parsed = url !== null && URL.canParse(url) ? new URL(url) : null;
  return {
    apiTarget: value['api_target'] ?? null,
    method: value['method'] ?? null,
    url: parsed && parsed.origin !== 'null' ? `${parsed.origin}${parsed.pathname}` : url,
    query: readQuery(value['query_string'], parsed),
    fragment: value['fragment'] ?? (parsed?.hash.slice(1) || null),
    data: value['data'] ?? null,
    headers: sortedPairs(readPairs(value['headers'])),
    cookies: readCookies(value['cookies']),
    env: value['env'] ?? null,
    inferredContentType: value['inferred_content_type'] ?? contentType(value['headers']),
  };
}

function readQuery(value: unknown, url: URL | null): readonly Pair[] {
  if (typeof value === 'string') return [...new URLSearchParams(value)];
  const pairs = readPairs(value);
  return pairs.length > 0 || !url ? pairs : [...url.searchParams];
}

function readCookies(value: unknown): readonly Pair[] {
  if (typeof value !== 'string') return readPairs(value);
  return value
    .split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== '')
    .map((cookie) => {
      const [name = '', ...rest] = cookie.split('=');
      return [name, rest.join('=')];
    });
}

/** SDKs send an object or a list of pairs. */
function readPairs(value: unknown): readonly Pair[] {
  if (isRecord(value)) return Object.entries(value);
  if (!Array.isArray(value)) return [];
  return value.filter((pair) => Array.isArray(pair)).map(([name, entry]) => [String(name), entry]);
}

function sortedPairs(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.toSorted(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
}

function contentType(headers: unknown): string | null {
  const pair = readPairs(headers).find(([name]) => name.toLowerCase() === 'content-type');
  const value = valueAt({ value: pair?.[1] }, 'value');
  return typeof value === 'string' ? (value.split(';', 1)[0] ?? null) : null;
}
