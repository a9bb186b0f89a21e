import { compareReleases, parseRelease, type Release } from '../targets/release.ts';

/** From which release until which an option is taken. */
export interface OptionSpan {
  /** The first release that takes it. */
  readonly from: Release;
  /** The first release that no longer does. */
  readonly until?: Release;
  /** The release that deprecated it. */
  readonly deprecatedFrom?: Release;
}

const part = /^([a-z]+)([\d.]+)-([\d.]*)(?:!([\d.]+))?$/;

/** Reads where an option is from the text of a table, such as `nb7-11!10.57 c8-`, for the given lists. */
export function readSpans(text: string, lists: string): readonly OptionSpan[] {
  const spans: OptionSpan[] = [];
  for (const written of text.split(' ')) {
    const [, letters = '', since = '', end = '', deprecation = ''] = part.exec(written) ?? [];
    const from = parseRelease(since);
    if (from === undefined || !Array.from(lists).some((letter) => letters.includes(letter)))
      continue;
    const until = parseRelease(end);
    const deprecatedFrom = parseRelease(deprecation);
    spans.push({
      from,
      ...(until === undefined ? {} : { until }),
      ...(deprecatedFrom === undefined ? {} : { deprecatedFrom }),
    });
  }
  return spans;
}

/** The span that a release is in. */
export function spanAt(spans: readonly OptionSpan[], release: Release): OptionSpan | undefined {
  return spans.find(
    ({ from, until }) =>
      compareReleases(release, from) >= 0 &&
      (until === undefined || compareReleases(release, until) < 0),
  );
}
