import type { Node, NodeOf } from '../../source/node.ts';
import { sourceOf, type CallDraft } from '../draft.ts';
import type { CallNames } from './names.ts';
import { editContext } from './transactions.ts';

/** Converts a method of a span. */
export function convertSpanCall(
  draft: CallDraft,
  names: CallNames,
  call: NodeOf<'call'>,
  around: readonly Node[],
): void {
  const { callee } = call;
  if (callee.kind !== 'member') return;
  if (callee.name === 'startChild') convertChild(draft, call, callee);
  else if (
    /^(?:getSpan|getTransaction)$/.test(callee.name) &&
    isScope(draft, names, callee.object)
  ) {
    draft.edits.replace(call, `${draft.api.whole}.getActiveSpan()`);
    if (callee.name === 'getTransaction') draft.tell('active-root', call);
  } else if (callee.name === 'setSpan' && isScope(draft, names, callee.object)) {
    const isConverted = draft.edits.isChanged(call);
    if (!isConverted) draft.tell('by-hand', call, 'setSpan');
  } else {
    const convert = methods[callee.name];
    if (convert !== undefined && isSpan(draft, names, callee)) convert(draft, call, callee, around);
  }
}

type Convert = (
  draft: CallDraft,
  call: NodeOf<'call'>,
  callee: NodeOf<'member'>,
  around: readonly Node[],
) => void;

const rename =
  (name: string): Convert =>
  ({ edits }, _call, { nameAt }) =>
    edits.replace(nameAt, name);

const methods: Readonly<Record<string, Convert>> = {
  finish: rename('end'),
  setTag: rename('setAttribute'),
  setData: rename('setAttribute'),
  setName: rename('updateName'),
  setStatus: convertStatus,
  setHttpStatus: (draft, call, callee) => moveSubject(draft, call, callee, 'setHttpStatus'),
  setMeasurement: ({ api, edits }, _call, callee) =>
    edits.replace(callee, `${api.whole}.setMeasurement`),
  toTraceparent: convertTraceparent,
  setMetadata: ({ tell }, call) => tell('by-hand', call, 'setMetadata'),
  setContext: ({ tell }, call) => tell('by-hand', call, 'setContext of a transaction'),
};

function convertChild(draft: CallDraft, call: NodeOf<'call'>, callee: NodeOf<'member'>): void {
  const { api, edits, tell } = draft;
  const object = callee.object;
  const isActive =
    object.kind === 'call' &&
    /^getActive(?:Transaction|Span)$/.test(api.nameOf(object.callee) ?? '');
  // Without a parent a new span is a child of the active one.
  const parent = isActive ? [] : [`parentSpan: ${sourceOf(draft, object)}`];
  edits.replace({ from: call.from, to: callee.to }, `${api.whole}.startInactiveSpan`);
  const [context] = call.args;
  if (context?.kind === 'record') editContext(draft, context, parent);
  else if (context === undefined) {
    edits.replace(
      { from: callee.to, to: call.to },
      `(${["{ name: 'span'", ...parent].join(', ')} })`,
    );
    tell('name-required', call, "'span'");
  } else {
    edits.replace(context, `{ ${[`...${sourceOf(draft, context)}`, ...parent].join(', ')} }`);
    tell('context-changed', context, 'description, which has to be name,');
  }
}

// setStatus('ok') is setStatus({ code: 1 }): getsentry/sentry-javascript packages/core/src/tracing/spanstatus.ts
function convertStatus(draft: CallDraft, call: NodeOf<'call'>): void {
  const [status] = call.args;
  if (status?.kind === 'record' || status === undefined) return;
  const isOk = status.kind === 'literal' && status.value === 'ok';
  draft.edits.replace(
    status,
    isOk ? '{ code: 1 }' : `{ code: 2, message: ${sourceOf(draft, status)} }`,
  );
  if (status.kind !== 'literal') draft.tell('context-changed', status, 'A status that may be ok');
}

function convertTraceparent(
  draft: CallDraft,
  call: NodeOf<'call'>,
  { object }: NodeOf<'member'>,
  around: readonly Node[],
): void {
  const { api, edits, tell, program } = draft;
  const span = sourceOf(draft, object);
  const [outer] = around;
  if (outer?.kind === 'declare') {
    const { name } = outer;
    const head = program.code
      .slice(outer.from, call.from)
      .replace(
        /(\s)[^\s=]+(?:\s*:[^=]*)?\s*=\s*$/,
        (_all, blank: string) => `${blank}{ 'sentry-trace': ${name}, baggage: ${name}Baggage } = `,
      );
    edits.replace(
      { from: outer.from, to: call.to },
      `${head}${api.whole}.getTraceData({ span: ${span} })`,
    );
    tell('baggage-sent-too', call, `${name}Baggage`);
    return;
  }
  edits.replace(call, `${api.whole}.spanToTraceHeader(${span})`);
  tell('baggage-sent-too', call, `${api.whole}.spanToBaggageHeader(${span})`);
}

function moveSubject(
  draft: CallDraft,
  call: NodeOf<'call'>,
  callee: NodeOf<'member'>,
  name: string,
): void {
  const [first] = call.args;
  const span = sourceOf(draft, callee.object);
  draft.edits.replace(
    { from: call.from, to: first?.from ?? call.to },
    `${draft.api.whole}.${name}(${span}${first === undefined ? ')' : ', '}`,
  );
}

function isScope(draft: CallDraft, names: CallNames, object: Node): boolean {
  if (object.kind === 'name') return names.scopes.has(object.name);
  if (object.kind !== 'call') return false;
  const method = object.callee.kind === 'member' ? object.callee.name : '';
  return method === 'getScope' || draft.api.nameOf(object.callee) === 'getCurrentScope';
}

/** Whether a method belongs to a span: by what its name stands for, else by the name itself, which is told. */
function isSpan(draft: CallDraft, names: CallNames, { object }: NodeOf<'member'>): boolean {
  if (object.kind === 'call') {
    const called = object.callee.kind === 'member' ? object.callee.name : '';
    return /^(?:startChild|startTransaction|getActive(?:Span|Transaction)|getSpan|getTransaction)$/.test(
      called,
    );
  }
  const name = object.kind === 'name' || object.kind === 'member' ? object.name : '';
  if (object.kind === 'name' && names.spans.has(name)) return true;
  if (object.kind === 'name' && names.scopes.has(name)) return false;
  if (!/span$|transaction$/i.test(name)) return false;
  draft.tell('assumed-span', object, name);
  return true;
}
