import { print, type Code, type Layout } from '../print.ts';

/** Black's and Ruff's, as they come. */
export const pythonLayout: Layout = { width: 88, indent: '    ', padding: '' };

/** A text, quoted as the formatters would. */
export function pythonText(text: string): string {
  const quoted = JSON.stringify(text);
  if (!text.includes('"') || text.includes("'")) return quoted;
  return `'${quoted.slice(1, -1).replaceAll('\\"', '"')}'`;
}

/** A text, number or switch. */
export function pythonScalar(value: string | number | boolean): string {
  if (typeof value === 'string') return pythonText(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return String(value)
    .replace(/e([+-]?)(\d)$/, 'e$10$2')
    .replace('e+', 'e');
}

/** Plain data. */
export function pythonCode(value: unknown): Code {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return pythonScalar(value);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return { open: '[', parts: items.map((item) => ['', pythonCode(item)]), close: ']' };
  }
  if (typeof value !== 'object' || value === null) return 'None';
  return {
    open: '{',
    parts: Object.entries(value).map(([key, item]) => [`${pythonText(key)}: `, pythonCode(item)]),
    close: '}',
  };
}

/** A call with arguments by name; those that are not there are left out. */
export function pythonCall(name: string, args: Readonly<Record<string, Code | undefined>>): Code {
  return {
    open: `${name}(`,
    parts: Object.entries(args).flatMap(([key, code]) =>
      code === undefined ? [] : [[/^\d+$/.test(key) ? '' : `${key}=`, code] as const],
    ),
    close: ')',
  };
}

/** A line that assigns something. */
export function assign(target: string, code: Code, indent: string): string {
  const start = `${indent}${target} = `;
  return start + print(code, pythonLayout, indent, start.length);
}
