import { variantsOf, withCaseVariants } from './case-variants.ts';
import { anyText, endText, literalText, rangesText, type RegexLanguage } from './regex-text.ts';

/**
 * A pattern of Relay's language (getsentry/relay relay-pattern) as an expression that matches the same texts, whatever
 * their case. Undefined for what is no pattern.
 */
export function globToRegex(pattern: string, language: RegexLanguage): string | undefined {
  const characters = Array.from(pattern);
  let isInGroup = false;
  let isNothing = true;
  let text = '';
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    let piece: string | undefined;
    if (character === '\\') {
      at += 1;
      piece = at < characters.length ? letter(characters[at] ?? '', language) : undefined;
    } else if (character === '*') piece = `${anyText}*`;
    else if (character === '?') piece = anyText;
    else if (character === '[') {
      const found = readClass(characters, at + 1);
      piece = found && classText(found.ranges, found.isNegated, language);
      at = found?.end ?? at;
    } else if (character === '{' && !isInGroup) {
      isInGroup = true;
      text += '(?:';
      continue;
    } else if (character === '}' && isInGroup) {
      isInGroup = false;
      text += ')';
      continue;
    } else if (character === ',' && isInGroup) piece = '|';
    else if (!'{}]'.includes(character)) piece = letter(character, language);
    if (piece === undefined) return undefined;
    if (piece !== '' && piece !== '|') isNothing = false;
    text += piece;
  }
  // Relay drops a group that is never closed; a pattern that matches nothing is safer than one that is half there.
  if (isInGroup) return undefined;
  return isNothing ? `\\A\\b\\B` : `\\A${text}${endText[language]}`;
}

function letter(character: string, language: RegexLanguage): string {
  const variants = variantsOf(character);
  if (variants.length < 2) return literalText(character.toLowerCase(), language);
  return `[${rangesText(
    variants.map((code) => [code, code]),
    language,
  )}]`;
}

interface CharacterClass {
  readonly isNegated: boolean;
  readonly ranges: readonly (readonly [number, number])[];
  /** Where the bracket closes. */
  readonly end: number;
}

function readClass(characters: readonly string[], start: number): CharacterClass | undefined {
  const isNegated = characters[start] === '!';
  const ranges: [number, number][] = [];
  let isRange = false;
  for (let at = isNegated ? start + 1 : start; at < characters.length; at += 1) {
    let character = characters[at];
    if (character === ']') {
      if (isRange) ranges.push([45, 45]);
      return { isNegated, ranges, end: at };
    }
    const last = ranges.at(-1);
    if (character === '[') return undefined;
    if (character === '-' && last !== undefined && !isRange) {
      isRange = true;
      continue;
    }
    if (character === '\\') character = characters[(at += 1)];
    const code = character?.codePointAt(0);
    if (code === undefined) return undefined;
    if (!isRange || last === undefined) ranges.push([code, code]);
    else if (code < last[0]) return undefined;
    else last[1] = code;
    isRange = false;
  }
  return undefined;
}

function classText(
  ranges: readonly (readonly [number, number])[],
  isNegated: boolean,
  language: RegexLanguage,
): string {
  if (ranges.length === 0) return '';
  return `[${isNegated ? '^' : ''}${rangesText(withCaseVariants(ranges), language)}]`;
}
