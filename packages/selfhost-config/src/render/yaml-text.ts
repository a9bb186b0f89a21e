import { isMap } from '../yaml/path.ts';

/** A value with a tag of Compose, which says how an override is merged. */
export interface Tagged {
  readonly tag: '!reset';
  readonly value: unknown;
}

/** Takes something of the base file away. */
export const reset: Tagged = { tag: '!reset', value: null };

/** A value as YAML in block style; the same value gives the same text. */
export function toYamlText(value: Readonly<Record<string, unknown>>): string {
  return `${mapLines(value).join('\n')}\n`;
}

function mapLines(map: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(map).flatMap(([key, value]) =>
    value === undefined ? [] : attach(`${keyText(key)}:`, value, '  '),
  );
}

/** A value behind `key:` or `-`: on the same line if it is a scalar, else below. */
function attach(head: string, value: unknown, indent: string): string[] {
  if (isTagged(value)) {
    const tagged = `${head} ${value.tag}`;
    return value.value === null ? [`${tagged} null`] : attach(tagged, value.value, indent);
  }
  // Compose passes a variable on when its value is left out.
  if (value === null) return [head];
  if (typeof value !== 'object') return [`${head} ${scalarText(value)}`];
  if (Array.isArray(value)) {
    if (value.length === 0) return [`${head} []`];
    return [head, ...value.flatMap((item) => itemLines(item)).map((line) => indent + line)];
  }
  const lines = mapLines(isMap(value) ? value : {});
  return lines.length === 0 ? [`${head} {}`] : [head, ...lines.map((line) => indent + line)];
}

function itemLines(item: unknown): string[] {
  if (!isMap(item)) return attach('-', item, '  ');
  const [first = '{}', ...rest] = mapLines(item);
  return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
}

/** Whether a value has one of Compose's tags. */
export function isTagged(value: unknown): value is Tagged {
  return (
    isMap(value) &&
    'value' in value &&
    typeof value['tag'] === 'string' &&
    value['tag'].startsWith('!')
  );
}

function keyText(key: string): string {
  return /^[A-Za-z_][\w.-]*$/.test(key) ? key : JSON.stringify(key);
}

function scalarText(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  // The installer looks for its own placeholder by the exact line, apostrophes included.
  if (/^![^'\n]*$/.test(value)) return `'${value}'`;
  // A JSON string is a double-quoted scalar of YAML, except for the characters that YAML takes as line breaks.
  return JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
