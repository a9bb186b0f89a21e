import { parse } from '@babel/parser';
import type { Entry, Node, NodeOf, Parameter, Program, Stretch } from './node.ts';

/** A node of the parser. Which fields it has follows from its type. */
type Raw = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>;

/** Reads JavaScript or TypeScript. Throws where the parser cannot go on. */
export function readJavaScript(code: string): Program {
  const settings = {
    sourceType: 'unambiguous',
    // A fragment of a guide declares a name twice and awaits outside of functions; that is no reason not to read it.
    errorRecovery: true,
    allowAwaitOutsideFunction: true,
    allowReturnOutsideFunction: true,
    allowImportExportEverywhere: true,
  } as const;
  const read = (plugins: ('jsx' | 'typescript' | 'decorators')[]) =>
    asRaw(parse(code, { ...settings, plugins }).program);
  let program: Raw | undefined;
  try {
    program = read(['typescript', 'jsx', 'decorators']);
  } catch {
    // <Type>value is no JSX.
    program = read(['typescript', 'decorators']);
  }
  return { code, body: readList(program?.['body']) };
}

function readList(value: unknown): readonly Node[] {
  return rawList(value).map(readNode);
}

function readNode(raw: Raw): Node {
  const at: Stretch = { from: raw.start, to: raw.end };
  const part = (key: string) => readPart(raw[key], at);
  switch (raw.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return { kind: 'literal', ...at, value: scalarOf(raw['value']) };
    case 'NullLiteral':
      return { kind: 'literal', ...at, value: null };
    case 'TemplateLiteral':
      return readTemplate(raw, at);
    case 'RegExpLiteral':
      return { kind: 'regex', ...at, source: textOf(raw['pattern']), flags: textOf(raw['flags']) };
    case 'Identifier':
      return { kind: 'name', ...at, name: textOf(raw['name']) };
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const object = part('object');
      const property = asRaw(raw['property']);
      if (raw['computed'] === true || property?.type !== 'Identifier')
        return { kind: 'index', ...at, object, index: part('property') };
      const nameAt = { from: property.start, to: property.end };
      return { kind: 'member', ...at, object, name: textOf(property['name']), nameAt };
    }
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression':
      return {
        kind: 'call',
        ...at,
        callee: part('callee'),
        args: readList(raw['arguments']),
        named: [],
        isNew: raw.type === 'NewExpression',
      };
    case 'ObjectExpression':
      return {
        kind: 'record',
        ...at,
        type: undefined,
        entries: rawList(raw['properties']).map(readEntry),
      };
    case 'ArrayExpression':
      return { kind: 'list', ...at, items: readList(raw['elements']) };
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return readFunction(raw, at);
    case 'UnaryExpression':
      return readUnary(raw, at);
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const operator = textOf(raw['operator']).replace(/^([=!]=)$/, '$1=');
      return { kind: 'binary', ...at, operator, left: part('left'), right: part('right') };
    }
    case 'ConditionalExpression':
      return {
        kind: 'choice',
        ...at,
        test: part('test'),
        yes: part('consequent'),
        no: part('alternate'),
      };
    case 'AwaitExpression':
      return { kind: 'await', ...at, value: part('argument') };
    case 'UpdateExpression':
      return { kind: 'update', ...at, target: part('argument'), isPrefix: raw['prefix'] === true };
    case 'AssignmentExpression':
      return {
        kind: 'assign',
        ...at,
        target: part('left'),
        operator: textOf(raw['operator']),
        value: part('right'),
      };
    case 'VariableDeclaration':
      return readDeclaration(raw, at);
    case 'ReturnStatement':
      return { kind: 'return', ...at, value: optional(raw['argument']) };
    case 'IfStatement':
      return {
        kind: 'if',
        ...at,
        test: part('test'),
        yes: bodyOf(raw['consequent']),
        no: bodyOf(raw['alternate']),
      };
    case 'ExpressionStatement':
      return { kind: 'expression', ...at, value: part('expression') };
    case 'BlockStatement':
      return { kind: 'block', ...at, body: readList(raw['body']) };
    case 'ImportDeclaration':
      return readImport(raw, at);
    // What only the type checker reads.
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return part('expression');
    default:
      return { kind: 'other', ...at, type: raw.type, parts: partsOf(raw) };
  }
}

function readEntry(raw: Raw): Entry {
  const at = { from: raw.start, to: raw.end };
  if (raw.type === 'SpreadElement')
    return { ...at, key: undefined, keyAt: at, value: readPart(raw['argument'], at) };
  const name = asRaw(raw['key']);
  const isComputed = raw['computed'] === true && name?.type !== 'StringLiteral';
  const key = isComputed ? undefined : textOf(name?.['name'] ?? name?.['value']);
  const keyAt = { from: name?.start ?? at.from, to: name?.end ?? at.from };
  const value = raw.type === 'ObjectMethod' ? readFunction(raw, at) : readPart(raw['value'], at);
  return { ...at, key, keyAt, value };
}

function readFunction(raw: Raw, at: Stretch): NodeOf<'function'> {
  const body = asRaw(raw['body']);
  const isShort = body !== undefined && body.type !== 'BlockStatement';
  const bodyAt = { from: body?.start ?? at.from, to: body?.end ?? at.to };
  const value = readPart(raw['body'], at);
  return {
    kind: 'function',
    ...at,
    name: asRaw(raw['id'])?.['name'] === undefined ? undefined : textOf(asRaw(raw['id'])?.['name']),
    parameters: rawList(raw['params']).map(readParameter),
    body: isShort ? [{ kind: 'return', ...bodyAt, value }] : readList(body?.['body']),
    isAsync: raw['async'] === true,
    isShort,
    bodyAt,
  };
}

function readParameter(raw: Raw): Parameter {
  if (raw.type === 'AssignmentPattern') {
    const left = asRaw(raw['left']);
    if (left !== undefined) return readParameter(left);
  }
  if (raw.type === 'Identifier') return { name: textOf(raw['name']), parts: {} };
  const parts = rawList(raw['properties']).flatMap((property) => {
    const key = textOf(asRaw(property['key'])?.['name']);
    const value = asRaw(property['value']);
    const target = value?.type === 'AssignmentPattern' ? asRaw(value['left']) : value;
    return target?.type === 'Identifier' ? [[key, textOf(target['name'])]] : [];
  });
  return { name: undefined, parts: Object.fromEntries(parts) };
}

function readUnary(raw: Raw, at: Stretch): Node {
  const value = readPart(raw['argument'], at);
  if (raw['operator'] === '!') return { kind: 'not', ...at, value };
  if (raw['operator'] === 'delete') return { kind: 'delete', ...at, target: value };
  if (raw['operator'] === '-' && value.kind === 'literal' && typeof value.value === 'number')
    return { kind: 'literal', ...at, value: -value.value };
  return { kind: 'other', ...at, type: textOf(raw['operator']), parts: [value] };
}

function readTemplate(raw: Raw, at: Stretch): Node {
  const [text, ...others] = rawList(raw['quasis']);
  const value = text?.['value'];
  if (others.length === 0 && typeof value === 'object' && value !== null && 'cooked' in value)
    return { kind: 'literal', ...at, value: textOf(value.cooked) };
  return { kind: 'other', ...at, type: raw.type, parts: partsOf(raw) };
}

function readDeclaration(raw: Raw, at: Stretch): Node {
  const declared = rawList(raw['declarations']).map((one): Node => {
    const name = asRaw(one['id']);
    const here = rawList(raw['declarations']).length === 1 ? at : { from: one.start, to: one.end };
    if (name?.type === 'Identifier')
      return { kind: 'declare', ...here, name: textOf(name['name']), value: optional(one['init']) };
    const names = name === undefined ? {} : readParameter(name).parts;
    const source = requiredPackage(optional(one['init']));
    if (source !== undefined) return { kind: 'import', ...at, source, whole: undefined, names };
    return { kind: 'other', ...here, type: 'destructuring', parts: partsOf(one) };
  });
  const [first] = declared;
  if (declared.length === 1 && first?.kind === 'declare') {
    const source = requiredPackage(first.value);
    if (source !== undefined)
      return { kind: 'import', ...at, source, whole: first.name, names: {} };
  }
  if (declared.length === 1 && first !== undefined) return first;
  return { kind: 'other', ...at, type: raw.type, parts: declared };
}

function requiredPackage(node: Node | undefined): string | undefined {
  if (node?.kind !== 'call' || node.callee.kind !== 'name' || node.callee.name !== 'require')
    return undefined;
  const [source] = node.args;
  return source?.kind === 'literal' && typeof source.value === 'string' ? source.value : undefined;
}

function readImport(raw: Raw, at: Stretch): Node {
  const source = textOf(asRaw(raw['source'])?.['value']);
  const names: Record<string, string> = {};
  let whole: string | undefined;
  for (const one of rawList(raw['specifiers'])) {
    const local = textOf(asRaw(one['local'])?.['name']);
    if (one.type === 'ImportSpecifier') {
      const imported = asRaw(one['imported']);
      names[textOf(imported?.['name'] ?? imported?.['value'])] = local;
    } else whole = local;
  }
  return { kind: 'import', ...at, source, whole, names };
}

function bodyOf(value: unknown): readonly Node[] {
  const raw = asRaw(value);
  if (raw === undefined) return [];
  return raw.type === 'BlockStatement' ? readList(raw['body']) : [readNode(raw)];
}

function readPart(value: unknown, at: Stretch): Node {
  return optional(value) ?? { kind: 'other', ...at, type: 'nothing', parts: [] };
}

function optional(value: unknown): Node | undefined {
  const raw = asRaw(value);
  return raw && readNode(raw);
}

// Types and comments are no part of what runs.
const SKIPPED = new Set(['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments', 'loc']);

function partsOf(raw: Raw): readonly Node[] {
  return Object.entries(raw)
    .filter(([key]) => !SKIPPED.has(key) && !key.endsWith('omments'))
    .flatMap(([, value]) => (Array.isArray(value) ? rawList(value) : rawList([value])))
    .map(readNode);
}

function rawList(value: unknown): readonly Raw[] {
  return Array.isArray(value) ? value.map(asRaw).filter((raw) => raw !== undefined) : [];
}

function asRaw(value: unknown): Raw | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  if (typeof value.type !== 'string' || !('start' in value) || typeof value.start !== 'number')
    return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the parser's nodes have all three
  return value as Raw;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function scalarOf(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;
}
