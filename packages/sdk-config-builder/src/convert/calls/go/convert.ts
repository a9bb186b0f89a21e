import { walk } from '../../source/children.ts';
import { importsOf } from '../../source/names.ts';
import type { Node, NodeOf } from '../../source/node.ts';
import { pathOf } from '../../source/path-of.ts';
import { isAtLeast, parseRelease } from '../../../targets/release.ts';
import { sourceOf, type CallDraft } from '../draft.ts';

// getsentry/sentry-go CHANGELOG.md, 0.23.0 and 0.25.0.
const RENAMED: Readonly<Record<string, string>> = {
  OpName: 'WithOpName',
  SpanSampled: 'WithSpanSampled',
  TransactionName: 'WithTransactionName',
  TransctionSource: 'WithTransactionSource',
  Version: 'SDKVersion',
};

const ENDS = /^(?:log\.Fatal(?:f|ln)?|os\.Exit)$/;

/** Converts the calls of Go to those of the newest sentry-go. */
export function convertGo(draft: CallDraft): void {
  const { api, edits, tell } = draft;
  const flushes: number[] = [];
  walk(draft.program.body, (node, around) => {
    if (node.kind === 'member') {
      const renamed = RENAMED[api.nameOf(node) ?? ''];
      if (renamed !== undefined) edits.replace(node.nameAt, renamed);
    }
    if (node.kind === 'other' && node.type === 'defer' && isFlush(draft, node))
      flushes.push(node.from);
    if (node.kind === 'record') convertUser(draft, node);
    if (node.kind !== 'call') return;
    const name = pathOf(node.callee)?.join('.') ?? '';
    const isAfterFlush = flushes.some((from) => from < node.from) && !isInOther(around, flushes);
    if (ENDS.test(name) && isAfterFlush) tell('reordered-flush', node, name);
    convertScopeCall(draft, node);
  });
  removeImport(draft);
}

// An import that nothing uses does not compile.
function removeImport({ api, edits, program, versions }: CallDraft): void {
  let isUsed = versions.init?.includes(`${api.whole}.`) === true;
  walk(program.body, (node, around) => {
    const isInit = around.some(
      (outer) => outer.kind === 'call' && api.nameOf(outer.callee) === 'Init',
    );
    if (node.kind === 'name' && node.name === api.whole && !isInit) isUsed = true;
  });
  if (isUsed || versions.init === undefined) return;
  for (const one of importsOf(program))
    if (one.source === 'github.com/getsentry/sentry-go') edits.removeLine(one);
}

// scope.SetExtra("key", value) went in 0.46.0.
function convertScopeCall(draft: CallDraft, call: NodeOf<'call'>): void {
  const { edits, tell, versions } = draft;
  const { callee, args } = call;
  const release = parseRelease(String(versions.to));
  const isThere =
    typeof versions.to === 'string' && release !== undefined && !isAtLeast(release, '0.46.0');
  if (callee.kind !== 'member' || isThere) return;
  const [first, second] = args;
  if (callee.name === 'SetExtra' && first !== undefined && second !== undefined) {
    edits.replace(callee.nameAt, 'SetContext');
    edits.replace(second, `${draft.api.whole}.Context{"value": ${sourceOf(draft, second)}}`);
    tell('extra-as-context', call, sourceOf(draft, first));
  } else if (
    /^(?:RemoveExtra|SetExtras|SetTransaction)$/.test(callee.name) &&
    isScope(callee.object)
  )
    tell('by-hand', call, callee.name);
}

function isScope(object: Node): boolean {
  return /scope$/i.test(
    pathOf(object)?.at(-1) ?? (object.kind === 'call' ? (pathOf(object.callee)?.at(-1) ?? '') : ''),
  );
}

// sentry.User{Segment: …} went in 0.29.0.
function convertUser({ tell }: CallDraft, { type, entries }: NodeOf<'record'>): void {
  if (type === undefined || !/\bUser$/.test(type)) return;
  for (const entry of entries) if (entry.key === 'Segment') tell('by-hand', entry, 'User.Segment');
}

function isFlush({ api }: CallDraft, { parts }: NodeOf<'other'>): boolean {
  const [call] = parts;
  return call?.kind === 'call' && api.nameOf(call.callee)?.startsWith('Flush') === true;
}

// Only what is deferred in the same function is skipped.
function isInOther(around: readonly Node[], flushes: readonly number[]): boolean {
  const own = around.find(({ kind }) => kind === 'function');
  return own !== undefined && !flushes.some((from) => own.from < from && from < own.to);
}
