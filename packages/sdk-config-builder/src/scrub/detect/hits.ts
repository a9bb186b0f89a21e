import type { DetectorName } from '../types.ts';

/** A stretch of text that must go. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly detector: DetectorName;
}

const LABELS: Partial<Record<DetectorName, string>> = {
  homepath: '[user]',
  keyvalue: '[Filtered]',
};

/** What stands in the place of a hit. */
const labelOf = (detector: DetectorName): string => LABELS[detector] ?? `[${detector}]`;

/** Sorts and joins what overlaps; the one that begins first, then the longest, names the whole. */
function mergeHits(hits: readonly Hit[]): Hit[] {
  const sorted = hits.toSorted(
    (a, b) =>
      a.start - b.start ||
      b.end - a.end ||
      (a.detector < b.detector ? -1 : Number(a.detector > b.detector)),
  );
  const merged: Hit[] = [];
  for (const hit of sorted) {
    const last = merged.at(-1);
    if (!last || hit.start >= last.end) merged.push(hit);
    // Without the name and password in front of it, the host of a URL is no e-mail address.
    else if (hit.end > last.end && !(last.detector === 'userinfo' && hit.detector === 'email'))
      merged[merged.length - 1] = { ...last, end: hit.end };
  }
  return merged;
}

/** The text with a label in the place of each hit. */
export function replaceHits(text: string, hits: readonly Hit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, detector } of mergeHits(hits)) {
    result += text.slice(from, start) + labelOf(detector);
    from = end;
  }
  return result + text.slice(from);
}
