import { walk } from '../../source/children.ts';
import type { Node, NodeOf } from '../../source/node.ts';
import type { CallDraft } from '../draft.ts';
import { tellGone } from './gone.ts';
import { convertHandler } from './handlers.ts';
import { convertImports } from './imports.ts';
import { convertHubCall, convertNamedCall } from './moved.ts';
import { findNames, type CallNames } from './names.ts';
import { convertScopeCall } from './scopes.ts';
import { convertSpanCall } from './spans.ts';
import { convertTransaction } from './transactions.ts';

/** Converts the calls of JavaScript and TypeScript to those that SDK 8 and later have. */
export function convertJavaScript(draft: CallDraft): void {
  const names = findNames(draft);
  // What is inside of init is no call site.
  const inits: Node[] = [];
  walk(draft.program.body, (node, around) => {
    if (around.some((outer) => inits.includes(outer))) return;
    if (node.kind === 'call' && draft.api.nameOf(node.callee) === 'init') {
      inits.push(node);
      return;
    }
    if (node.kind === 'call') convertCall(draft, names, node, around);
    if (node.kind === 'member') convertSeverity(draft, node);
    if (node.kind === 'declare') removeHub(draft, node);
  });
  convertImports(draft);
  tellGone(draft, (around) => !around.some((outer) => inits.includes(outer)));
}

function convertCall(
  draft: CallDraft,
  names: CallNames,
  call: NodeOf<'call'>,
  around: readonly Node[],
): void {
  const name = draft.api.nameOf(call.callee) ?? hubMethod(draft, names, call);
  if (name === 'configureScope') convertScopeCall(draft, names, call, around);
  else if (name === 'startTransaction') convertTransaction(draft, names, call);
  else if (draft.api.nameOf(call.callee) !== undefined) convertNamedCall(draft, call, around);
  else if (name !== undefined) convertHubCall(draft, call, name);
  else if (!convertHandler(draft, call, around)) convertSpanCall(draft, names, call, around);
}

/** The method that is called on a hub. */
function hubMethod(
  draft: CallDraft,
  names: CallNames,
  { callee }: NodeOf<'call'>,
): string | undefined {
  if (callee.kind !== 'member') return undefined;
  const { object } = callee;
  const isHub =
    (object.kind === 'name' && names.hubs.has(object.name)) ||
    (object.kind === 'call' && draft.api.nameOf(object.callee) === 'getCurrentHub');
  return isHub ? callee.name : undefined;
}

// Sentry.Severity.Error
function convertSeverity(draft: CallDraft, node: NodeOf<'member'>): void {
  if (draft.api.nameOf(node.object) !== 'Severity') return;
  const level = node.name.toLowerCase();
  draft.edits.replace(node, `'${level === 'critical' ? 'fatal' : level}'`);
}

// const hub = Sentry.getCurrentHub();
function removeHub(draft: CallDraft, node: NodeOf<'declare'>): void {
  const { value } = node;
  if (value?.kind === 'call' && draft.api.nameOf(value.callee) === 'getCurrentHub')
    draft.edits.removeLine(node);
}
