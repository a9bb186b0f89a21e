/** A value of `sentry.conf.py`: a literal, or one of the few expressions that the file needs. */
export type PythonValue =
  | string
  | number
  | boolean
  | null
  | readonly PythonValue[]
  | { readonly [key: string]: PythonValue }
  | PythonExpression;

/** An expression; the symbol keeps it apart from a dictionary of the user's. */
export interface PythonExpression {
  readonly [expression]: PythonForm;
}

/** What an expression is made of. */
export type PythonForm =
  | { readonly type: 'environment'; readonly name: string; readonly fallback?: string }
  | { readonly type: 'call'; readonly name: string; readonly argument: PythonValue }
  | { readonly type: 'lines'; readonly of: PythonValue }
  | { readonly type: 'differs'; readonly of: PythonValue; readonly from: string }
  | { readonly type: 'joined'; readonly parts: readonly PythonValue[] }
  | { readonly type: 'tuple'; readonly items: readonly PythonValue[] }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'numbered'; readonly items: readonly PythonValue[] }
  | { readonly type: 'prefixed'; readonly prefix: string; readonly keysOf: string };

/** The key of an expression's form. */
export const expression = Symbol('expression');
const of = (form: PythonForm): PythonExpression => ({ [expression]: form });

/** The value of an environment variable. */
export const environment = (name: string, fallback?: string): PythonExpression =>
  of({ type: 'environment', name, ...(fallback === undefined ? {} : { fallback }) });
/** A function called with one argument. */
export const call = (name: 'int' | 'bool', argument: PythonValue): PythonExpression =>
  of({ type: 'call', name, argument });
/** A text whose `\n` become line breaks: an environment file has one line per value. */
export const withLines = (value: PythonValue): PythonExpression => of({ type: 'lines', of: value });
/** Whether a value differs from a text. */
export const differs = (value: PythonValue, from: string): PythonExpression =>
  of({ type: 'differs', of: value, from });
/** Texts one after the other. */
export const joined = (...parts: PythonValue[]): PythonExpression => of({ type: 'joined', parts });
/** A tuple. */
export const tuple = (...items: PythonValue[]): PythonExpression => of({ type: 'tuple', items });
/** A name that the file or Sentry's own settings define. */
export const named = (name: string): PythonExpression => of({ type: 'name', name });
/** A dictionary with the keys 0, 1, 2 and so on. */
export const numbered = (items: readonly PythonValue[]): PythonExpression =>
  of({ type: 'numbered', items });

/** A dictionary from each key of another one to the key with a prefix. */
export const prefixed = (prefix: string, keysOf: string): PythonExpression =>
  of({ type: 'prefixed', prefix, keysOf });

/** A value as Python source, one item per line where it has items. */
export function toPython(value: PythonValue, indent = ''): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return pythonString(value);
  const inner = `${indent}    `;
  const block = (open: string, lines: readonly string[], close: string) =>
    lines.length === 0
      ? open + close
      : `${open}\n${lines.map((line) => `${inner}${line},\n`).join('')}${indent}${close}`;
  if (Array.isArray(value)) {
    return block(
      '[',
      value.map((item: PythonValue) => toPython(item, inner)),
      ']',
    );
  }
  if (isExpression(value)) {
    const form = value[expression];
    switch (form.type) {
      case 'environment':
        return `env(${[form.name, form.fallback].flatMap((text) => (text === undefined ? [] : pythonString(text))).join(', ')})`;
      case 'call':
        return `${form.name}(${toPython(form.argument, indent)})`;
      case 'lines':
        return `${toPython(form.of, indent)}.replace("\\\\n", "\\n")`;
      case 'differs':
        return `${toPython(form.of, indent)} != ${pythonString(form.from)}`;
      case 'joined':
        return form.parts.map((part) => toPython(part, indent)).join(' + ');
      case 'tuple':
        return `(${form.items.map((item) => toPython(item, indent)).join(', ')},)`;
      case 'name':
        return form.name;
      case 'numbered':
        return block(
          '{',
          form.items.map((item, index) => `${index}: ${toPython(item, inner)}`),
          '}',
        );
      case 'prefixed':
        return `{name: ${pythonString(form.prefix)} + name for name in ${form.keysOf}}`;
    }
  }
  const entries = Object.entries<PythonValue>(value);
  return block(
    '{',
    entries.map(([key, item]) => `${pythonString(key)}: ${toPython(item, inner)}`),
    '}',
  );
}

function isExpression(value: object): value is PythonExpression {
  return expression in value;
}

/** A text as a Python string: a JSON string is one, except for characters that only surrogate pairs can escape. */
export function pythonString(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
