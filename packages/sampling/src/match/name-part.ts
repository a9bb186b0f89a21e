import type { SimpleNode } from './simplify.ts';

/** A condition as a test of the name alone, and what is left to ask the context. */
export interface SplitCondition {
  readonly name: SimpleNode | undefined;
  readonly rest: SimpleNode | undefined;
}

/** Both parts together mean what the whole means. */
export function splitByName(node: SimpleNode): SplitCondition {
  if (isOfName(node)) return { name: node, rest: undefined };
  if (node.type !== 'all') return { name: undefined, rest: node };
  return {
    name: allOf(node.parts.filter(isOfName)),
    rest: allOf(node.parts.filter((part) => !isOfName(part))),
  };
}

function isOfName(node: SimpleNode): boolean {
  if (node.type === 'all' || node.type === 'any') return node.parts.every(isOfName);
  return node.type === 'not' ? isOfName(node.part) : node.type === 'name';
}

function allOf(parts: readonly SimpleNode[]): SimpleNode | undefined {
  return parts.length > 1 ? { type: 'all', parts } : parts[0];
}
