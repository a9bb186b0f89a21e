import { evaluate, readProperties, type Constants } from './evaluate.ts';
import { nodesOf, pathOf, readStatements, textOf, toNode, visit, type Node } from './tree.ts';
import type { SourceFile, SourceImport, SourceInit } from './types.ts';
import { readUnread } from './unread.ts';

/** What a file of JavaScript or TypeScript says about Sentry. */
export function readJavaScript(path: string, text: string): SourceFile {
  const statements = readStatements(text, path);
  const imports: SourceImport[] = [];
  // The names under which a file knows a package of Sentry, and what each of its names means.
  const namespaces = new Map<string, string>();
  const inits = new Map<string, string>();
  const managers = new Set<string>();
  const constants = new Map<string, Node>();
  const calls: Node[] = [];
  for (const statement of statements)
    visit(statement, (node) => {
      if (node.type === 'ImportDeclaration') readImport(node);
      if (node.type === 'VariableDeclarator') readDeclarator(node);
      if (node.type === 'FunctionDeclaration') readDeclaration(node);
      if (node.type === 'TSImportEqualsDeclaration') readImportEquals(node);
      if (node.type === 'CallExpression') readCall(node);
      return undefined;
    });
  return {
    path,
    language: 'javascript',
    text,
    imports,
    inits: calls.flatMap((call) => toInit(call) ?? []),
  };

  function readImport(node: Node): void {
    if (textOf(node, 'importKind') === 'type') return;
    const specifier = textOf(toNode(node['source']), 'value') ?? '';
    imports.push({ specifier, line: lineOf(node), isHoisted: true });
    for (const part of nodesOf(node['specifiers'])) {
      const local = textOf(toNode(part['local']), 'name') ?? '';
      const imported = toNode(part['imported']);
      if (part.type === 'ImportSpecifier') name(local, textOf(imported, 'name') ?? '', specifier);
      else if (isSentry(specifier)) namespaces.set(local, specifier);
    }
  }

  function readDeclarator(node: Node): void {
    const id = toNode(node['id']);
    const value = toNode(node['init']);
    if (id === undefined || value === undefined) return;
    const specifier = requiredBy(value);
    if (id.type === 'Identifier') {
      const local = textOf(id, 'name') ?? '';
      if (specifier !== undefined && isSentry(specifier)) namespaces.set(local, specifier);
      constants.set(local, value);
    } else if (id.type === 'ObjectPattern' && specifier !== undefined)
      for (const property of nodesOf(id['properties']))
        name(
          textOf(toNode(property['value']), 'name') ?? '',
          textOf(toNode(property['key']), 'name') ?? '',
          specifier,
        );
  }

  function readDeclaration(node: Node): void {
    const local = textOf(toNode(node['id']), 'name');
    if (local !== undefined) constants.set(local, node);
  }

  function readImportEquals(node: Node): void {
    const specifier = textOf(toNode(toNode(node['moduleReference'])?.['expression']), 'value');
    if (specifier === undefined) return;
    imports.push({ specifier, line: lineOf(node), isHoisted: false });
    const local = textOf(toNode(node['id']), 'name') ?? '';
    if (isSentry(specifier)) namespaces.set(local, specifier);
  }

  function readCall(node: Node): void {
    const specifier = requiredBy(node);
    if (specifier !== undefined) imports.push({ specifier, line: lineOf(node), isHoisted: false });
    calls.push(node);
  }

  function name(local: string, imported: string, specifier: string): void {
    if (isSentry(specifier) && imported === 'init') inits.set(local, specifier);
    if (imported === 'createInitOptions') managers.add(local);
  }

  function toInit(call: Node): SourceInit | undefined {
    const callee = pathOf(toNode(call['callee'])) ?? '';
    const [object = '', method, ...others] = callee.split('.');
    const sdk =
      inits.get(callee) ??
      (method === 'init' && others.length === 0 ? namespaces.get(object) : undefined);
    if (sdk === undefined) return undefined;
    const place = { sdk, line: lineOf(call), column: (call.loc?.start.column ?? 0) + 1 };
    const given = nodesOf(call['arguments']);
    // `init(app, options)` of Vue, and `init(options)` of all others.
    const options = given.at(-1);
    if (options === undefined) return { ...place, options: {}, isComplete: true, isManaged: false };
    return { ...place, ...readOptions(options, constants, managers) };
  }
}

function readOptions(
  node: Node,
  constants: Constants,
  managers: ReadonlySet<string>,
): Pick<SourceInit, 'isComplete' | 'isManaged' | 'options'> {
  const found = resolve(node, constants);
  const isManaged = isCallOf(found, managers);
  if (found?.type === 'ObjectExpression') {
    const spreads = nodesOf(found['properties']).map((part) =>
      resolve(toNode(part['argument']), constants),
    );
    return {
      ...readProperties(found, constants),
      isManaged: spreads.some((spread) => isCallOf(spread, managers)),
    };
  }
  const value = evaluate(found, constants);
  const isKnown = readUnread(value) === undefined && typeof value === 'object' && value !== null;
  return { options: isKnown ? { ...value } : {}, isComplete: isKnown, isManaged };
}

function isCallOf(node: Node | undefined, names: ReadonlySet<string>): boolean {
  return node?.type === 'CallExpression' && names.has(pathOf(toNode(node['callee'])) ?? '');
}

function resolve(node: Node | undefined, constants: Constants): Node | undefined {
  if (node?.type === 'Identifier') return constants.get(textOf(node, 'name') ?? '') ?? node;
  return node;
}

function requiredBy(node: Node): string | undefined {
  if (node.type === 'AwaitExpression') return requiredBy(toNode(node['argument']) ?? node);
  const callee = toNode(node['callee']);
  const isRequire = pathOf(callee) === 'require' || callee?.type === 'Import';
  if (!isRequire || node.type === 'AwaitExpression') return undefined;
  const [first] = nodesOf(node['arguments']);
  return first?.type === 'StringLiteral' ? textOf(first, 'value') : undefined;
}

function isSentry(specifier: string): boolean {
  return /^@sentry\/[a-z-]+$/.test(specifier);
}

function lineOf(node: Node): number {
  return node.loc?.start.line ?? 1;
}
