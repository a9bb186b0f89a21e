import { badRequest } from './errors.ts';
import type { RestAnswer, RestContext } from './route.ts';

export interface PageOptions {
  /**
   * The parameter that sets the page size, default `per_page`, which is refused out of range. `limit`, the issue list's,
   * is clamped; with it the answer tells the number of hits.
   */
  readonly size?: 'per_page' | 'limit';
  /** Default 100. */
  readonly defaultSize?: number;
  /** Default 100. */
  readonly maximum?: number;
  /** For lists that answer an object, such as `{ data: [] }`. */
  readonly wrap?: (page: unknown[]) => unknown;
}

/** Sentry's estimate of hits stops counting here. */
const MAX_HITS = 1000;

/** Answers one page of `items`, with the `Link` header that Sentry sends: both relations always, `results` decides. */
export function paginated<Item>(
  context: RestContext,
  items: readonly Item[],
  serialize: (item: Item) => unknown,
  options: PageOptions = {},
): RestAnswer {
  const size = readPageSize(context.query, options);
  const offset = readOffset(context.query);
  const page = items.slice(offset, offset + size).map((item) => serialize(item));
  return {
    status: 200,
    body: options.wrap ? options.wrap(page) : page,
    headers: {
      Link: linkHeader(context, offset, size, items.length),
      ...(options.size === 'limit'
        ? { 'X-Hits': String(Math.min(items.length, MAX_HITS)), 'X-Max-Hits': String(MAX_HITS) }
        : {}),
    },
  };
}

function readPageSize(query: URLSearchParams, options: PageOptions): number {
  const name = options.size ?? 'per_page';
  const maximum = options.maximum ?? 100;
  const text = query.get(name);
  if (text === null) return options.defaultSize ?? 100;
  const size = Number(text);
  if (!/^[+-]?\d+$/.test(text)) throw badRequest(`Invalid ${name} parameter.`);
  if (name === 'limit') return Math.min(Math.max(size, 1), maximum);
  if (size < 1 || size > maximum) {
    throw badRequest(`Invalid per_page value. Must be between 1 and ${maximum}.`);
  }
  return size;
}

/** A cursor is `value:offset:is_prev`; here the value is always 0 and the offset counts items. */
function readOffset(query: URLSearchParams): number {
  const text = query.get('cursor');
  if (text === null || text === '') return 0;
  const parts = /^-?\d+(?:\.\d+)?:(\d{1,15}):[01]$/.exec(text);
  if (!parts) throw badRequest('Invalid cursor parameter.');
  return Number(parts[1]);
}

function linkHeader(context: RestContext, offset: number, size: number, total: number): string {
  const query = new URLSearchParams(context.query);
  query.delete('cursor');
  const base = `${context.baseUrl}${context.url.pathname}?${query.toString()}`;
  const link = (relation: string, cursor: string, hasResults: boolean): string =>
    `<${base}&cursor=${cursor}>; rel="${relation}"; results="${hasResults}"; cursor="${cursor}"`;
  return [
    link('previous', `0:${Math.max(0, offset - size)}:1`, offset > 0),
    link('next', `0:${offset + size}:0`, offset + size < total),
  ].join(', ');
}
