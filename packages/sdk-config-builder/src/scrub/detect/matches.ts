import type { DetectorName } from '../types.ts';
import type { Hit } from './hits.ts';

/** Finds what an expression finds, if it is accepted: the first group, which ends the match, or all of it. */
export function findMatches(
  text: string,
  hits: Hit[],
  detector: DetectorName,
  expression: RegExp,
  accepts: (found: string, start: number, end: number, whole: string) => boolean = () => true,
): void {
  for (const { index, 0: whole, 1: found = whole } of text.matchAll(expression)) {
    const end = index + whole.length;
    const start = end - found.length;
    if (accepts(found, start, end, whole)) hits.push({ start, end, detector });
  }
}
