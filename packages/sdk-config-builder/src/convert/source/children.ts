import type { Entry, Node } from './node.ts';

const valuesOf = (entries: readonly Entry[]) => entries.map(({ value }) => value);
const given = (...nodes: readonly (Node | undefined)[]) =>
  nodes.filter((node) => node !== undefined);

/** The parts of a part, in the order of the source. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'member':
      return [node.object];
    case 'index':
      return [node.object, node.index];
    case 'call':
      return [node.callee, ...node.args, ...valuesOf(node.named)];
    case 'record':
      return valuesOf(node.entries);
    case 'list':
      return node.items;
    case 'function':
    case 'block':
      return node.body;
    case 'binary':
      return [node.left, node.right];
    case 'choice':
      return [node.test, node.yes, node.no];
    case 'update':
    case 'delete':
      return [node.target];
    case 'assign':
      return [node.target, node.value];
    case 'if':
      return [node.test, ...node.yes, ...node.no];
    case 'with':
      return [node.value, ...node.body];
    case 'not':
    case 'await':
    case 'expression':
    case 'declare':
    case 'return':
      return given(node.value);
    case 'other':
      return node.parts;
    default:
      return [];
  }
}

/** Visits a part and all below it, with what is around it, innermost first. */
export function walk(
  nodes: readonly Node[],
  visit: (node: Node, around: readonly Node[]) => void,
  around: readonly Node[] = [],
): void {
  for (const node of nodes) {
    visit(node, around);
    walk(childrenOf(node), visit, [node, ...around]);
  }
}
