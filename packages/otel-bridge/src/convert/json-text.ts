import { toAttribute } from './attribute.ts';

// Quotes, backslashes, control characters, and surrogates, which may be alone.
// oxlint-disable-next-line no-control-regex -- JSON escapes control characters
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;
const MOST_REMEMBERED = 2000;

const prefixes = new Map<string, string>();

/** An attribute with its type, as it stands behind others in a JSON object; empty where there is no value. */
export function attributeText(key: string, value: unknown): string {
  if (typeof value === 'string') return `${textPrefixOf(key)}${escaped(value)}"}`;
  const attribute = toAttribute(value);
  if (!attribute) return '';
  const { type, value: encoded } = attribute;
  const text = type === 'string' ? JSON.stringify(encoded) : String(encoded);
  return `,"${escaped(key)}":{"type":"${type}","value":${text}}`;
}

/** A string without its quotes, as JSON has it. */
export function escaped(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text).slice(1, -1) : text;
}

// Keys are few, so that what stands before a text is made once.
function textPrefixOf(key: string): string {
  let prefix = prefixes.get(key);
  if (prefix === undefined) {
    prefix = `,"${escaped(key)}":{"type":"string","value":"`;
    if (prefixes.size < MOST_REMEMBERED) prefixes.set(key, prefix);
  }
  return prefix;
}
