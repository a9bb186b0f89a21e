import type { Code, Layout } from '../print.ts';

/** Prettier's, as they come. */
export const javascriptLayout: Layout = { width: 80, indent: '  ', padding: ' ' };

/** A text, quoted as the formatter would. */
export function javascriptText(text: string): string {
  const quoted = JSON.stringify(text);
  if (!text.includes('"') || text.includes("'")) return quoted;
  return `'${quoted.slice(1, -1).replaceAll('\\"', '"')}'`;
}

/** Plain data. */
export function javascriptCode(value: unknown): Code {
  if (typeof value === 'string') return javascriptText(value);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return {
      open: '[',
      parts: items.map((item) => ['', javascriptCode(item)]),
      close: ']',
      // Objects with several keys stand one below the other.
      isBroken: items.length > 1 && items.every(isLarge),
    };
  }
  if (typeof value !== 'object' || value === null) return String(value);
  return {
    open: '{',
    parts: Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [`${keyOf(key, Object.keys(value))}: `, javascriptCode(item)]),
    close: '}',
  };
}

const isLarge = (item: unknown) =>
  typeof item === 'object' && item !== null && Object.keys(item).length > 1;

// As needed, and a number that is written as one may stay without quotes.
function keyOf(key: string, keys: readonly string[]): string {
  const isBare = (name: string) => /^[A-Za-z_$][\w$]*$/.test(name);
  const isNumber = (name: string) => /^(?:0|[1-9]\d*)$/.test(name);
  if (isBare(key) || (isNumber(key) && keys.every((name) => isBare(name) || isNumber(name))))
    return key;
  return javascriptText(key);
}
