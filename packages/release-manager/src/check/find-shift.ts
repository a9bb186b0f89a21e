import { readWord, type SampledToken } from './sample-tokens.ts';

/** How a script and its map disagree. */
export interface Shift {
  /** How many lines the code is below the place that the map says. */
  readonly lines: number;
  /** How many columns it is to the right of it, on the line of the snippet. */
  readonly columns: number;
}

const leastWords = 5;

/**
 * Whether the code is somewhere else than the map says. Names and keywords that outlive a minifier stand at their
 * places when it is not; so the same tokens are looked up at other distances, and one that fits much better is the
 * defect. Nothing is said of a script where no distance fits.
 */
export const findShift = (
  lines: readonly string[],
  tokens: readonly SampledToken[],
  snippet: { readonly line: number; readonly column: number; readonly length: number } | undefined,
): Shift | undefined => {
  const fits = ({ lines: down, columns }: Shift): number =>
    tokens.filter(({ line, column, word }) => {
      const moves = snippet && line === snippet.line && column >= snippet.column;
      return readWord(lines[line + down], column + (moves ? columns : 0)) === word;
    }).length;
  const asMapped = fits({ lines: 0, columns: 0 });
  const candidates: Shift[] = [-2, -1, 1, 2, 3].map((down) => ({ lines: down, columns: 0 }));
  if (snippet) candidates.push({ lines: 0, columns: snippet.length });
  for (const candidate of candidates) {
    const found = fits(candidate);
    if (found >= leastWords && found >= 3 * asMapped && found * 4 >= tokens.length)
      return candidate;
  }
  return undefined;
};
