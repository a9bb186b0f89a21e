/**
 * Compares a text with a value that may hold `*` (any characters; `\*` is a literal one).
 * Plain values are compared exactly, patterns without regard to case, as Sentry does.
 */
export function textMatcher(value: string): (text: string) => boolean {
  const pieces = splitAtStars(value);
  const [first = '', ...others] = pieces.map((piece) => piece.toLowerCase());
  const last = others.pop();
  if (last === undefined) return (text) => text === pieces[0];
  return (text) => matchesPieces(text.toLowerCase(), first, others, last);
}

/** Free text and `message:` look for the value anywhere, without regard to case; with `*` the whole text must match. */
export function containsMatcher(value: string): (text: string) => boolean {
  const [wanted = '', ...others] = splitAtStars(value);
  if (others.length > 0) return textMatcher(value);
  return (text) => text.toLowerCase().includes(wanted.toLowerCase());
}

/** What stands before, between and after the stars. A regular expression of many stars could take for ever. */
function matchesPieces(
  text: string,
  first: string,
  middle: readonly string[],
  last: string,
): boolean {
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let at = first.length;
  for (const piece of middle) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= end;
}

/** A backslash before a star or a backslash of such a run takes the star's meaning away. */
function splitAtStars(value: string): string[] {
  const pieces = [''];
  for (const [whole, backslashes = '', star] of value.matchAll(/(\\*)(\*)|\\+|[^\\*]+/g)) {
    const index = pieces.length - 1;
    const isStar = star !== undefined && backslashes.length % 2 === 0;
    const literal =
      star === undefined ? whole : backslashes.slice(Math.ceil(backslashes.length / 2));
    pieces[index] += isStar || star === undefined ? literal : `${literal}*`;
    if (isStar) pieces.push('');
  }
  return pieces;
}
