import type { SyntaxNode } from '@lezer/common';
import type { Node, Stretch } from './node.ts';

/** The parts of a node of the parser, punctuation included. */
export function partsOf(node: SyntaxNode): readonly SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) parts.push(child);
  return parts;
}

/** Where a node of the parser stands. */
export function placeOf({ from, to }: SyntaxNode): Stretch {
  return { from, to };
}

/** Splits parts at a separator. */
export function splitAt(
  parts: readonly SyntaxNode[],
  separator: string,
): readonly (readonly SyntaxNode[])[] {
  const groups: SyntaxNode[][] = [[]];
  for (const part of parts) {
    if (part.name === separator) groups.push([]);
    else groups.at(-1)?.push(part);
  }
  return groups.filter((group) => group.length > 0);
}

/** What a tree says that cannot be read. */
export function nothingAt(at: Stretch): Node {
  return { kind: 'other', from: at.from, to: at.to, type: 'nothing', parts: [] };
}
