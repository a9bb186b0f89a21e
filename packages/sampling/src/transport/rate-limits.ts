/** The parts of a response that carry limits. Header names are in lower case. */
export interface RateLimitResponse {
  /** The HTTP status. */
  readonly status: number;
  /** The two headers that matter; others may be there. */
  readonly headers: {
    readonly 'x-sentry-rate-limits'?: string | null | undefined;
    readonly 'retry-after'?: string | null | undefined;
  };
}

/** One limit that a response announces. */
export interface RateLimit {
  /** How long the limit holds from now. */
  readonly retryAfterInMs: number;
  /** Data categories; empty for all. */
  readonly categories: readonly string[];
  /** What the limit belongs to, such as `organization`, `project` or `key`. */
  readonly scope?: string;
  /** Why, in Sentry's words. */
  readonly reason?: string;
  /** Metric namespaces; empty for all. */
  readonly namespaces: readonly string[];
}

/**
 * `spec`: as the SDK specification says. `sdk-js`: as the JavaScript SDK does it, which cuts fractions of a second, takes
 * a limit that cannot be read as a minute, and knows `log_item` only by its name.
 */
export type RateLimitReading = 'spec' | 'sdk-js';

const DEFAULT_IN_MS = 60_000;

/**
 * Reads the limits of a response: the header X-Sentry-Rate-Limits on any status, else Retry-After, else a minute for a
 * 429. Never throws. Source: https://develop.sentry.dev/sdk/expected-features/rate-limiting/.
 */
export function parseRateLimits(
  { status, headers }: RateLimitResponse,
  {
    reading = 'spec',
    nowInMs = Date.now(),
  }: { readonly reading?: RateLimitReading; readonly nowInMs?: number } = {},
): readonly RateLimit[] {
  const header = headers['x-sentry-rate-limits'];
  const retryAfter = headers['retry-after'];
  if (header)
    return header
      .trim()
      .split(',')
      .flatMap((text) => parseLimit(text, reading));
  // The SDK heeds Retry-After on any status, the specification on a 429 alone.
  if (retryAfter && (status === 429 || reading === 'sdk-js'))
    return [everything(parseRetryAfter(retryAfter, reading, nowInMs))];
  return status === 429 ? [everything(DEFAULT_IN_MS)] : [];
}

function parseLimit(text: string, reading: RateLimitReading): RateLimit[] {
  const [delay = '', categories = '', scope = '', reason = '', namespaces = ''] = text.split(':');
  const seconds = reading === 'spec' ? Number.parseFloat(delay) : Number.parseInt(delay, 10);
  // The specification drops a limit that cannot be read.
  if (Number.isNaN(seconds) && reading === 'spec') return [];
  const clean = (part: string) => (reading === 'spec' ? part.trim() : part);
  return [
    {
      retryAfterInMs: Number.isNaN(seconds) ? DEFAULT_IN_MS : seconds * 1000,
      categories: listOf(clean(categories)),
      ...(scope && { scope: clean(scope) }),
      ...(reason && { reason: clean(reason) }),
      namespaces: listOf(clean(namespaces)),
    },
  ];
}

function parseRetryAfter(text: string, reading: RateLimitReading, nowInMs: number) {
  const seconds = reading === 'spec' ? Number.parseFloat(text) : Number.parseInt(text, 10);
  if (!Number.isNaN(seconds)) return seconds * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? DEFAULT_IN_MS : date - nowInMs;
}

function listOf(text: string) {
  return text === '' ? [] : text.split(';');
}

function everything(retryAfterInMs: number): RateLimit {
  return { retryAfterInMs, categories: [], namespaces: [] };
}
