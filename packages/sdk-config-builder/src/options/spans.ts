import { compareReleases, parseRelease, type Release } from '../targets/release.ts';

/** From which release until which an option is taken. */
export interface OptionSpan {
  /** The first release that takes it. */
  readonly from: Release;
  /** The first release that no longer does. */
  readonly until: Release | undefined;
  /** The release that deprecated it. */
  readonly deprecatedFrom: Release | undefined;
}

const PART = /([a-z]+)([\d.]+)-([\d.]*)!?([\d.]*)/g;

/** Reads where an option is from the text of a table, such as `nb7-11!10.57 c8-`, for the given lists. */
export function readSpans(text: string, lists: string): readonly OptionSpan[] {
  const isListed = new RegExp(`[${lists}]`);
  return Array.from(text.matchAll(PART)).flatMap(
    ([, letters = '', since = '', end = '', deprecation = '']) => {
      const from = parseRelease(since);
      return from && isListed.test(letters)
        ? [{ from, until: parseRelease(end), deprecatedFrom: parseRelease(deprecation) }]
        : [];
    },
  );
}

/** The span that a release is in. */
export function spanAt(spans: readonly OptionSpan[], release: Release): OptionSpan | undefined {
  return spans.find(
    ({ from, until }) =>
      compareReleases(release, from) >= 0 && !(until && compareReleases(release, until) >= 0),
  );
}
