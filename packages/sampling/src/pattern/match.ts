import { parsePattern, type CharacterClass, type Token } from './parse.ts';

/** Whether a whole text fits a pattern of Relay's, whatever its case. Throws an `Error` for a pattern that cannot be read. */
export function compilePattern(pattern: string): (value: string) => boolean {
  const tokens = parsePattern(pattern);
  return (value) => {
    const lower = value.toLowerCase();
    // Positions in the two must agree. Only U+0130 is longer in lower case, and then counts as two characters.
    return (
      tokens.length > 0 &&
      matchFrom(tokens, lower.length === value.length ? value : lower, lower, 0)
    );
  };
}

function matchFrom(tokens: readonly Token[], value: string, lower: string, start: number): boolean {
  let at = start;
  let next = 0;
  let retryAt = value.length;
  let retryToken = 0;
  for (;;) {
    const token = tokens[next];
    let isMatch = false;
    next += 1;
    if (!token) {
      if (at === value.length) return true;
    } else if (token.type === 'wildcard') {
      if (next === tokens.length) return true;
      retryAt = at;
      retryToken = next;
      isMatch = true;
    } else if (token.type === 'group') {
      const rest = tokens.slice(next);
      if (
        token.alternates.some((alternate) => matchFrom([...alternate, ...rest], value, lower, at))
      )
        return true;
    } else if (token.type === 'literal') {
      isMatch = lower.startsWith(token.text, at);
      at += token.text.length;
    } else {
      isMatch = at < value.length && isInClass(token, codeAt(value, at));
      at += widthAt(value, at);
    }
    if (!isMatch) {
      // Only the last wildcard has to give way: what is before it matched as early as it could.
      if (retryAt >= value.length) return false;
      retryAt += widthAt(value, retryAt);
      at = retryAt;
      next = retryToken;
    }
  }
}

function codeAt(value: string, at: number) {
  return value.codePointAt(at) ?? 0;
}

function widthAt(value: string, at: number) {
  return codeAt(value, at) > 0xffff ? 2 : 1;
}

function isInClass({ ranges, isNegated }: CharacterClass, codePoint: number) {
  const character = String.fromCodePoint(codePoint);
  const isListed = [character.toLowerCase(), character.toUpperCase()].some((variant) => {
    const code = codeAt(variant, 0);
    // A letter whose other case has two characters is compared only as it is.
    return (
      variant.length === widthAt(variant, 0) &&
      ranges.some(([first, last]) => first <= code && code <= last)
    );
  });
  return isListed !== isNegated;
}
