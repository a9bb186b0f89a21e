import { walk } from '../../source/children.ts';
import { importsOf } from '../../source/names.ts';
import type { Node, NodeOf } from '../../source/node.ts';
import { sourceOf, type CallDraft } from '../draft.ts';
import { reorderCaptures } from './captures.ts';
import { openScope, unwrapScope } from './scopes.ts';

// Methods of a hub that are functions of the SDK.
const OF_THE_SDK =
  /^(?:add_breadcrumb|capture_(?:event|exception|message)|flush|last_event_id|set_(?:context|extra|level|tag|tags|user)|start_(?:span|transaction)|get_traceparent)$/;

const GONE = /^(?:Hub|configure_scope|push_scope)$/;

/** Converts the calls of Python to those of SDK 2. */
export function convertPython(draft: CallDraft): void {
  const hubs = new Set<string>();
  walk(draft.program.body, (node) => {
    const isHub =
      node.kind === 'declare' && node.value !== undefined && isCurrentHub(draft, hubs, node.value);
    if (node.kind !== 'declare' || !isHub) return;
    hubs.add(node.name);
    draft.edits.removeLine(node);
  });
  walk(draft.program.body, (node, around) => {
    if (node.kind === 'with') convertWith(draft, hubs, node);
    if (node.kind === 'call') convertCall(draft, hubs, node);
    if (node.kind === 'member') convertMember(draft, hubs, node, around);
  });
  reorderCaptures(draft);
  convertImports(draft);
}

function convertWith(draft: CallDraft, hubs: ReadonlySet<string>, node: NodeOf<'with'>): void {
  const { value } = node;
  if (value.kind !== 'call') return;
  const name = calledName(draft, hubs, value);
  if (name === 'configure_scope' && value.args.length === 0) unwrapScope(draft, node);
  else if (name === 'push_scope' && value.args.length === 0) openScope(draft, value, 'new_scope');
  // with Hub(Hub.current) as hub
  else if (name === 'Hub') {
    openScope(draft, value, 'isolation_scope');
    if (node.name !== undefined) draft.tell('by-hand', node, node.name);
  }
}

function convertCall(draft: CallDraft, hubs: ReadonlySet<string>, call: NodeOf<'call'>): void {
  const { api, edits, tell } = draft;
  const name = calledName(draft, hubs, call);
  if (name === undefined || edits.isChanged(call.callee)) return;
  if (name === 'configure_scope') {
    const [callback] = call.args;
    if (callback === undefined) {
      if (!edits.isChanged(call)) tell('by-hand', call, name);
      return;
    }
    edits.replace(call, `(${sourceOf(draft, callback)})(${api.whole}.get_isolation_scope())`);
    tell('scope-changed', call, 'The scope');
  } else if (name === 'push_scope' || name === 'Hub') tell('by-hand', call, name);
  else if (name === 'start_span') renameDescription(draft, call);
  if (api.nameOf(call.callee) !== undefined) return;
  // A method of the hub.
  if (OF_THE_SDK.test(name)) edits.replace(call.callee, `${api.whole}.${name}`);
  else if (!GONE.test(name)) tell('by-hand', call, `Hub.current.${name}`);
}

// Hub.current.scope, Hub.current.client, and the hub itself
function convertMember(
  draft: CallDraft,
  hubs: ReadonlySet<string>,
  node: NodeOf<'member'>,
  around: readonly Node[],
): void {
  const { api, edits, tell } = draft;
  if (edits.isChanged(node)) return;
  if (isCurrentHub(draft, hubs, node.object)) {
    if (node.name === 'scope') edits.replace(node, `${api.whole}.get_isolation_scope()`);
    else if (node.name === 'client') edits.replace(node, `${api.whole}.get_client()`);
    return;
  }
  const isPart = around[0]?.kind === 'member' || around[0]?.kind === 'declare';
  if (isCurrentHub(draft, hubs, node) && !isPart) tell('by-hand', node, 'Hub.current');
}

/** The function of the SDK, or the method of the hub, that is called. */
function calledName(
  draft: CallDraft,
  hubs: ReadonlySet<string>,
  { callee }: NodeOf<'call'>,
): string | undefined {
  const name = draft.api.nameOf(callee);
  if (name !== undefined) return name;
  if (callee.kind === 'member' && isCurrentHub(draft, hubs, callee.object)) return callee.name;
  return undefined;
}

function isCurrentHub(draft: CallDraft, hubs: ReadonlySet<string>, node: Node): boolean {
  if (node.kind === 'name') return hubs.has(node.name);
  return (
    node.kind === 'member' && node.name === 'current' && draft.api.nameOf(node.object) === 'Hub'
  );
}

// getsentry/sentry-python sentry_sdk/tracing.py: description is deprecated.
function renameDescription({ edits }: CallDraft, { named }: NodeOf<'call'>): void {
  const description = named.find(({ key }) => key === 'description');
  if (description !== undefined) edits.replace(description.keyAt, 'name');
}

function convertImports(draft: CallDraft): void {
  let isWhole = draft.api.isImported;
  for (const one of importsOf(draft.program)) {
    const names = Object.entries(one.names);
    const kept = names.filter(([name]) => !GONE.test(name));
    if (!/^sentry_sdk(?:\.hub)?$/.test(one.source) || kept.length === names.length) continue;
    const list = kept.map(([name, local]) => (name === local ? name : `${name} as ${local}`));
    const lines = [
      isWhole ? '' : `import ${draft.api.whole}`,
      list.length === 0 ? '' : `from ${one.source} import ${list.join(', ')}`,
    ].filter((line) => line !== '');
    isWhole = true;
    if (lines.length === 0) draft.edits.removeLine(one);
    else draft.edits.replace(one, lines.join('\n'));
  }
}
