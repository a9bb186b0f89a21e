import { parse, parseExpression, type ParserOptions } from '@babel/parser';

/** A node of a syntax tree, as far as all nodes agree. */
export interface Node {
  readonly type: string;
  readonly loc?: { readonly start: { readonly line: number; readonly column: number } } | null;
  readonly [field: string]: unknown;
}

const settings: ParserOptions = {
  sourceType: 'unambiguous',
  errorRecovery: true,
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  allowImportExportEverywhere: true,
  plugins: ['typescript', 'decorators-legacy', 'explicitResourceManagement'],
};

/** The statements of a file of JavaScript or TypeScript; nothing where it cannot be read at all. */
export function readStatements(text: string, path: string): readonly Node[] {
  // In .ts files `<Type>value` is a cast, elsewhere the beginning of an element.
  const isTypeScript = /\.[cm]?ts$/.test(path);
  const plugins = isTypeScript ? settings.plugins : [...(settings.plugins ?? []), 'jsx' as const];
  try {
    return nodesOf(
      parse(text, { ...settings, ...(plugins === undefined ? {} : { plugins }) }).program.body,
    );
  } catch {
    return [];
  }
}

/** The tree of a function, from what `toString` gives; nothing for what is native or bound. */
export function readFunction(text: string): Node | undefined {
  try {
    return toNode(parseExpression(text, settings));
  } catch {
    // A method is no expression by itself.
  }
  try {
    return nodesOf(toNode(parseExpression(`({${text}})`, settings))?.['properties'])[0];
  } catch {
    return undefined;
  }
}

/** A value as a node. */
export function toNode(value: unknown): Node | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every object of the tree with a type is a node
  return typeof value.type === 'string' ? (value as Node) : undefined;
}

/** The nodes of a list. */
export function nodesOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.flatMap((item: unknown) => toNode(item) ?? []) : [];
}

/** The text of a field, such as the name of an identifier. */
export function textOf(node: Node | undefined, field: string): string | undefined {
  const value = node?.[field];
  return typeof value === 'string' ? value : undefined;
}

/** The name of what is called or read, such as `Sentry.init`; nothing where it is computed. */
export function pathOf(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (node.type === 'Identifier') return textOf(node, 'name');
  if (node.type === 'ThisExpression') return 'this';
  if (node.type === 'MetaProperty') return 'import.meta';
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression')
    return undefined;
  const object = pathOf(toNode(node['object']));
  const property = toNode(node['property']);
  const name =
    node['computed'] === true
      ? property?.type === 'StringLiteral'
        ? textOf(property, 'value')
        : undefined
      : textOf(property, 'name');
  return object === undefined || name === undefined ? undefined : `${object}.${name}`;
}

/** Visits a node and all that is in it; what the visitor answers false to is not entered. */
export function visit(node: Node, visitor: (node: Node) => boolean | undefined): void {
  if (visitor(node) === false) return;
  for (const [field, value] of Object.entries(node)) {
    if (field === 'loc' || field.endsWith('Comments')) continue;
    const inner = toNode(value);
    if (inner !== undefined) visit(inner, visitor);
    else for (const item of nodesOf(value)) visit(item, visitor);
  }
}

/** Whether a node is a function. */
export function isFunctionNode({ type }: Node): boolean {
  return /^(?:ArrowFunctionExpression|FunctionExpression|FunctionDeclaration|ObjectMethod|ClassMethod)$/.test(
    type,
  );
}
