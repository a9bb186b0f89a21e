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

  const after = (place: Checkpoint, page: Page<Item>): Checkpoint =>
    page.nextCursor === undefined
      ? { ...place, index: place.index + page.items.length }
      : { operation: place.operation, cursor: page.nextCursor, index: 0 };

  const fetchFrom = async (place: Checkpoint, pageSize?: number): Promise<Page<Item>> => {
    const page = await fetchPage(place.cursor, pageSize);
    return { ...page, items: page.items.slice(place.index) };
  };

  async function* walk(pageSize?: number) {
    const seen = new Set<string | undefined>();
    let place = start;
    for (;;) {
      seen.add(place.cursor);
      // Each page is named by the one before it.
      // eslint-disable-next-line no-await-in-loop
      const page = await fetchFrom(place, pageSize);
      yield { place, page };
      position = after(place, page);
      if (page.nextCursor === undefined) return;
      if (seen.has(page.nextCursor))
        throw fail({
          kind: 'invalid-response',
          message: `named the cursor ${page.nextCursor} a second time`,
          hint: 'Begin the list again without a cursor',
        });
      place = position;
    }
  }

  async function* items(pageSize?: number) {
    for await (const { place, page } of walk(pageSize)) {
      for (const [index, item] of page.items.entries()) {
        position = { ...place, index: place.index + index + 1 };
        yield item;
      }
    }
  }

  return {
    [Symbol.asyncIterator]: () => items(),
    async *pages() {
      for await (const { place, page } of walk()) {
        position = after(place, page);
        yield page;
      }
    },
    async page(cursor) {
      if (cursor === undefined) return fetchFrom(start);
      if (typeof cursor === 'string' && cursor !== '') return fetchPage(cursor);
      throw fail({ kind: 'invalid-input', message: 'page(cursor): must be text, not empty' });
    },
    async toArray({ limit = Infinity } = {}) {
      if (limit !== Infinity && !(Number.isSafeInteger(limit) && limit >= 0))
        throw fail({
          kind: 'invalid-input',
          message: 'toArray({ limit }): must be a whole number',
        });
      const list: Item[] = [];
      if (limit === 0) return list;
      for await (const item of items(limit < largestPage ? limit : undefined)) {
        list.push(item);
        if (list.length >= limit) break;
      }
      return list;
    },
    checkpoint: () => position,
  };
};
