import { isApiClientError } from '../core/error.ts';
import { halve, weightOf, type Slice } from './slice.ts';

/** 90 days are half an hour then. */
const deepest = 12;

/** How a query runs in parts. */
export interface SlicedQuery<Answer> {
  /** Parts begin at multiples of it. */
  readonly unitInMs: number;
  readonly run: (slice: Slice) => Promise<Answer>;
  /** Makes one answer of two; the parts do not overlap, and the first is earlier or of other projects. */
  readonly merge: (first: Answer, second: Answer) => Answer;
}

/**
 * Runs a query over a slice, and over its halves where Sentry says that it reads too much, one after
 * the other.
 */
export const runSlices = async <Answer>(
  whole: Slice,
  { unitInMs, run, merge }: SlicedQuery<Answer>,
): Promise<Answer> => {
  let tooHeavy = Infinity;
  const runSlice = async (slice: Slice, depth: number): Promise<Answer> => {
    const halves = depth < deepest ? halve(slice, unitInMs) : undefined;
    // What was too much once is not asked for again.
    if (!halves || weightOf(slice) < tooHeavy)
      try {
        return await run(slice);
      } catch (error) {
        if (!halves || !isApiClientError(error, 'query-limit')) throw error;
        tooHeavy = Math.min(tooHeavy, weightOf(slice));
      }
    const [first, second] = halves;
    return merge(await runSlice(first, depth + 1), await runSlice(second, depth + 1));
  };
  return runSlice(whole, 0);
};
