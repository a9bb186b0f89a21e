/**
 * Compares a text with a value that may hold `*` (any characters; `\*` is a literal one).
 * Plain values are compared exactly, patterns without regard to case, as Sentry does.
 */
export function textMatcher(value: string): (text: string) => boolean {
  if (!hasWildcard(value)) {
    const wanted = withoutEscapes(value);
    return (text) => text === wanted;
  }
  const pattern = new RegExp(`^${globSource(value)}$`, 'is');
  return (text) => pattern.test(text);
}

/** Free text and `message:` look for the value anywhere, without regard to case; with `*` the whole text must match. */
export function containsMatcher(value: string): (text: string) => boolean {
  if (hasWildcard(value)) return textMatcher(value);
  const wanted = withoutEscapes(value).toLowerCase();
  return (text) => text.toLowerCase().includes(wanted);
}

function hasWildcard(value: string): boolean {
  return /(?<!\\)(?:\\\\)*\*/.test(value);
}

function withoutEscapes(value: string): string {
  return value.replaceAll(String.raw`\*`, '*');
}

function globSource(value: string): string {
  return [...value.matchAll(/\\(.)|(\*+)|([^\\*]+)|\\$/gs)]
    .map(([whole, escaped, star, plain]) => {
      // One lazy run for several stars: a run for each would make matching exponential.
      if (star !== undefined) return '.*?';
      return (escaped ?? plain ?? whole).replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    })
    .join('');
}
