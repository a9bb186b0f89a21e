import { createPlaces } from './places.ts';
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
  /**
   * What the list is sorted by, largest first; the cursor names the first item of a page by it. Without one it counts
   * items (src/sentry/api/paginator.py, DateTimePaginator and GenericOffsetPaginator).
   */
  readonly key?: ((index: number) => number) | undefined;
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
  const places = createPlaces(items.length, options.key);
  const cursor = readCursor(context.query);
  const place = places.find(cursor.value, cursor.offset);
  const start = cursor.isPrevious ? Math.max(0, place - size) : place;
  // Between two keys: as if what is there had been filtered out after paging.
  const isBetween = !Number.isInteger(cursor.value);
  const end = isBetween ? start : start + size;
  const page = items.slice(start, end).map((item) => serialize(item));
  const isFollowedByNone =
    options.key !== undefined && !isBetween && context.state.churn?.isFollowedByNone();
  return {
    status: 200,
    body: options.wrap ? options.wrap(page) : page,
    headers: {
      Link: linkHeader(
        context,
        { cursor: `${places.name(start)}:1`, hasResults: start > 0 },
        {
          cursor: `${isFollowedByNone ? places.nameBefore(end) : places.name(end)}:0`,
          hasResults: end < items.length,
        },
      ),
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

interface Cursor {
  readonly value: number;
  readonly offset: number;
  /** The page ends right before the place. */
  readonly isPrevious: boolean;
}

/** A cursor is `value:offset:is_prev` (src/sentry/utils/cursors.py). */
function readCursor(query: URLSearchParams): Cursor {
  const text = query.get('cursor') ?? '';
  if (text === '') return { value: 0, offset: 0, isPrevious: false };
  const [, value, offset, isPrevious] = /^(-?\d+(?:\.\d+)?):(\d{1,15}):([01])$/.exec(text) ?? [];
  if (value === undefined) throw badRequest('Invalid cursor parameter.');
  return { value: Number(value), offset: Number(offset), isPrevious: isPrevious === '1' };
}

interface Relation {
  readonly cursor: string;
  readonly hasResults: boolean;
}

function linkHeader(context: RestContext, previous: Relation, next: Relation): string {
  const query = new URLSearchParams(context.query);
  query.delete('cursor');
  const base = `${context.baseUrl}${context.url.pathname}?${query.toString()}`;
  const link = (relation: string, { cursor, hasResults }: Relation): string =>
    `<${base}&cursor=${cursor}>; rel="${relation}"; results="${hasResults}"; cursor="${cursor}"`;
  return `${link('previous', previous)}, ${link('next', next)}`;
}
