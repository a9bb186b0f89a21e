import { isRecord, isText } from '../check.ts';
import type { Pager } from '../operation.ts';
import { checkOptions } from '../options.ts';
import { readPage } from '../page.ts';
import type { Page } from '../types.ts';
import { possibleGap } from './possible-gap.ts';
import { checkpointOf, startAt, whyNotFrom, type Place } from './place.ts';
import { createPageReader } from './reader.ts';
import { keyOf } from './seen.ts';
import { walkList } from './walk-list.ts';

const largestPage = 100;

/** A list over its pages. The rows of lists bring it along, so that other bundles do without. */
export const createPages: Pager = ({ row, path, input, options, send, fail }) => {
  const { id, pageSize, steadySort } = row;
  const start = options?.resumeFrom;
  const asked = { ...(isRecord(input) ? input : {}), ...options?.extraQuery };
  const sort = asked['sort'] ?? steadySort;
  const isSteady = steadySort !== undefined && sort === steadySort;
  let place: Place | undefined;
  let countsFromFront = false;

  const begin = (): Place => {
    const refusal = start === undefined ? undefined : whyNotFrom(start, id, path());
    if (refusal !== undefined) throw fail({ kind: 'invalid-input', message: refusal });
    return startAt(start);
  };

  const fetchPage = async (
    cursor: string | undefined,
    signal: AbortSignal | undefined,
    size?: number,
  ): Promise<Page<unknown>> => {
    const query = {
      ...(isSteady && { sort }),
      cursor,
      ...(pageSize && { [pageSize]: size }),
    };
    const { value, headers } = await send(query, signal);
    const page = readPage(value, headers, row);
    if (page) return page;
    throw fail({ kind: 'invalid-response', message: `${id} answered without its list` });
  };

  async function* walk(size?: number) {
    place = begin();
    const reader = createPageReader(
      (cursor, signal) => fetchPage(cursor, signal, size),
      options?.signal,
    );
    const onGap = (): void => {
      countsFromFront = true;
    };
    const onCircle = (cursor: string): Error =>
      fail({ kind: 'invalid-response', message: `The cursor ${cursor} came twice` });
    try {
      yield* walkList({ place, reader, isSteady, onGap, onCircle });
    } finally {
      reader.stop();
    }
  }

  const take = (item: unknown): void => {
    if (!place) return;
    place.index += 1;
    place.seen.add(keyOf(item));
  };

  async function* items(limit = Infinity) {
    let left = limit;
    for await (const batch of walk(limit < largestPage ? limit : undefined)) {
      const count = batch.items.length;
      for (const [index, item] of batch.items.entries()) {
        // Half a page is time enough; whoever stops before that has caused no further request.
        if (left > count && index + 1 > count / 2) batch.prefetch();
        take(item);
        yield item;
      }
      left -= count;
    }
  }

  return {
    [Symbol.asyncIterator]: () => items(),
    async *pages() {
      for await (const batch of walk()) {
        batch.prefetch();
        for (const item of batch.items) take(item);
        yield { ...batch.page, items: batch.items };
      }
    },
    async page(cursor) {
      const at = begin();
      const page = await fetchPage(cursor ?? at.cursor, options?.signal);
      if (cursor !== undefined) return page;
      const rest = page.items.filter((item, index) => {
        const key = keyOf(item);
        return key === undefined ? index >= at.index : !at.seen.has(key);
      });
      return { ...page, items: rest };
    },
    async toArray(given = {}) {
      const diagnostics = checkOptions(given);
      if (diagnostics.length > 0)
        throw fail({ kind: 'invalid-input', message: 'Bad options', diagnostics });
      const { limit = Infinity } = given;
      const list: unknown[] = [];
      if (limit > 0) for await (const item of items(limit)) if (list.push(item) >= limit) break;
      return list;
    },
    checkpoint: () =>
      place
        ? checkpointOf(place, id, path(), isSteady)
        : (start ?? { operation: id, path: path(), index: 0 }),
    gaps: () => [
      ...(countsFromFront ? [possibleGap(`${id} counts items or pages from the front`)] : []),
      ...(place?.cursor !== undefined && steadySort !== undefined && !isSteady
        ? [possibleGap(`${id} sorted by ${isText(sort) ? sort : 'that'} changes its order`)]
        : []),
    ],
  };
};
