import { walk } from './children.ts';
import type { Node, NodeOf, Program } from './node.ts';

/** Finds what a name stands for. */
export type Resolve = (node: Node) => Node;

/** Follows names to the constants and functions that they stand for; a name that is given twice stands for itself. */
export function createResolve(program: Program): Resolve {
  const found = new Map<string, Node | undefined>();
  const remember = (name: string, value: Node) =>
    found.set(name, found.has(name) ? undefined : value);
  walk(program.body, (node) => {
    if (node.kind === 'declare' && node.value !== undefined) remember(node.name, node.value);
    if (node.kind === 'function' && node.name !== undefined) remember(node.name, node);
  });
  return (node) => {
    let current = node;
    for (let step = 0; step < 5 && current.kind === 'name'; step += 1)
      current = found.get(current.name) ?? current;
    return current;
  };
}

/** The imports of a program. */
export function importsOf(program: Program): readonly NodeOf<'import'>[] {
  const found: NodeOf<'import'>[] = [];
  walk(program.body, (node) => {
    if (node.kind === 'import') found.push(node);
  });
  return found;
}
