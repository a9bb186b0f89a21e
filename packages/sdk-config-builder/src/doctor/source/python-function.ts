import { childrenOf } from '../../convert/source/children.ts';
import type { Node, NodeOf } from '../../convert/source/node.ts';
import type { FunctionFacts } from './function-facts.ts';

/** What can be told about a function of Python. */
export function inspectPythonFunction({
  body,
  isShort,
  isAsync,
}: NodeOf<'function'>): FunctionFacts {
  const [first] = body;
  const only = isShort && first?.kind === 'return' ? first.value : undefined;
  if (only?.kind === 'literal' && only.value === null)
    return { returns: 'never', throws: 'never', isAsync, texts: [] };
  const returned = body.flatMap(returnsIn).filter(({ value }) => value !== undefined);
  const isOpen = body.every(completes);
  return {
    returns: returned.length > 0 ? (isOpen ? 'sometimes' : 'always') : isOpen ? 'never' : 'always',
    throws: first !== undefined && isRaise(first) ? 'always' : 'never',
    isAsync,
    texts: [],
  };
}

function returnsIn(node: Node): readonly NodeOf<'return'>[] {
  if (node.kind === 'return') return [node];
  return node.kind === 'function' ? [] : childrenOf(node).flatMap(returnsIn);
}

// Whether the end of a statement can be reached. What is guarded or compared is taken to end as its parts do.
function completes(node: Node): boolean {
  if (node.kind === 'return' || isRaise(node)) return false;
  if (node.kind === 'if')
    return node.no.length === 0 || node.yes.every(completes) || node.no.every(completes);
  if (node.kind === 'with') return node.body.every(completes);
  return !(
    node.kind === 'other' &&
    /^(?:Try|Match)Statement$/.test(node.type) &&
    returnsIn(node).length > 0
  );
}

function isRaise(node: Node): boolean {
  return node.kind === 'other' && node.type === 'RaiseStatement';
}
