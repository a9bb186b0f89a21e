import type { Api } from '../source/api.ts';
import { walk } from '../source/children.ts';
import type { Entry, Node, NodeOf, Program } from '../source/node.ts';
import type { Draft } from './draft.ts';

/** An option with its value. */
export interface GivenOption {
  readonly key: string;
  readonly value: Node;
  readonly entry: Entry;
}

/** The calls that start the SDK. */
export function findInits(program: Program, api: Api): readonly NodeOf<'call'>[] {
  const found: NodeOf<'call'>[] = [];
  walk(program.body, (node) => {
    if (node.kind === 'call' && /^init$/i.test(api.nameOf(node.callee) ?? '')) found.push(node);
  });
  return found;
}

/** The options of such a call, those that are spread in included; the last of each name holds. */
export function optionsOf(draft: Draft, init: NodeOf<'call'>): readonly GivenOption[] {
  const found = new Map<string, GivenOption>();
  const take = (entries: readonly Entry[]): void => {
    for (const entry of entries) {
      const { key, value } = entry;
      if (key !== undefined) {
        found.set(key, { key, value, entry });
        continue;
      }
      const inner = draft.resolve(value);
      if (inner.kind === 'record') take(inner.entries);
      else draft.tell('no-value', entry, 'options');
    }
  };
  const [first] = init.args;
  const options = first && draft.resolve(first);
  if (options?.kind === 'record') take(options.entries);
  else if (options !== undefined && draft.language === 'python') {
    const { from, to } = options;
    take([{ from, to, key: 'dsn', keyAt: { from, to }, value: options }]);
  } else if (options !== undefined) draft.tell('no-value', options, 'options');
  take(init.named);
  return [...found.values()];
}
