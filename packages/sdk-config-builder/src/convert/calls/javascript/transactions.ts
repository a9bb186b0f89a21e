import type { Entry, NodeOf } from '../../source/node.ts';
import { sourceOf, type CallDraft } from '../draft.ts';
import { editEntries } from './entries.ts';
import { headerOf, type CallNames } from './names.ts';

// Entries of a span's context that options of a span do not have.
const GONE =
  /^(?:endTimestamp|hub|instrumenter|metadata|parentSampled|parentSpanId|sampled|spanId|status|traceId|trimEnd)$/;

/** Converts `startTransaction`; the second argument gives way to the headers of the request. */
export function convertTransaction(draft: CallDraft, names: CallNames, call: NodeOf<'call'>): void {
  const { api, edits, tell } = draft;
  const [context, custom] = call.args;
  edits.replace(call.callee, `${api.whole}.startInactiveSpan`);
  const extracted =
    context?.kind === 'record'
      ? context.entries.find((entry) => isExtracted(names, entry))
      : undefined;
  if (context?.kind === 'record')
    editContext(draft, context, ['forceTransaction: true'], (entry) => entry === extracted);
  else if (context !== undefined) {
    edits.replace(context, `{ ...${sourceOf(draft, context)}, forceTransaction: true }`);
    tell('context-changed', context, 'What a span has no option for');
  }
  const incoming =
    extracted === undefined ? parentOf(names, call) : traceOf(draft, names, extracted);
  if (custom !== undefined && context !== undefined) {
    edits.replace({ from: context.to, to: custom.to }, '');
    tellParent(draft, custom, incoming !== undefined);
  }
  if (incoming === undefined) {
    tell('trace-shared', call);
    return;
  }
  const { sentryTrace, baggage } = incoming;
  edits.insert(
    call.from,
    `${api.whole}.continueTrace({ sentryTrace: ${sentryTrace}, baggage: ${baggage} }, () => `,
  );
  edits.insert(call.to, ')');
}

/** Changes the context of a span to its options. */
export function editContext(
  draft: CallDraft,
  context: NodeOf<'record'>,
  add: readonly string[],
  isHandled: (entry: Entry) => boolean = () => false,
): void {
  const find = (name: string) => context.entries.find(({ key }) => key === name);
  const remove = (entry: Entry) => isHandled(entry) || GONE.test(entry.key ?? '');
  for (const entry of context.entries)
    if (remove(entry) && !isHandled(entry)) draft.tell('context-changed', entry, entry.key);
  const added = [...add];
  const [tags, data] = [find('tags'), find('data')];
  const isMerged = tags !== undefined && data !== undefined;
  if (isMerged)
    added.unshift(
      `attributes: { ...${sourceOf(draft, tags.value)}, ...${sourceOf(draft, data.value)} }`,
    );
  if (find('name') === undefined && find('description') === undefined) {
    const op = find('op');
    const name = op === undefined ? "'span'" : sourceOf(draft, op.value);
    added.unshift(`name: ${name}`);
    draft.tell('name-required', context, name);
  }
  const isSecondName = find('name') !== undefined;
  editEntries(draft, context, {
    rename: {
      ...(isSecondName ? {} : { description: 'name' }),
      startTimestamp: 'startTime',
      tags: 'attributes',
      data: 'attributes',
    },
    remove: (entry) =>
      remove(entry) ||
      (isMerged && (entry === tags || entry === data)) ||
      (isSecondName && entry.key === 'description'),
    add: added,
  });
}

function isExtracted(names: CallNames, { key, value }: Entry): boolean {
  if (key !== undefined) return false;
  return value.kind === 'name'
    ? names.extracted.has(value.name)
    : value.kind === 'call' && calledName(value).endsWith('extractTraceparentData');
}

function calledName({ callee }: NodeOf<'call'>): string {
  return callee.kind === 'member' || callee.kind === 'name' ? callee.name : '';
}

// ...Sentry.extractTraceparentData(request.headers['sentry-trace'])
function traceOf(draft: CallDraft, names: CallNames, { value }: Entry) {
  const given =
    value.kind === 'name'
      ? names.extracted.get(value.name)
      : value.kind === 'call'
        ? value.args[0]
        : undefined;
  if (given === undefined) return undefined;
  const known = names.incoming.find(({ sentryTrace }) => sentryTrace === sourceOf(draft, given));
  const baggage = known?.baggage ?? headerOf(draft, given);
  return baggage === undefined ? undefined : { sentryTrace: sourceOf(draft, given), baggage };
}

// A parent is said to be kept, and the header of the request was read before.
function parentOf({ incoming }: CallNames, call: NodeOf<'call'>) {
  const [, custom] = call.args;
  const isParentGiven =
    custom?.kind === 'record' && custom.entries.some(({ key }) => key === 'parentSampled');
  return isParentGiven ? incoming.findLast(({ at }) => at < call.from) : undefined;
}

function tellParent(
  draft: CallDraft,
  custom: NodeOf<'call'>['args'][number],
  isContinued: boolean,
): void {
  const entries = custom.kind === 'record' ? custom.entries : [];
  if (entries.length === 0) draft.tell('context-changed', custom, 'The sampling context');
  for (const entry of entries) {
    if (entry.key === 'parentSampled')
      draft.tell(isContinued ? 'header-decides' : 'parent-dropped', entry);
    else draft.tell('context-changed', entry, entry.key ?? 'The sampling context');
  }
}
