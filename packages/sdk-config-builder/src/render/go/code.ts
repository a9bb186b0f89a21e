import { print, type Code, type Layout } from '../print.ts';

/** Gofmt wraps nothing. */
const goLayout: Layout = { width: Number.POSITIVE_INFINITY, indent: '\t', padding: '' };

/** A text, number or switch. */
export function goScalar(value: string | number | boolean): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** A text over several lines, as it is. */
export function goRawText(text: string): string {
  return `\`${text.replaceAll('`', '\\u0060')}\``;
}

/** A list of texts; nil where there are none. */
export function goTexts(texts: readonly string[]): Code {
  if (texts.length === 0) return 'nil';
  return {
    open: '[]string{',
    parts: texts.map((text) => ['', goScalar(text)]),
    close: '}',
  };
}

/** Code in one line. */
export const goText = (code: Code): string => print(code, goLayout, '', 0);
