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
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const [whole, found = whole] = match;
    const end = match.index + whole.length;
    const start = end - found.length;
    if (accepts(found, start, end, whole)) hits.push({ start, end, detector });
  }
}
