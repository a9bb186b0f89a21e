import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import { nothingAt, partsOf, placeOf, splitAt } from './lezer.ts';
import type { Entry, Node, Parameter, Program, Stretch } from './node.ts';

/** Reads Python. The parser goes on behind what it cannot read. */
export function readPython(code: string): Program {
  const reader = createReader(code);
  return { code, body: partsOf(parser.parse(code).topNode).flatMap(reader.statement) };
}

function createReader(code: string) {
  const text = ({ from, to }: Stretch) => code.slice(from, to);
  return { statement };

  function statement(node: SyntaxNode): readonly Node[] {
    const at = placeOf(node);
    const parts = partsOf(node);
    const [first] = parts;
    switch (node.name) {
      case 'Comment':
      case '⚠':
        return [];
      case 'ExpressionStatement':
        return [{ kind: 'expression', ...at, value: row(parts, at) }];
      case 'ReturnStatement':
        return [{ kind: 'return', ...at, value: parts[1] && row(parts.slice(1), at) }];
      case 'AssignStatement':
        return [assignment(parts, at)];
      case 'UpdateStatement': {
        const [target, operator, ...value] = parts;
        return [
          {
            kind: 'assign',
            ...at,
            target: one(target, at),
            operator: operator === undefined ? '' : text(operator),
            value: row(value, at),
          },
        ];
      }
      case 'DeleteStatement':
        return [{ kind: 'delete', ...at, target: row(parts.slice(1), at) }];
      case 'IfStatement':
        return [choice(parts, at)];
      case 'WithStatement':
        return [withStatement(parts, at)];
      case 'FunctionDefinition':
        return [definition(parts, at)];
      case 'ImportStatement':
        return imports(parts, at);
      case 'StatementGroup':
        return parts.flatMap(statement);
      default:
        return first === undefined ? [] : [other(node)];
    }
  }

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

  function string(node: SyntaxNode): Node {
    const at = placeOf(node);
    const match = /^([rRbBuU]*)("""|'''|"|')([\s\S]*)\2$/.exec(text(at));
    if (match === null || /b/i.test(match[1] ?? '')) return other(node);
    const [, prefix = '', , body = ''] = match;
    return { kind: 'literal', ...at, value: /r/i.test(prefix) ? body : unescaped(body) };
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

  function definition(parts: readonly SyntaxNode[], at: Stretch): Node {
    const name = parts.find((part) => part.name === 'VariableName');
    const body = parts.find((part) => part.name === 'Body');
    return {
      kind: 'function',
      ...at,
      name: name && text(name),
      parameters: parameters(parts.find((part) => part.name === 'ParamList')),
      body: statements(body),
      isAsync: parts[0]?.name === 'async',
      isShort: false,
      bodyAt: body === undefined ? at : placeOf(body),
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

  function assignment(parts: readonly SyntaxNode[], at: Stretch): Node {
    const equals = parts.findIndex(({ name }) => name === 'AssignOp');
    const target = parts[0];
    const value = row(parts.slice(equals + 1), at);
    const isName =
      target?.name === 'VariableName' &&
      parts.slice(1, equals).every(({ name }) => name === 'TypeDef');
    if (isName && target !== undefined)
      return { kind: 'declare', ...at, name: text(target), value };
    return { kind: 'assign', ...at, target: row(parts.slice(0, equals), at), operator: '=', value };
  }

  function choice(parts: readonly SyntaxNode[], at: Stretch): Node {
    const [, test, body, word, ...rest] = parts.filter(({ name }) => name !== 'Comment');
    const from = word?.from ?? at.to;
    const no =
      word?.name === 'elif' || word?.name === 'if'
        ? [choice([word, ...rest], { from, to: at.to })]
        : statements(rest.find(({ name }) => name === 'Body'));
    return { kind: 'if', ...at, test: one(test, at), yes: statements(body), no };
  }

  function withStatement(parts: readonly SyntaxNode[], at: Stretch): Node {
    const body = parts.find(({ name }) => name === 'Body');
    const head = parts.filter(({ name }) => name !== 'Body' && name !== 'with' && name !== 'async');
    const [first, ...others] = splitAt(head, ',');
    const [value, as, name] = first ?? [];
    const node: Node = {
      kind: 'with',
      ...at,
      value: one(value, at),
      name: as?.name === 'as' && name?.name === 'VariableName' ? text(name) : undefined,
      body: statements(body),
      bodyAt: body === undefined ? at : placeOf(body),
    };
    // Two managers in one statement stay as they are.
    if (others.length === 0) return node;
    const managers = others.map(([manager]) => one(manager, at));
    return { kind: 'other', ...at, type: 'with', parts: [node.value, ...managers, ...node.body] };
  }

  function imports(parts: readonly SyntaxNode[], at: Stretch): readonly Node[] {
    const [word] = parts;
    const split = parts.findIndex(({ name }) => name === 'import');
    const listed = splitAt(
      parts
        .slice(split + 1)
        .filter(({ name }) => name !== '(' && name !== ')' && name !== 'Comment'),
      ',',
    );
    if (word?.name === 'from') {
      const source = parts
        .slice(1, split)
        .map((part) => text(part))
        .join('');
      const names = listed.flatMap(([name, as, local]) =>
        name === undefined
          ? []
          : [[text(name), text(as?.name === 'as' && local !== undefined ? local : name)]],
      );
      return [
        { kind: 'import', ...at, source, whole: undefined, names: Object.fromEntries(names) },
      ];
    }
    return listed.map((group): Node => {
      const as = group.findIndex(({ name }) => name === 'as');
      const path = (as === -1 ? group : group.slice(0, as)).map((part) => text(part)).join('');
      const local = as === -1 ? undefined : group[as + 1];
      return {
        kind: 'import',
        ...at,
        source: path,
        whole: local === undefined ? path.split('.')[0] : text(local),
        names: {},
      };
    });
  }

  function statements(body: SyntaxNode | undefined): readonly Node[] {
    return body === undefined ? [] : partsOf(body).slice(1).flatMap(statement);
  }

  function other(node: SyntaxNode): Node {
    const parts = partsOf(node).flatMap((part): readonly Node[] => {
      if (part.name === 'Body') return statements(part);
      if (/Statement$|Definition$/.test(part.name)) return statement(part);
      return /Expression$|^VariableName$|String$|^ArgList$/.test(part.name)
        ? [expression(part)]
        : [];
    });
    return { kind: 'other', ...placeOf(node), type: node.name, parts };
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

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  '\n': '',
};

function unescaped(text: string): string {
  return text.replaceAll(/\\([\s\S])/g, (all, character: string) =>
    character in ESCAPES ? (ESCAPES[character] ?? '') : /[\\'"]/.test(character) ? character : all,
  );
}
