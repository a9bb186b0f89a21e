import type { SyntaxNode } from '@lezer/common';
import { nothingAt, partsOf, placeOf, splitAt } from './lezer.ts';
import type { Entry, Node, Parameter, Stretch } from './node.ts';
import { pythonString } from './python-string.ts';

/** Reads expressions of Python. */
export interface PythonExpressions {
  /** One expression. */
  readonly expression: (node: SyntaxNode) => Node;
  /** One expression, or nothing. */
  readonly one: (node: SyntaxNode | undefined, at: Stretch) => Node;
  /** Expressions with commas between, which are a list. */
  readonly row: (parts: readonly SyntaxNode[], at: Stretch) => Node;
  /** The parameters of a function. */
  readonly parameters: (list: SyntaxNode | undefined) => readonly Parameter[];
}

/** Makes the reader of a program's expressions. */
export function createPythonExpressions(code: string): PythonExpressions {
  const text = ({ from, to }: Stretch) => code.slice(from, to);
  return { expression, one, row, parameters };

  function expression(node: SyntaxNode): Node {
    const at = placeOf(node);
    const parts = partsOf(node);
    const [first, second, third] = parts;
    switch (node.name) {
      case 'String':
        return string(node);
      case 'ContinuedString': {
        const texts = parts.map(string);
        const isPlain = texts.every((part) => part.kind === 'literal');
        if (!isPlain) return other(node);
        const value = texts.map((part) => (part.kind === 'literal' ? String(part.value) : ''));
        return { kind: 'literal', ...at, value: value.join('') };
      }
      case 'Number':
        return { kind: 'literal', ...at, value: Number(text(at).replaceAll('_', '')) };
      case 'Boolean':
        return { kind: 'literal', ...at, value: text(at) === 'True' };
      case 'None':
        return { kind: 'literal', ...at, value: null };
      case 'VariableName':
        return { kind: 'name', ...at, name: text(at) };
      case 'ParenthesizedExpression':
      case 'NamedExpression':
        return one(node.name === 'NamedExpression' ? third : second, at);
      case 'MemberExpression':
        return member(parts, at);
      case 'CallExpression':
        return call(parts, at);
      case 'AwaitExpression':
        return { kind: 'await', ...at, value: one(second, at) };
      case 'DictionaryExpression':
        return dictionary(parts, at);
      case 'ArrayExpression':
      case 'TupleExpression':
      case 'SetExpression':
        return { kind: 'list', ...at, items: inner(parts).map((group) => row(group, at)) };
      case 'LambdaExpression':
        return lambda(parts, at);
      case 'ConditionalExpression':
        return {
          kind: 'choice',
          ...at,
          yes: one(first, at),
          test: one(third, at),
          no: one(parts[4], at),
        };
      case 'UnaryExpression':
        return unary(node, first, second, at);
      case 'BinaryExpression':
        return binary(parts, at);
      default:
        return other(node);
    }
  }

  function row(parts: readonly SyntaxNode[], at: Stretch): Node {
    const groups = splitAt(
      parts.filter(({ name }) => name !== 'Comment'),
      ',',
    );
    const [first, ...others] = groups;
    if (others.length === 0)
      return one(
        first?.find(({ name }) => name !== '*'),
        at,
      );
    return { kind: 'list', ...at, items: groups.map((group) => one(group.at(-1), at)) };
  }

  function one(node: SyntaxNode | undefined, at: Stretch): Node {
    return node === undefined ? nothingAt(at) : expression(node);
  }

  function member([object, mark, ...rest]: readonly SyntaxNode[], at: Stretch): Node {
    if (mark?.name === '.') {
      const name = rest[0] ?? mark;
      return {
        kind: 'member',
        ...at,
        object: one(object, at),
        name: text(name),
        nameAt: placeOf(name),
      };
    }
    const index = row(
      rest.filter(({ name }) => name !== ']'),
      at,
    );
    return { kind: 'index', ...at, object: one(object, at), index };
  }

  function call([callee, list]: readonly SyntaxNode[], at: Stretch): Node {
    const args: Node[] = [];
    const named: Entry[] = [];
    for (const group of list === undefined ? [] : inner(partsOf(list))) {
      const [first, second, third] = group;
      const last = group.at(-1);
      if (first === undefined || last === undefined) continue;
      const whole = { from: first.from, to: last.to };
      if (second?.name === 'AssignOp' && third !== undefined)
        named.push({ ...whole, key: text(first), keyAt: placeOf(first), value: expression(third) });
      else if (first.name === '**')
        named.push({ ...whole, key: undefined, keyAt: whole, value: one(second, at) });
      else args.push(row(group, whole));
    }
    return { kind: 'call', ...at, callee: one(callee, at), args, named, isNew: false };
  }

  function dictionary(parts: readonly SyntaxNode[], at: Stretch): Node {
    const entries = inner(parts).map((group): Entry => {
      const [first, , third] = group;
      const last = group.at(-1);
      const whole = { from: first?.from ?? at.from, to: last?.to ?? at.to };
      if (first === undefined || first.name === '**')
        return { ...whole, key: undefined, keyAt: whole, value: one(last, at) };
      const key = expression(first);
      return {
        ...whole,
        key: key.kind === 'literal' ? String(key.value) : undefined,
        keyAt: placeOf(first),
        value: one(third, at),
      };
    });
    return { kind: 'record', ...at, type: undefined, entries };
  }

  function lambda(parts: readonly SyntaxNode[], at: Stretch): Node {
    const list = parts.find(({ name }) => name === 'ParamList');
    const body = parts.at(-1);
    const value = one(body, at);
    const { from, to } = value;
    return {
      kind: 'function',
      ...at,
      name: undefined,
      parameters: parameters(list),
      body: [{ kind: 'return', from, to, value }],
      isAsync: false,
      isShort: true,
      bodyAt: { from, to },
    };
  }

  function parameters(list: SyntaxNode | undefined): readonly Parameter[] {
    if (list === undefined) return [];
    return splitAt(
      partsOf(list).filter(({ name }) => name !== '(' && name !== ')'),
      ',',
    ).flatMap(([first]) =>
      first?.name === 'VariableName' ? [{ name: text(first), parts: {} }] : [],
    );
  }

  function unary(
    node: SyntaxNode,
    operator: SyntaxNode | undefined,
    operand: SyntaxNode | undefined,
    at: Stretch,
  ): Node {
    const value = one(operand, at);
    if (operator?.name === 'not') return { kind: 'not', ...at, value };
    const isMinus = operator !== undefined && text(operator) === '-';
    return isMinus && value.kind === 'literal' && typeof value.value === 'number'
      ? { kind: 'literal', ...at, value: -value.value }
      : other(node);
  }

  function binary(parts: readonly SyntaxNode[], at: Stretch): Node {
    const left = one(parts[0], at);
    const right = one(parts.at(-1), at);
    const words = parts
      .slice(1, -1)
      .map((part) => text(part))
      .join(' ');
    if (words === 'not in')
      return { kind: 'not', ...at, value: { kind: 'binary', ...at, operator: 'in', left, right } };
    return { kind: 'binary', ...at, operator: OPERATORS[words] ?? words, left, right };
  }

  function string(node: SyntaxNode): Node {
    const at = placeOf(node);
    const value = pythonString(text(at));
    return value === undefined ? other(node) : { kind: 'literal', ...at, value };
  }

  function other(node: SyntaxNode): Node {
    const parts = partsOf(node).filter(({ name }) =>
      /Expression$|^VariableName$|String$|^ArgList$/.test(name),
    );
    return { kind: 'other', ...placeOf(node), type: node.name, parts: parts.map(expression) };
  }
}

const OPERATORS: Readonly<Record<string, string>> = {
  and: '&&',
  or: '||',
  '==': '===',
  '!=': '!==',
  is: '===',
  'is not': '!==',
};

function inner(parts: readonly SyntaxNode[]): readonly (readonly SyntaxNode[])[] {
  return splitAt(
    parts.slice(1, -1).filter(({ name }) => name !== 'Comment'),
    ',',
  );
}
