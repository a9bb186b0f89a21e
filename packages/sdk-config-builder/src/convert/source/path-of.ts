import type { Node } from './node.ts';

/** What an expression reads, such as `['event', 'user', 'email']`; nothing where it is more than names and keys. */
export function pathOf(node: Node): readonly string[] | undefined {
  if (node.kind === 'name') return [node.name];
  if (node.kind === 'member') return below(node.object, node.name);
  if (node.kind === 'index') {
    const { index } = node;
    if (index.kind !== 'literal' || index.value === null) return undefined;
    return below(node.object, String(index.value));
  }
  // event.get("user", {}) of Python
  if (node.kind === 'call' && node.callee.kind === 'member' && node.callee.name === 'get') {
    const [key] = node.args;
    if (key?.kind === 'literal' && typeof key.value === 'string')
      return below(node.callee.object, key.value);
  }
  // event.get("user") or {}
  if (node.kind === 'binary' && (node.operator === '||' || node.operator === '??')) {
    const { right } = node;
    const isEmpty =
      (right.kind === 'record' && right.entries.length === 0) ||
      (right.kind === 'list' && right.items.length === 0) ||
      (right.kind === 'literal' && right.value === '');
    if (isEmpty) return pathOf(node.left);
  }
  return undefined;
}

function below(object: Node, key: string): readonly string[] | undefined {
  const path = pathOf(object);
  return path && [...path, key];
}
