import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/go';
import { associate, type Item } from './go-operators.ts';
import { nothingAt, partsOf, placeOf, splitAt } from './lezer.ts';
import type { Entry, Node, Parameter, Program, Stretch } from './node.ts';

/** Reads Go. The parser goes on behind what it cannot read. */
export function readGo(code: string): Program {
  const reader = createReader(code);
  return { code, body: partsOf(parser.parse(code).topNode).flatMap(reader.statement) };
}

const POSTFIXES = new Set(['CallExpr', 'IndexExpr', 'SelectorExpr', 'SliceExpr', 'TypeAssertion']);

function createReader(code: string) {
  const text = ({ from, to }: Stretch) => code.slice(from, to);
  return { statement };

  function statement(node: SyntaxNode): readonly Node[] {
    const at = placeOf(node);
    const parts = partsOf(node).filter(isNoComment);
    switch (node.name) {
      case 'LineComment':
      case 'BlockComment':
      case 'PackageClause':
        return [];
      case 'ImportDecl':
        return specsOf(parts).map((spec, _index, { length }) =>
          importSpec(spec, length === 1 ? at : placeOf(spec)),
        );
      case 'ExprStatement':
        return [{ kind: 'expression', ...at, value: one(parts[0], at) }];
      case 'VarDecl':
      case 'ConstDecl': {
        const specs = specsOf(parts);
        if (specs.length > 0) return specs.map((spec) => declaration(partsOf(spec), placeOf(spec)));
        return [declaration(parts, at)];
      }
      case 'Assignment':
        return [assignment(parts, at)];
      case 'IncDecStatement':
        return [{ kind: 'update', ...at, target: one(parts[0], at), isPrefix: false }];
      case 'ReturnStatement':
        return [{ kind: 'return', ...at, value: parts[1] && expression(parts[1]) }];
      case 'IfStatement':
        return ifStatement(parts, at);
      case 'FunctionDecl':
      case 'MethodDecl': {
        const name = parts.find((part) => part.name === 'DefName' || part.name === 'FieldName');
        return [definition(parts, at, name && text(name))];
      }
      case 'Block':
        return [{ kind: 'block', ...at, body: blockOf(node) }];
      case 'DeferStatement':
        return [{ kind: 'other', ...at, type: 'defer', parts: [one(parts[1], at)] }];
      default:
        return [other(node)];
    }
  }

  function expression(node: SyntaxNode): Node {
    return associate(itemsOf(node), placeOf(node));
  }

  /** Operands and operators in the order of the source: the parser binds a selector behind `a == b` to all of it. */
  function itemsOf(node: SyntaxNode): readonly Item[] {
    const parts = partsOf(node).filter(isNoComment);
    const [first, second, third] = parts;
    if (node.name === 'BinaryExp' && first && second && third)
      return [...itemsOf(first), { operator: text(second) }, ...itemsOf(third)];
    if (node.name === 'UnaryExp' && first && second)
      return [{ operator: text(first), from: first.from }, ...itemsOf(second)];
    if (!POSTFIXES.has(node.name) || first === undefined) return [{ operand: operand(node) }];
    const items = itemsOf(first);
    const last = items.at(-1);
    const subject =
      last !== undefined && 'operand' in last ? last.operand : nothingAt(placeOf(first));
    return [...items.slice(0, -1), { operand: postfix(node, subject, parts.slice(1)) }];
  }

  function postfix(node: SyntaxNode, subject: Node, rest: readonly SyntaxNode[]): Node {
    const at = { from: subject.from, to: node.to };
    const [first, second] = rest;
    if (node.name === 'CallExpr') {
      const list = first === undefined ? [] : partsOf(first).slice(1, -1).filter(isNoComment);
      const args = splitAt(list, ',').map((group) => one(group[0], at));
      return { kind: 'call', ...at, callee: subject, args, named: [], isNew: false };
    }
    if (node.name === 'SelectorExpr' && second !== undefined)
      return {
        kind: 'member',
        ...at,
        object: subject,
        name: text(second),
        nameAt: placeOf(second),
      };
    if (node.name === 'IndexExpr')
      return { kind: 'index', ...at, object: subject, index: one(second, at) };
    return { kind: 'other', ...at, type: node.name, parts: [subject] };
  }

  function operand(node: SyntaxNode): Node {
    const at = placeOf(node);
    const parts = partsOf(node).filter(isNoComment);
    switch (node.name) {
      case 'String':
        return { kind: 'literal', ...at, value: stringOf(text(at)) };
      case 'Number':
        return { kind: 'literal', ...at, value: Number(text(at).replaceAll('_', '')) };
      case 'Nil':
        return { kind: 'literal', ...at, value: null };
      case 'Bool':
        return { kind: 'literal', ...at, value: text(at) === 'true' };
      case 'VariableName': {
        const name = text(at);
        if (name === 'true' || name === 'false')
          return { kind: 'literal', ...at, value: name === 'true' };
        return { kind: 'name', ...at, name };
      }
      case 'ParenthesizedExpr':
        return one(parts[1], at);
      case 'TypedLiteral':
        return typedLiteral(parts, at);
      case 'LiteralValue':
        return elements(node, undefined, at);
      case 'FunctionLiteral':
        return definition(parts, at, undefined);
      default:
        return other(node);
    }
  }

  function typedLiteral([type, value]: readonly SyntaxNode[], at: Stretch): Node {
    if (type === undefined || value === undefined) return nothingAt(at);
    return elements(value, text(type), at);
  }

  function elements(node: SyntaxNode, type: string | undefined, at: Stretch): Node {
    const found = partsOf(node).filter(({ name }) => name === 'Element');
    const groups = found.map((element) => partsOf(element).filter(isNoComment));
    const hasKeys = groups.some(([first]) => first?.name === 'Key');
    const isMapOrStruct = hasKeys || (groups.length === 0 && type?.startsWith('[') !== true);
    if (!isMapOrStruct)
      return { kind: 'list', ...at, items: groups.map(([first]) => one(first, at)) };
    const entries = groups.map((group, index): Entry => {
      const [key] = group;
      const whole = found[index] === undefined ? at : placeOf(found[index]);
      const keyAt = key === undefined ? whole : placeOf(key);
      const name = key?.name === 'Key' ? text(keyAt) : undefined;
      return {
        ...whole,
        key: name !== undefined && /^["`]/.test(name) ? stringOf(name) : name,
        keyAt,
        value: one(group.at(-1), whole),
      };
    });
    return { kind: 'record', ...at, type, entries };
  }

  function definition(parts: readonly SyntaxNode[], at: Stretch, name: string | undefined): Node {
    // The first list of a method is its receiver.
    const lists = parts.filter((part) => part.name === 'Parameters');
    const isMethod = parts[1]?.name === 'Parameters' && name !== undefined;
    const block = parts.find((part) => part.name === 'Block');
    return {
      kind: 'function',
      ...at,
      name,
      parameters: parametersOf(lists[isMethod ? 1 : 0]),
      body: block === undefined ? [] : blockOf(block),
      isAsync: false,
      isShort: false,
      bodyAt: block === undefined ? at : placeOf(block),
    };
  }

  function parametersOf(list: SyntaxNode | undefined): readonly Parameter[] {
    if (list === undefined) return [];
    return partsOf(list)
      .filter(({ name }) => name === 'Parameter')
      .flatMap((parameter) =>
        partsOf(parameter)
          .filter(({ name }) => name === 'DefName')
          .map((name) => ({ name: text(name), parts: {} })),
      );
  }

  function declaration(parts: readonly SyntaxNode[], at: Stretch): Node {
    const names = parts.filter(({ name }) => name === 'DefName');
    const equals = parts.findIndex(({ name }) => name === '=' || name === ':=');
    const values = splitAt(equals === -1 ? [] : parts.slice(equals + 1).filter(isNoComment), ',');
    const nodes = values.map((group) => one(group[0], at));
    const [name] = names;
    if (names.length === 1 && name !== undefined)
      return { kind: 'declare', ...at, name: text(name), value: nodes[0] };
    return { kind: 'other', ...at, type: 'VarDecl', parts: nodes };
  }

  function assignment(parts: readonly SyntaxNode[], at: Stretch): Node {
    const sign = parts.findIndex((part) => text(part).endsWith('=') && partsOf(part).length === 0);
    const [target, ...others] = parts.slice(0, sign);
    const value = parts.at(-1);
    const operator = parts[sign] === undefined ? '=' : text(parts[sign]);
    if (others.length > 0)
      return { kind: 'other', ...at, type: 'Assignment', parts: [one(value, at)] };
    return { kind: 'assign', ...at, target: one(target, at), operator, value: one(value, at) };
  }

  function ifStatement(parts: readonly SyntaxNode[], at: Stretch): readonly Node[] {
    const blocks = parts.filter(({ name }) => name === 'Block');
    const end = parts.findIndex(({ name }) => name === 'Block');
    const semicolon = parts.findIndex(({ name }) => name === ';');
    // if err := sentry.Init(…); err != nil
    const first = semicolon === -1 ? [] : parts.slice(1, semicolon).flatMap(statement);
    const elseIf = parts.findLast(({ name }) => name === 'IfStatement');
    const no = elseIf === undefined ? blocks[1] && blockOf(blocks[1]) : statement(elseIf);
    const yes = blocks[0] === undefined ? [] : blockOf(blocks[0]);
    return [...first, { kind: 'if', ...at, test: one(parts[end - 1], at), yes, no: no ?? [] }];
  }

  function importSpec(spec: SyntaxNode, at: Stretch): Node {
    const parts = partsOf(spec);
    const path = parts.find(({ name }) => name === 'String');
    const alias = parts.find(({ name }) => name === 'DefName');
    const source = path === undefined ? '' : stringOf(text(path));
    const name = source === 'github.com/getsentry/sentry-go' ? 'sentry' : source.split('/').at(-1);
    return {
      kind: 'import',
      ...at,
      source,
      whole: alias === undefined ? name : text(alias),
      names: {},
    };
  }

  function blockOf(block: SyntaxNode): readonly Node[] {
    return partsOf(block).slice(1, -1).flatMap(statement);
  }

  function one(node: SyntaxNode | undefined, at: Stretch): Node {
    return node === undefined ? nothingAt(at) : expression(node);
  }

  function other(node: SyntaxNode): Node {
    const parts = partsOf(node).flatMap((part): readonly Node[] => {
      if (part.name === 'Block') return blockOf(part);
      if (/Statement$|Decl$|^Assignment$|Block$/.test(part.name)) return statement(part);
      return /Expr$|Exp$|^VariableName$|Literal$/.test(part.name) ? [expression(part)] : [];
    });
    return { kind: 'other', ...placeOf(node), type: node.name, parts };
  }
}

function isNoComment({ name }: SyntaxNode): boolean {
  return name !== 'LineComment' && name !== 'BlockComment';
}

function specsOf(parts: readonly SyntaxNode[]): readonly SyntaxNode[] {
  return parts.flatMap((part) =>
    part.name === 'SpecList'
      ? specsOf(partsOf(part))
      : /^(?:Const|Import|Var)Spec$/.test(part.name)
        ? [part]
        : [],
  );
}

function stringOf(text: string): string {
  if (text.startsWith('`')) return text.slice(1, -1);
  return text
    .slice(1, -1)
    .replaceAll(/\\([nrt"'\\])/g, (_all, character: string) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
