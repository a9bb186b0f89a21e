import { walk } from '../../source/children.ts';
import type { Node, NodeOf } from '../../source/node.ts';
import { sourceOf, type CallDraft } from '../draft.ts';

/** What the names of a program stand for. */
export interface CallNames {
  readonly spans: ReadonlySet<string>;
  readonly hubs: ReadonlySet<string>;
  readonly scopes: ReadonlySet<string>;
  /** Where the header of an incoming trace was read, in the order of the source. */
  readonly incoming: readonly IncomingTrace[];
  /** Names of what extractTraceparentData gave, with the header that it was given. */
  readonly extracted: ReadonlyMap<string, Node>;
}

/** The headers of an incoming trace, as source. */
export interface IncomingTrace {
  readonly at: number;
  readonly sentryTrace: string;
  readonly baggage: string;
}

const STARTERS = new Set([
  'startTransaction',
  'startInactiveSpan',
  'getActiveTransaction',
  'getActiveSpan',
]);

/** Finds what names stand for, by what they are declared as. */
export function findNames(draft: CallDraft): CallNames {
  const spans = new Set<string>();
  const hubs = new Set<string>();
  const scopes = new Set<string>();
  const incoming: IncomingTrace[] = [];
  const extracted = new Map<string, Node>();
  walk(draft.program.body, (node) => {
    if (node.kind === 'call') {
      for (const name of scopeNames(draft, node)) scopes.add(name);
      return;
    }
    if (node.kind !== 'declare' && node.kind !== 'assign') return;
    const name = node.kind === 'declare' ? node.name : nameOf(node.target);
    const { value } = node;
    if (name === undefined || value === undefined) return;
    const header = headerOf(draft, value);
    if (header !== undefined) incoming.push({ at: node.from, sentryTrace: name, baggage: header });
    if (value.kind !== 'call') return;
    const called = draft.api.nameOf(value.callee);
    if (called === 'getCurrentHub') hubs.add(name);
    if (called === 'extractTraceparentData' && value.args[0] !== undefined)
      extracted.set(name, value.args[0]);
    const method = value.callee.kind === 'member' ? value.callee.name : '';
    const isStarter =
      STARTERS.has(called ?? '') ||
      /^(?:startTransaction|startChild|getSpan|getTransaction)$/.test(method);
    if (isStarter) spans.add(name);
  });
  return { spans, hubs, scopes, incoming, extracted };
}

function scopeNames(draft: CallDraft, { callee, args }: NodeOf<'call'>): readonly string[] {
  const method = draft.api.nameOf(callee) ?? (callee.kind === 'member' ? callee.name : '');
  const [hook] = args;
  if (!/^(?:configureScope|withScope)$/.test(method) || hook?.kind !== 'function') return [];
  const name = hook.parameters[0]?.name;
  return name === undefined ? [] : [name];
}

/** How the header `baggage` is read where `sentry-trace` is; nothing where it is not read. */
export function headerOf(draft: CallDraft, node: Node): string | undefined {
  const key = node.kind === 'index' ? node.index : node.kind === 'call' ? node.args[0] : undefined;
  if (key?.kind !== 'literal' || key.value !== 'sentry-trace') return undefined;
  const text = sourceOf(draft, node);
  const [from, to] = [key.from - node.from, key.to - node.from];
  return (
    text.slice(0, from) + text.slice(from, to).replace('sentry-trace', 'baggage') + text.slice(to)
  );
}

function nameOf(node: Node): string | undefined {
  return node.kind === 'name' ? node.name : undefined;
}
