import { walk } from '../../source/children.ts';
import type { Node, NodeOf } from '../../source/node.ts';
import { indentAt, isStatement, siblingsOf, sourceOf, type CallDraft } from '../draft.ts';
import type { CallNames } from './names.ts';
import { canWrap, wrapRest } from './wrap-rest.ts';

/** Converts `configureScope`: its callback runs on the scope of the request or process, or on that of `withScope` around it. */
export function convertScopeCall(
  draft: CallDraft,
  names: CallNames,
  call: NodeOf<'call'>,
  around: readonly Node[],
): void {
  const { api, edits, tell } = draft;
  const isInWithScope = around.some(
    (outer) => outer.kind === 'call' && draft.api.nameOf(outer.callee) === 'withScope',
  );
  const scope = `${api.whole}.${isInWithScope ? 'getCurrentScope' : 'getIsolationScope'}()`;
  if (!isInWithScope) tell('scope-changed', call, 'The scope');
  const [hook] = call.args;
  if (hook?.kind !== 'function' || hook.parameters[0]?.name === undefined) {
    if (hook === undefined) edits.removeLine(call);
    else edits.replace(call, `(${sourceOf(draft, hook)})(${scope})`);
    return;
  }
  const parameter = hook.parameters[0].name;
  const spans = hook.body.filter((part) => setSpanOf(part, parameter) !== undefined);
  const head = spans.length > 0 ? activate(draft, parameter, spans, call, around) : '';
  if (head === undefined) return;
  if (spans.length === hook.body.length && isStatement(call, around)) {
    if (head === '') edits.removeLine(around[0]);
    else edits.replace(around[0], head);
    return;
  }
  for (const part of spans) edits.removeLine(part);
  if (isStatement(call, around) && !hook.isAsync && !hook.isShort && !hasReturn(hook)) {
    // The callback becomes a block.
    const indent = indentAt(draft, call.from);
    const [block] = around;
    edits.replace(
      { from: block.from, to: hook.bodyAt.from + 1 },
      `{\n${indent}  const ${parameter} = ${scope};`,
    );
    edits.replace({ from: hook.bodyAt.to, to: block.to }, '');
    if (head !== '') edits.insert(block.to, `\n${indent}${head}`);
    return;
  }
  if (isShortChain(hook, parameter)) {
    const [only] = hook.body;
    const value = only?.kind === 'return' ? only.value : undefined;
    const root = value && rootOf(value);
    if (root !== undefined) {
      edits.replace({ from: call.from, to: root.to }, scope);
      edits.replace({ from: hook.bodyAt.to, to: call.to }, '');
      return;
    }
  }
  edits.replace({ from: call.from, to: hook.from }, '(');
  edits.replace({ from: hook.to, to: call.to }, `)(${scope})`);
}

/** The span that a statement makes the active one. */
function setSpanOf(statement: Node, parameter: string): Node | undefined {
  const value =
    statement.kind === 'expression' || statement.kind === 'return' ? statement.value : undefined;
  if (value?.kind !== 'call' || value.callee.kind !== 'member') return undefined;
  const { object, name } = value.callee;
  const isSet = name === 'setSpan' && object.kind === 'name' && object.name === parameter;
  return isSet ? value.args[0] : undefined;
}

// What comes after runs with the span active, which takes a callback now: its head, or nothing where that is not possible.
function activate(
  draft: CallDraft,
  parameter: string,
  spans: readonly Node[],
  call: NodeOf<'call'>,
  around: readonly Node[],
): string | undefined {
  const [statement, parent] = around;
  const span = spans.at(-1) && setSpanOf(spans.at(-1) ?? call, parameter);
  if (statement === undefined || span === undefined || !isStatement(call, around)) {
    draft.tell('by-hand', call, 'setSpan');
    return undefined;
  }
  const { statements, index } = siblingsOf(draft, statement, parent);
  const rest = statements.slice(index + 1);
  if (!canWrap(rest, parent)) {
    draft.tell('by-hand', call, 'setSpan');
    return undefined;
  }
  return wrapRest(draft, statement, rest, sourceOf(draft, span), parent);
}

function hasReturn(hook: NodeOf<'function'>): boolean {
  let found = false;
  walk(hook.body, (node, around) => {
    if (node.kind === 'return' && !around.some(({ kind }) => kind === 'function')) found = true;
  });
  return found;
}

// (scope) => scope.setTag('a', 'b')
function isShortChain(hook: NodeOf<'function'>, parameter: string): boolean {
  const [only] = hook.body;
  if (!hook.isShort || hook.isAsync || only?.kind !== 'return' || only.value === undefined)
    return false;
  let uses = 0;
  walk([only.value], (node) => {
    if (node.kind === 'name' && node.name === parameter) uses += 1;
  });
  return uses === 1 && rootOf(only.value)?.name === parameter;
}

function rootOf(node: Node): NodeOf<'name'> | undefined {
  if (node.kind === 'name') return node;
  if (node.kind === 'member') return rootOf(node.object);
  return node.kind === 'call' ? rootOf(node.callee) : undefined;
}
