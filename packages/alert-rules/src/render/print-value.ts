const WIDTH = 100;
const INDENT = '  ';

/**
 * JSON as TypeScript, the way formatters leave it: on one line where it fits, with single quotes and
 * trailing commas. `used` is what stands on the line before and after it.
 */
export function printValue(value: unknown, depth = 0, used = 0): string {
  const line = printLine(value);
  if (line !== undefined && depth * INDENT.length + used + line.length <= WIDTH) return line;
  const inner = INDENT.repeat(depth + 1);
  const end = INDENT.repeat(depth);
  if (Array.isArray(value)) {
    const entries = value.map((entry: unknown) => `${inner}${printValue(entry, depth + 1, 1)},\n`);
    return `[\n${entries.join('')}${end}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([name, entry]) => {
      const key = printKey(name);
      return `${inner}${key}: ${printValue(entry, depth + 1, key.length + 3)},\n`;
    });
    return `{\n${entries.join('')}${end}}`;
  }
  return printLeaf(value);
}

/** Everything on one line; undefined where formatters would not have that. */
function printLine(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    if (value.length > 1 && (value.every(isLarge) || value.every(isLongList))) return undefined;
    const entries = value.map((entry: unknown) => printLine(entry));
    return entries.includes(undefined) ? undefined : `[${entries.join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([name, entry]) => {
      const line = printLine(entry);
      return line === undefined ? undefined : `${printKey(name)}: ${line}`;
    });
    if (entries.length === 0) return '{}';
    return entries.includes(undefined) ? undefined : `{ ${entries.join(', ')} }`;
  }
  return printLeaf(value);
}

function isLarge(value: unknown): boolean {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && Object.keys(value).length > 1;
}

function isLongList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 1;
}

function printKey(name: string): string {
  // In a literal this key alone would set the prototype.
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : printText(name);
}

function printLeaf(value: unknown): string {
  if (typeof value === 'string') return printText(value);
  return Object.is(value, -0) ? '-0' : JSON.stringify(value).replace('e+', 'e');
}

/** Quotes as formatters choose them: those that need fewer escapes, single ones when it is the same. */
function printText(text: string): string {
  const inner = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  const singles = text.split("'").length;
  const doubles = text.split('"').length;
  if (singles > doubles) return `"${inner}"`;
  return `'${inner.replaceAll('\\"', '"').replaceAll("'", String.raw`\'`)}'`;
}
