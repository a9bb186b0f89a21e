/** What an expression of `sentry.conf.py` comes to; undefined when that cannot be told without running it. */
export interface PythonResult {
  readonly value: unknown;
  /** Whether a variable of the environment went in. */
  readonly usesEnvironment: boolean;
}

/** What expressions refer to. */
export interface PythonScope {
  /** The value of a variable of the environment. */
  readonly environment: (name: string) => string | undefined;
  /** The value that a setting has so far. */
  readonly setting: (name: string) => unknown;
}

const TOKEN =
  /\s*(?:("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|(-?\d[\d_]*(?:\.\d+)?)|([A-Za-z_]\w*)|(!=|==|[()[\]{},:.+*]))/y;

interface Token {
  readonly type: 'string' | 'number' | 'name' | 'sign';
  readonly text: string;
}

/** Thrown and caught in this file only. */
const unreadable = new Error('This cannot be told without running it.');

/** Evaluates an expression made of literals, variables of the environment and earlier settings. */
export function evaluatePython(source: string, scope: PythonScope): PythonResult | undefined {
  const tokens = tokenize(source) ?? [];
  if (tokens.length === 0) return undefined;
  let at = 0;
  let usesEnvironment = false;
  const peek = (ahead = 0) => tokens[at + ahead]?.text;
  const take = (text?: string): Token => {
    const token = tokens[at];
    if (token === undefined || (text !== undefined && token.text !== text)) throw unreadable;
    at += 1;
    return token;
  };

  function comparison(): unknown {
    const left = sum();
    if (peek() !== '!=' && peek() !== '==') return left;
    const isEqual = take().text === '==';
    return (left === sum()) === isEqual;
  }

  function sum(): unknown {
    let left = product();
    while (peek() === '+') {
      take('+');
      const right = product();
      if (typeof left === 'string' && typeof right === 'string') left += right;
      else if (Array.isArray(left) && Array.isArray(right)) left = [...left, ...right];
      else throw unreadable;
    }
    return left;
  }

  function product(): unknown {
    let left = atom();
    while (peek() === '*') {
      take('*');
      const right = atom();
      if (typeof left !== 'number' || typeof right !== 'number') throw unreadable;
      left *= right;
    }
    return left;
  }

  function atom(): unknown {
    const token = take();
    if (token.type === 'string') return strings(token);
    if (token.type === 'number') return Number(token.text.replaceAll('_', ''));
    if (token.type === 'name') return named(token.text);
    if (token.text === '[') return items(']');
    if (token.text === '{') return dictionary();
    if (token.text !== '(') throw unreadable;
    const isTuple = holdsComma();
    const values = items(')');
    return isTuple || values.length === 0 ? values : values[0];
  }

  function strings(first: Token): string {
    let text = unquote(first.text);
    while (tokens[at]?.type === 'string') text += unquote(take().text);
    if (peek() !== '.') return text;
    throw unreadable;
  }

  function named(name: string): unknown {
    if (name === 'True' || name === 'False') return name === 'True';
    if (name === 'None') return null;
    if (peek() === '(') return called(name);
    const known = scope.setting(name);
    if (known === undefined) throw unreadable;
    return known;
  }

  function called(name: string): unknown {
    take('(');
    const values = items(')');
    const [first, second] = values;
    if (name === 'env' && typeof first === 'string') {
      usesEnvironment = true;
      const value = scope.environment(first) ?? (typeof second === 'string' ? second : '');
      return peek() === '.' ? withLines(value) : value;
    }
    if (name === 'int' && (typeof first === 'string' || typeof first === 'number')) {
      return Number(first);
    }
    if (name === 'bool') return first !== '' && first !== 0 && first !== false && first !== null;
    throw unreadable;
  }

  /** The one method that this package writes itself: line breaks of a key. */
  function withLines(value: string): string {
    take('.');
    take('replace');
    take('(');
    const [from, to] = items(')');
    if (typeof from !== 'string' || typeof to !== 'string') throw unreadable;
    return value.replaceAll(from, to);
  }

  function items(close: string): unknown[] {
    const values: unknown[] = [];
    while (peek() !== close) {
      values.push(comparison());
      if (peek() !== close) take(',');
    }
    take(close);
    return values;
  }

  function dictionary(): unknown {
    if (tokens[at]?.type === 'name' && peek(1) === ':' && peek(3) === 'for') return comprehension();
    const entries: [string, unknown][] = [];
    while (peek() !== '}') {
      const key = comparison();
      take(':');
      entries.push([String(key), comparison()]);
      if (peek() !== '}') take(',');
    }
    take('}');
    return Object.fromEntries(entries);
  }

  /** `{name: True for name in (…)}`, as the examples turn features on. */
  function comprehension(): unknown {
    const name = take().text;
    take(':');
    const value = atom();
    take('for');
    take(name);
    take('in');
    const keys = atom();
    take('}');
    if (!Array.isArray(keys)) throw unreadable;
    return Object.fromEntries(keys.map((key) => [String(key), value]));
  }

  function holdsComma(): boolean {
    let depth = 0;
    for (let index = at; index < tokens.length; index += 1) {
      const text = tokens[index]?.text ?? '';
      if (depth === 0 && text === ')') return false;
      if (depth === 0 && text === ',') return true;
      if ('([{'.includes(text)) depth += 1;
      if (')]}'.includes(text)) depth -= 1;
    }
    return false;
  }

  try {
    const value = comparison();
    return at === tokens.length ? { value, usesEnvironment } : undefined;
  } catch (error) {
    if (error === unreadable) return undefined;
    throw error;
  }
}

function tokenize(source: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const text = source.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return undefined;
    const [, string, number, name, sign] = match;
    if (string !== undefined) tokens.push({ type: 'string', text: string });
    else if (number !== undefined) tokens.push({ type: 'number', text: number });
    else if (name !== undefined) tokens.push({ type: 'name', text: name });
    else tokens.push({ type: 'sign', text: sign ?? '' });
  }
  return tokens;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' };

function unquote(literal: string): string {
  const width = /^(?:"""|''')/.test(literal) ? 3 : 1;
  return literal
    .slice(width, -width)
    .replaceAll(
      /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|([\s\S]))/g,
      (_all, short?: string, long?: string, other = '') => {
        const code = short ?? long;
        return code === undefined
          ? (escapes[other] ?? other)
          : String.fromCharCode(Number.parseInt(code, 16));
      },
    );
}
