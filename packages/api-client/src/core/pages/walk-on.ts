import { isKey, overlapOf, type Batch, type Walk } from './batch.ts';
import { isOffset, pageBefore, rewind, roomBefore } from './cursor.ts';
import { keyOf } from './seen.ts';

const mostStepsBack = 4;

/**
 * Reads on from a place to the end of the list. An empty page ends nothing, because Sentry filters
 * after it has cut the pages; only a missing next cursor does. Where a cursor counts items, the next
 * page begins a little earlier and has to show known ones; if it does not, items have moved over the
 * place, and it goes back to where they are known. Where a cursor counts pages, the one before is
 * read again.
 *
 * @yields what nobody got yet, page by page
 */
export async function* walkOn({ place, reader, onGap, onCircle }: Walk): AsyncGenerator<Batch> {
  const visited = new Set<string | undefined>();
  const isResumed = place.seen.last(1).length > 0;
  let overlap = isResumed ? roomBefore(place.cursor, overlapOf(100)) : 0;
  let canOverlap = true;
  for (let stepsBack = 0; ;) {
    const cursor = rewind(place.cursor, overlap);
    if (isOffset(cursor)) onGap();
    // Each page is named by the one before it.
    // eslint-disable-next-line no-await-in-loop
    const page = await reader.read(cursor);
    const { nextCursor } = page;
    // The cursor counts something else: what began earlier ended where this page begins.
    if (overlap > 0 && stepsBack === 0 && nextCursor === place.cursor) {
      canOverlap = false;
      overlap = 0;
      continue;
    }
    const keys = page.items.map(keyOf);
    const isNamed = keys.some(isKey);
    const isKnown = keys.some((key) => place.seen.has(key));
    // An end without a known item is none: the list may have become shorter than the place.
    const isStrange = !isKnown && (isNamed || nextCursor === undefined);
    const further = roomBefore(
      place.cursor,
      overlap + Math.max(keys.length, overlap) * 2 ** stepsBack,
    );
    if (overlap > 0 && isStrange && further > overlap && stepsBack < mostStepsBack) {
      overlap = further;
      stepsBack += 1;
      visited.clear();
      continue;
    }
    // A last page may be empty because all of its items have slid into the one before.
    const before = isNamed || keys.length === 0 ? pageBefore(cursor) : undefined;
    // eslint-disable-next-line no-await-in-loop
    const again = before === undefined ? [] : (await reader.read(before)).items;
    const slid = new Set(again.map(keyOf).filter(isKey));
    const isNew = (item: unknown): boolean => !place.seen.has(keyOf(item));
    const rest = page.items.slice(isNamed ? 0 : place.index);
    const items = [
      ...again.filter((item) => isKey(keyOf(item)) && isNew(item)),
      ...rest.filter((item) => isNew(item) && !slid.has(keyOf(item) ?? '')),
    ];
    visited.add(cursor);
    if (items.length > 0) stepsBack = 0;
    if (cursor === undefined) place.head = keys.filter(isKey);
    place.cursor = cursor;
    const nextOverlap = isNamed && canOverlap ? roomBefore(nextCursor, overlapOf(keys.length)) : 0;
    const prefetch = (): void => {
      if (nextCursor !== undefined) reader.prefetch(rewind(nextCursor, nextOverlap));
    };
    yield { items, page, prefetch };
    if (nextCursor === undefined) return;
    if (visited.has(rewind(nextCursor, nextOverlap))) throw onCircle(nextCursor);
    place.cursor = nextCursor;
    place.index = 0;
    overlap = nextOverlap;
  }
}
