import { isKey, overlapOf, type Batch, type Walk } from './batch.ts';
import { rewind, roomBefore } from './cursor.ts';
import { keyOf } from './seen.ts';

const mostTurns = 5;

/**
 * Reads the front again until it meets what was there in the beginning: new items, and in an order
 * that changes those that have moved there. As items may move while it reads, it goes on until it
 * finds nothing.
 *
 * @yields what nobody got yet, page by page
 */
export async function* walkFront({
  place,
  reader,
  isSteady,
  onGap,
  onCircle,
}: Walk): AsyncGenerator<Batch> {
  for (let turns = 0; turns < mostTurns; turns += 1) {
    const front = (place.front ??= { cursor: undefined, head: [] });
    const head = new Set(place.head);
    const visited = new Set<string | undefined>();
    let found = 0;
    for (;;) {
      // eslint-disable-next-line no-await-in-loop
      const page = await reader.read(front.cursor);
      const { nextCursor } = page;
      const keys = page.items.map(keyOf);
      if (front.cursor === undefined) front.head = keys.filter(isKey);
      const met = isSteady ? keys.findIndex((key) => head.has(key ?? '')) : -1;
      const items = page.items.filter(
        (item, index) =>
          !place.seen.has(keys[index]) && !head.has(keys[index] ?? '') && (met < 0 || index < met),
      );
      found += items.length;
      if (items.length > 0) yield { items, page, prefetch: () => undefined };
      const isAllKnown = keys.length > 0 && items.length === 0;
      if (met >= 0 || isAllKnown || nextCursor === undefined) break;
      if (visited.add(front.cursor).has(nextCursor)) throw onCircle(nextCursor);
      front.cursor = rewind(nextCursor, roomBefore(nextCursor, overlapOf(keys.length)));
    }
    place.head = front.head;
    place.front = undefined;
    if (isSteady || found === 0) return;
  }
  onGap();
}
