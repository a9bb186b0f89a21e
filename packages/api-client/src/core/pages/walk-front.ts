import { isKey, overlapOf, type Batch, type Walk } from './batch.ts';
import { rewind, roomBefore } from './cursor.ts';
import { keyOf } from './seen.ts';

/**
 * Reads the front again until it meets what was there in the beginning: what is new, and in an order
 * that changes what has moved there.
 *
 * @yields what nobody got yet, page by page
 */
export async function* walkFront({
  place,
  reader,
  isSteady,
  onCircle,
}: Walk): AsyncGenerator<Batch> {
  const front = (place.front ??= { cursor: undefined, head: [] });
  const head = new Set(place.head);
  const visited = new Set<string | undefined>();
  for (;;) {
    // eslint-disable-next-line no-await-in-loop -- each page is named by the one before it
    const page = await reader.read(front.cursor);
    const { nextCursor } = page;
    const keys = page.items.map(keyOf);
    if (front.cursor === undefined) front.head = keys.filter(isKey);
    const met = keys.findIndex((key) => head.has(key ?? ''));
    // In an order that changes, what is new to us may follow what is known.
    const candidates = isSteady && met >= 0 ? page.items.slice(0, met) : page.items;
    const items = candidates.filter((item) => {
      const key = keyOf(item) ?? '';
      return !head.has(key) && !place.seen.has(key);
    });
    if (items.length > 0) yield { items, page, prefetch: () => undefined };
    const isMet = items.length === 0 || (isSteady && met >= 0);
    if ((keys.length > 0 && isMet) || nextCursor === undefined) break;
    if (visited.add(front.cursor).has(nextCursor)) throw onCircle(nextCursor);
    front.cursor = rewind(nextCursor, roomBefore(nextCursor, overlapOf(keys.length)));
  }
  place.head = front.head;
  place.front = undefined;
}
