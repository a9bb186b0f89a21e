import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import { partsOf, placeOf, splitAt } from './lezer.ts';
import type { Node, Program, Stretch } from './node.ts';
import { createPythonExpressions } from './python-expressions.ts';
import { pythonImports } from './python-imports.ts';

/** Reads Python. The parser goes on behind what it cannot read. */
export function readPython(code: string): Program {
  const statement = createReader(code);
  return { code, body: partsOf(parser.parse(code).topNode).flatMap(statement) };
}

function createReader(code: string): (node: SyntaxNode) => readonly Node[] {
  const text = ({ from, to }: Stretch) => code.slice(from, to);
  const { expression, one, row, parameters } = createPythonExpressions(code);
  return statement;

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
        return pythonImports(parts, at, text);
      case 'StatementGroup':
        return parts.flatMap(statement);
      default:
        return first === undefined ? [] : [other(node)];
    }
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
