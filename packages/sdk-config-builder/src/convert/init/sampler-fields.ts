import type { Node, NodeOf } from '../source/node.ts';
import { pathOf } from '../source/path-of.ts';

/** What a sampler is told: a field of the context, with the name of the attribute for `attributes`. */
export type ContextField =
  | readonly ['attributes', string | undefined]
  | readonly ['context' | 'inherit' | 'name' | 'op' | 'parentSampled' | 'transaction'];

/** The names under which a sampler reads its context. */
export interface ContextNames {
  readonly aliases: Map<string, ContextField | undefined>;
}

// By the last words of the path, without case and _: SDK 7 to 11 of JavaScript, Python, Go.
const FIELDS: Readonly<Record<string, ContextField>> = {
  transactioncontext: ['transaction'],
  span: ['transaction'],
  name: ['name'],
  op: ['op'],
  parentsampled: ['parentSampled'],
  attributes: ['attributes', undefined],
  inheritorsamplewith: ['inherit'],
};

/** The names that the parameter of a sampler gives. */
export function contextNames(sampler: NodeOf<'function'>): ContextNames {
  const aliases = new Map<string, ContextField | undefined>();
  const [parameter] = sampler.parameters;
  if (parameter?.name !== undefined) aliases.set(parameter.name, ['context']);
  for (const [key, local] of Object.entries(parameter?.parts ?? {}))
    aliases.set(local, FIELDS[folded(key)]);
  return { aliases };
}

/** The field that an expression reads; nothing where it reads another thing. */
export function fieldOf({ aliases }: ContextNames, node: Node): ContextField | undefined {
  const [root = '', ...keys] = pathOf(node) ?? [];
  let field = aliases.get(root);
  for (const key of keys) field = field && below(field, key);
  return field;
}

function below(field: ContextField, key: string): ContextField | undefined {
  if (field[0] === 'context' || field[0] === 'transaction') {
    const found = FIELDS[folded(key)];
    if (field[0] === 'transaction')
      return found?.[0] === 'name' || found?.[0] === 'op' ? found : undefined;
    return found;
  }
  if (field[0] === 'attributes' && field[1] === undefined) return ['attributes', key];
  return undefined;
}

function folded(key: string): string {
  return key.replaceAll('_', '').toLowerCase();
}
