import type { SimpleNode } from './simplify.ts';

/** A condition as a test of the name alone, and what is left to ask the context. */
export interface SplitCondition {
  readonly name: SimpleNode | undefined;
  readonly rest: SimpleNode | undefined;
}

/** Both parts together mean what the whole means. */
export function splitByName(node: SimpleNode | true): SplitCondition {
  const parts = node === true ? [] : node.type === 'all' ? node.parts : [node];
  return {
    name: allOf(parts.filter(isOfName)),
    rest: allOf(parts.filter((part) => !isOfName(part))),
  };
}

function isOfName(node: SimpleNode): boolean {
  if ('parts' in node) return node.parts.every(isOfName);
  return 'part' in node ? isOfName(node.part) : node.type === 'name';
}

function allOf(parts: readonly SimpleNode[]): SimpleNode | undefined {
  return parts.length > 1 ? { type: 'all', parts } : parts[0];
}
