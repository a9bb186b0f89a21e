import type { Random, TrafficName } from './types.ts';
import { drawNormal } from './draw.ts';

// From this many on, the sum of their spans is drawn, not each of them.
const DRAWN_TOGETHER = 12;
// The SDK sends at most 1,000 child spans in a transaction.
const MOST_SPANS = 1_001;

/** The spans of this many kept traces of a name: log-normal with the name's mean, at least 1 each. */
export function drawSpans(name: TrafficName, traces: number, random: Random): number {
  const { spansPerTrace, spansSpread = 0 } = name;
  if (spansSpread === 0) return traces * spansPerTrace;
  if (traces < DRAWN_TOGETHER) {
    const logarithm = Math.log(spansPerTrace) - spansSpread ** 2 / 2;
    let spans = 0;
    for (let index = 0; index < traces; index += 1) {
      const drawn = Math.exp(logarithm + spansSpread * drawNormal(random));
      spans += Math.min(MOST_SPANS, Math.max(1, Math.round(drawn)));
    }
    return spans;
  }
  const deviation = spansPerTrace * Math.sqrt(Math.expm1(spansSpread ** 2) * traces);
  return Math.max(traces, Math.round(traces * spansPerTrace + drawNormal(random) * deviation));
}
