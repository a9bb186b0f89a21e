import type { Batch, Walk } from './batch.ts';
import { walkFront } from './walk-front.ts';
import { walkOn } from './walk-on.ts';

/**
 * Reads a list from a place to its end, and then what has come to its front meanwhile.
 *
 * @yields what nobody got yet, page by page
 */
export async function* walkList(walk: Walk): AsyncGenerator<Batch> {
  const { place } = walk;
  if (!place.front) yield* walkOn(walk);
  // A list of one page was read at one moment; items without an id cannot be told apart.
  if (place.front || (place.cursor !== undefined && place.head.length > 0)) yield* walkFront(walk);
}
