/** Source code that is written in one line where it fits, and else one part a line. */
export type Code = string | Group;

/** Parts between brackets. */
export interface Group {
  readonly open: string;
  readonly parts: readonly (readonly [prefix: string, code: Code])[];
  readonly close: string;
  /** Never in one line. */
  readonly isBroken?: boolean;
}

/** How a formatter lays code out. */
export interface Layout {
  /** Characters of a line. */
  readonly width: number;
  /** One level of indentation. */
  readonly indent: string;
  /** What stands between braces and their content in one line. */
  readonly padding: string;
}

/** Lays code out. `before` and `after` are the characters around it in its line. */
export function print(
  code: Code,
  layout: Layout,
  indent: string,
  before: number,
  after = 0,
): string {
  if (typeof code === 'string') return code;
  const flat = printFlat(code, layout.padding);
  if (flat !== undefined && before + flat.length + after <= layout.width) return flat;
  const inner = indent + layout.indent;
  const lines = code.parts.map(
    ([prefix, part]) =>
      `${inner}${prefix}${print(part, layout, inner, inner.length + prefix.length, 1)},`,
  );
  return [code.open, ...lines, `${indent}${code.close}`].join('\n');
}

function printFlat(code: Code, padding: string): string | undefined {
  if (typeof code === 'string') return code;
  if (code.isBroken === true && code.parts.length > 0) return undefined;
  const parts = code.parts.map(([prefix, part]) => {
    const flat = printFlat(part, padding);
    return flat === undefined ? undefined : prefix + flat;
  });
  if (parts.includes(undefined)) return undefined;
  const space = code.open.endsWith('{') && parts.length > 0 ? padding : '';
  return `${code.open}${space}${parts.join(', ')}${space}${code.close}`;
}
