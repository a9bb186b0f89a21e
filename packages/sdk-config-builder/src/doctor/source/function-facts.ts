import { isFunctionNode, nodesOf, readFunction, textOf, toNode, visit, type Node } from './tree.ts';

/** What can be told about a function without calling it. */
export interface FunctionFacts {
  /** Whether it gives something back: on every path, on some, or on none. */
  readonly returns: 'always' | 'never' | 'sometimes';
  /** Whether it throws whatever it is given, or on some paths. */
  readonly throws: 'always' | 'never' | 'sometimes';
  /** Whether it gives a promise. */
  readonly isAsync: boolean;
  /** The texts that are written in it. */
  readonly texts: readonly string[];
}

const known = new WeakMap<object, FunctionFacts>();

/** Stands for a function that was read from source. */
export function createSourceFunction(facts: FunctionFacts): () => undefined {
  const stand = () => undefined;
  known.set(stand, facts);
  return stand;
}

/** What can be told about a function; nothing for one that is native or bound. It is never called. */
export function readFunctionFacts(value: unknown): FunctionFacts | undefined {
  if (typeof value !== 'function') return undefined;
  const facts = known.get(value);
  if (facts !== undefined) return facts;
  const node = readFunction(Function.prototype.toString.call(value));
  return node === undefined ? undefined : inspectFunction(node);
}

/** What can be told about the tree of a function. */
export function inspectFunction(node: Node): FunctionFacts {
  const body = toNode(node['body']);
  const found = { value: false, nothing: false, throws: false };
  const texts: string[] = [];
  visit(node, (inner) => {
    if (inner.type === 'StringLiteral') texts.push(textOf(inner, 'value') ?? '');
    return undefined;
  });
  const isAsync = node['async'] === true;
  if (body?.type !== 'BlockStatement') {
    const isNothing = body?.type === 'Identifier' && textOf(body, 'name') === 'undefined';
    return { returns: isNothing ? 'never' : 'always', throws: 'never', isAsync, texts };
  }
  look(body, false, found);
  const isOpen = completes(body);
  const isSilent = found.nothing || isOpen;
  return {
    returns: found.value ? (isSilent ? 'sometimes' : 'always') : isSilent ? 'never' : 'always',
    throws: found.throws ? (isSilent || found.value ? 'sometimes' : 'always') : 'never',
    isAsync,
    texts,
  };
}

interface Found {
  value: boolean;
  nothing: boolean;
  throws: boolean;
}

function look(node: Node, isGuarded: boolean, found: Found): void {
  visit(node, (inner) => {
    if (inner !== node && isFunctionNode(inner)) return false;
    if (inner.type === 'ReturnStatement') {
      const argument = toNode(inner['argument']);
      const isNothing =
        argument === undefined ||
        (argument.type === 'Identifier' && textOf(argument, 'name') === 'undefined');
      if (isNothing) found.nothing = true;
      else found.value = true;
    }
    if (inner.type === 'ThrowStatement' && !isGuarded) found.throws = true;
    if (inner.type === 'TryStatement' && toNode(inner['handler']) !== undefined) {
      for (const [field, isCaught] of [
        ['block', true],
        ['handler', false],
        ['finalizer', false],
      ] as const) {
        const part = toNode(inner[field]);
        if (part !== undefined) look(part, isCaught || isGuarded, found);
      }
      return false;
    }
    return undefined;
  });
}

// Whether the end of a statement can be reached.
function completes(node: Node | undefined): boolean {
  if (node === undefined) return true;
  switch (node.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
      return false;
    case 'BlockStatement':
      return nodesOf(node['body']).every(completes);
    case 'IfStatement':
      return (
        toNode(node['alternate']) === undefined ||
        completes(toNode(node['consequent'])) ||
        completes(toNode(node['alternate']))
      );
    case 'TryStatement': {
      if (!completes(toNode(node['finalizer']))) return false;
      const handler = toNode(node['handler']);
      return (
        completes(toNode(node['block'])) ||
        (handler !== undefined && completes(toNode(handler['body'])))
      );
    }
    case 'SwitchStatement':
      return switchCompletes(nodesOf(node['cases']));
    case 'WhileStatement':
      return toNode(node['test'])?.['value'] !== true || hasBreak(node);
    case 'LabeledStatement':
      return completes(toNode(node['body'])) || hasBreak(node);
    default:
      return true;
  }
}

function switchCompletes(cases: readonly Node[]): boolean {
  const hasDefault = cases.some((one) => toNode(one['test']) === undefined);
  const last = cases.at(-1);
  if (!hasDefault || last === undefined || cases.some(hasBreak)) return true;
  return nodesOf(last['consequent']).every(completes);
}

function hasBreak(node: Node): boolean {
  let isFound = false;
  visit(node, (inner) => {
    if (inner.type === 'BreakStatement') isFound = true;
    return isFunctionNode(inner) ? false : undefined;
  });
  return isFound;
}
