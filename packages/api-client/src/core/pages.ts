import { checkOptions } from './options.ts';
import type { Failure } from './error.ts';
import type { Checkpoint, Page, Pages } from './types.ts';

/** How a list is fetched, one page at a time. */
export interface PageSource<Item> {
  readonly start: Checkpoint;
  /** `pageSize` asks for smaller pages where fewer items are wanted. */
  readonly fetchPage: (cursor: string | undefined, pageSize?: number) => Promise<Page<Item>>;
  readonly fail: (failure: Failure) => Error;
}

const largestPage = 100;

/**
 * A list over its pages. An empty page does not end it, because Sentry filters after it has cut the
 * pages; only a missing next cursor does.
 */
export const createPages = <Item>({ start, fetchPage, fail }: PageSource<Item>): Pages<Item> => {
  let position = start;

  const fetchFrom = async (place: Checkpoint, pageSize?: number): Promise<Page<Item>> => {
    const page = await fetchPage(place.cursor, pageSize);
    return { ...page, items: page.items.slice(place.index) };
  };

  async function* walk(pageSize?: number) {
    const seen = new Set<string | undefined>();
    let place = start;
    for (;;) {
      // Each page is named by the one before it.
      // eslint-disable-next-line no-await-in-loop
      const page = await fetchFrom(place, pageSize);
      const cursor = page.nextCursor;
      const next: Checkpoint =
        cursor === undefined
          ? { ...place, index: place.index + page.items.length }
          : { operation: place.operation, cursor, index: 0 };
      yield { place, page, next };
      position = next;
      if (cursor === undefined) return;
      if (seen.add(place.cursor).has(cursor))
        throw fail({ kind: 'invalid-response', message: `The cursor ${cursor} came twice` });
      place = next;
    }
  }

  async function* items(pageSize?: number) {
    for await (const { place, page } of walk(pageSize)) {
      let { index } = place;
      for (const item of page.items) {
        index += 1;
        position = { ...place, index };
        yield item;
      }
    }
  }

  return {
    [Symbol.asyncIterator]: () => items(),
    async *pages() {
      for await (const { page, next } of walk()) {
        position = next;
        yield page;
      }
    },
    page: (cursor) => fetchFrom(cursor === undefined ? start : { ...start, cursor, index: 0 }),
    async toArray(options = {}) {
      const diagnostics = checkOptions(options);
      if (diagnostics.length > 0)
        throw fail({ kind: 'invalid-input', message: 'Bad options', diagnostics });
      const { limit = Infinity } = options;
      const list: Item[] = [];
      if (limit > 0)
        for await (const item of items(limit < largestPage ? limit : undefined))
          if (list.push(item) >= limit) break;
      return list;
    },
    checkpoint: () => position,
  };
};
