import { anyText, characterText, endText, rangesText, type RegexLanguage } from './regex-text.ts';

/** An expression of another language, or why there is none. */
export type TranslatedRegex = { readonly text: string } | { readonly reason: string };

// What JavaScript takes for a blank, ECMA-262, WhiteSpace and LineTerminator.
const BLANKS: readonly (readonly [number, number])[] = [
  [9, 13],
  [32, 32],
  [0xa0, 0xa0],
  [0x16_80, 0x16_80],
  [0x20_00, 0x20_0a],
  [0x20_28, 0x20_29],
  [0x20_2f, 0x20_2f],
  [0x20_5f, 0x20_5f],
  [0x30_00, 0x30_00],
  [0xfe_ff, 0xfe_ff],
];
const LINE_ENDS: readonly (readonly [number, number])[] = [
  [10, 10],
  [13, 13],
  [0x20_28, 0x20_29],
];
const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, v: 11, f: 12 };
// Go's regexp counts no further.
const MOST_REPEATS = 1_000;

class Refusal extends Error {}

/** Writes an expression of JavaScript's dialect in that of Python's `re` (with ASCII) or of Go's `regexp`. */
export function translateRegex(
  source: string,
  language: RegexLanguage,
  flags: '' | 'u',
): TranslatedRegex {
  try {
    void new RegExp(source, flags);
  } catch {
    return { reason: 'it is no regular expression' };
  }
  try {
    return { text: translate(source, language) };
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.message };
    throw error;
  }
}

function translate(source: string, language: RegexLanguage): string {
  const name = language === 'go' ? "Go's regexp" : "Python's re";
  const refuse = (what: string) => new Refusal(`${name} has no ${what}`);
  let at = 0;
  let text = '';
  while (at < source.length) {
    const rest = source.slice(at);
    const character = rest[0] ?? '';
    const group = /^\((?:\?(?::|<?[=!]|<([A-Za-z_]\w*)>|(.)))?/.exec(rest);
    const repeat = /^\{(\d+)(?:,(\d*))?\}/.exec(rest);
    if (group) {
      const [opening, groupName, unknown] = group;
      if (unknown !== undefined) throw refuse(`groups that begin with (?${unknown}`);
      if (opening.startsWith('(?<') && groupName === undefined)
        throw refuse(language === 'go' ? 'look-behind' : 'look-behind of any length');
      if (language === 'go' && /[=!]$/.test(opening)) throw refuse('look-ahead');
      text += groupName === undefined ? opening : `(?P<${groupName}>`;
      at += opening.length;
    } else if (repeat) {
      const most = Math.max(Number(repeat[1]), Number(repeat[2] ?? 0));
      if (language === 'go' && most > MOST_REPEATS)
        throw refuse(`more than ${MOST_REPEATS} repeats`);
      text += repeat[0];
      at += repeat[0].length;
    } else if (character === '[') {
      const found = readClass(source, at + 1, language, refuse);
      text += found.text;
      at = found.end;
    } else if (character === '\\') {
      const found = readEscape(source, at, language, refuse);
      text += found.code === undefined ? found.text : characterText(found.code, language);
      at = found.end;
    } else if (character === '.') {
      text += `[^${rangesText(LINE_ENDS, language)}]`;
      at += 1;
    } else if (character === '^' || character === '$') {
      text += character === '^' ? '\\A' : endText[language];
      at += 1;
    } else if ('*+?|)'.includes(character)) {
      text += character;
      at += 1;
    } else {
      const code = source.codePointAt(at) ?? 0;
      text += characterText(code, language);
      at += code > 0xff_ff ? 2 : 1;
    }
  }
  return text;
}

type Refuse = (what: string) => Error;

interface Escape {
  /** One character; else it is a text for within or without brackets. */
  readonly code?: number;
  readonly text: string;
  readonly inBrackets: string;
  readonly end: number;
}

function readEscape(
  source: string,
  start: number,
  language: RegexLanguage,
  refuse: Refuse,
): Escape {
  const rest = source.slice(start + 1);
  const next = rest[0] ?? '';
  const character = (code: number, length: number): Escape => ({
    code,
    text: '',
    inBrackets: '',
    end: start + 1 + length,
  });
  const piece = (text: string, inBrackets = text, length = 1): Escape => ({
    text,
    inBrackets,
    end: start + 1 + length,
  });
  const pair = /^u(d[89ab][\da-f]{2})\\u(d[c-f][\da-f]{2})/i.exec(rest);
  if (pair)
    return character(
      String.fromCharCode(
        Number.parseInt(pair[1] ?? '', 16),
        Number.parseInt(pair[2] ?? '', 16),
      ).codePointAt(0) ?? 0,
      pair[0].length,
    );
  const hex = /^(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]+)\})/i.exec(rest);
  if (hex) return character(Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16), hex[0].length);
  const property = /^[pP]\{([^}]*)\}/.exec(rest);
  if (property) {
    if (language === 'python' || !/^[A-Z][a-z]?$/.test(property[1] ?? ''))
      throw refuse(`\\${property[0]}`);
    return piece(`\\${property[0]}`, `\\${property[0]}`, property[0].length);
  }
  if (next === 's') return piece(`[${rangesText(BLANKS, language)}]`, rangesText(BLANKS, language));
  if (next === 'S') return piece(`[^${rangesText(BLANKS, language)}]`, '');
  if (/[dDwW]/.test(next)) return piece(`\\${next}`);
  if (next === 'b' || next === 'B') return piece(`\\${next}`, next === 'b' ? '\\x08' : '');
  const control = CONTROLS[next] ?? (/^0(?!\d)/.test(rest) ? 0 : undefined);
  if (control !== undefined) return character(control, 1);
  if (/^[1-9k]/.test(rest)) {
    if (language === 'go') throw refuse('back references');
    const named = /^k<([A-Za-z_]\w*)>/.exec(rest);
    if (named) return piece(`(?P=${named[1]})`, '', named[0].length);
    if (/^[1-9](?!\d)/.test(rest)) return piece(`\\${next}`, '');
  }
  if (/^[A-Za-z0-9]/.test(rest)) throw refuse(`\\${next}`);
  const code = source.codePointAt(start + 1) ?? 0;
  return character(code, code > 0xff_ff ? 2 : 1);
}

function readClass(
  source: string,
  start: number,
  language: RegexLanguage,
  refuse: Refuse,
): { readonly text: string; readonly end: number } {
  const isNegated = source[start] === '^';
  const pieces: string[] = [];
  let at = isNegated ? start + 1 : start;
  // A character, or a class such as \d, which no range begins or ends with.
  const take = (): Escape => {
    if (source[at] === '\\') {
      const found = readEscape(source, at, language, refuse);
      if (found.code === undefined && found.inBrackets === '')
        throw refuse(`${source.slice(at, found.end)} in brackets`);
      at = found.end;
      return found;
    }
    const code = source.codePointAt(at) ?? 0;
    at += code > 0xff_ff ? 2 : 1;
    return { code, text: '', inBrackets: '', end: at };
  };
  while (at < source.length && source[at] !== ']') {
    const first = take();
    const isRange = first.code !== undefined && source[at] === '-' && source[at + 1] !== ']';
    if (!isRange) {
      pieces.push(
        first.code === undefined ? first.inBrackets : characterText(first.code, language),
      );
      continue;
    }
    at += 1;
    const last = take();
    if (last.code === undefined || first.code === undefined) throw refuse('such ranges');
    pieces.push(rangesText([[first.code, last.code]], language));
  }
  const end = at + 1;
  if (pieces.length > 0) return { text: `[${isNegated ? '^' : ''}${pieces.join('')}]`, end };
  // Nothing is in no brackets, and everything is not.
  return { text: isNegated ? anyText : '[^\\s\\S]', end };
}
