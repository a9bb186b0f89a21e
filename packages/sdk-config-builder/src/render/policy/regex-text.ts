/** The languages that regular expressions are written out for. */
export type RegexLanguage = 'go' | 'python';

const META = new Set('.^$*+?{}[]()|\\-&~#');

/** A character as it stands in an expression, in brackets or outside. */
export function characterText(code: number, language: RegexLanguage): string {
  const character = String.fromCodePoint(code);
  if (META.has(character)) return `\\${character}`;
  if (code >= 32 && code !== 127 && !/[\p{C}\p{Z}]/u.test(character)) return character;
  if (character === ' ') return ' ';
  if (language === 'go') return `\\x{${code.toString(16)}}`;
  if (code < 256) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code > 0xff_ff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** A text that stands for itself. */
export function literalText(text: string, language: RegexLanguage): string {
  return Array.from(text, (character) =>
    characterText(character.codePointAt(0) ?? 0, language),
  ).join('');
}

/** Ranges of characters, as they stand within brackets. */
export function rangesText(
  ranges: readonly (readonly [first: number, last: number])[],
  language: RegexLanguage,
): string {
  return ranges
    .map(([first, last]) =>
      first === last
        ? characterText(first, language)
        : `${characterText(first, language)}-${characterText(last, language)}`,
    )
    .join('');
}

/** Where a text ends. */
export const endText: Readonly<Record<RegexLanguage, string>> = { go: '\\z', python: '\\Z' };

/** Any character, line ends too. */
export const anyText = '[\\s\\S]';
