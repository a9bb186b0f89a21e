import type { Condition, Match } from '../../config/sampling-policy.ts';
import type { Node } from '../source/node.ts';
import type { Draft } from './draft.ts';
import { fieldOf, type ContextNames } from './sampler-fields.ts';
import { ignoringCase } from './value.ts';

/** A test of a sampler as a condition of a policy; nothing where a policy cannot say it. */
export function conditionOf(draft: Draft, names: ContextNames, test: Node): Condition | undefined {
  const inner = (node: Node) => conditionOf(draft, names, node);
  if (test.kind === 'not') {
    const not = inner(test.value);
    return not && { not };
  }
  if (test.kind === 'call') return calledCondition(draft, names, test);
  if (test.kind !== 'binary') return undefined;
  const { operator, left, right } = test;
  if (operator === '&&' || operator === '||') {
    const parts = [inner(left), inner(right)].filter((part) => part !== undefined);
    if (parts.length < 2) return undefined;
    return operator === '&&' ? { all: flat(parts, 'all') } : { any: flat(parts, 'any') };
  }
  const value = literalOf(draft, right);
  if (operator === '===' || operator === '!==') {
    const found = value ?? literalOf(draft, left);
    const condition =
      found === undefined
        ? undefined
        : fieldCondition(names, value === undefined ? right : left, found);
    return condition && (operator === '===' ? condition : { not: condition });
  }
  // "error" in name, and name in ["/a", "/b"], of Python
  if (operator === 'in') {
    const text = literalOf(draft, left);
    if (typeof text === 'string') return fieldCondition(names, right, { contains: text });
    const list = listOf(draft, right);
    return list && fieldCondition(names, left, list);
  }
  if (typeof value !== 'number') return undefined;
  if (operator === '>') return fieldCondition(names, left, { above: value });
  if (operator === '<') return fieldCondition(names, left, { below: value });
  return undefined;
}

const METHODS: Readonly<Record<string, 'contains' | 'prefix' | 'suffix'>> = {
  includes: 'contains',
  startsWith: 'prefix',
  endsWith: 'suffix',
  startswith: 'prefix',
  endswith: 'suffix',
};

const GO_FUNCTIONS: Readonly<Record<string, 'contains' | 'prefix' | 'suffix'>> = {
  Contains: 'contains',
  HasPrefix: 'prefix',
  HasSuffix: 'suffix',
};

function calledCondition(
  draft: Draft,
  names: ContextNames,
  { callee, args }: Extract<Node, { kind: 'call' }>,
): Condition | undefined {
  const [first, second] = args;
  if (callee.kind !== 'member' || first === undefined) return undefined;
  const { object, name } = callee;
  if (object.kind === 'name' && object.name === 'strings') {
    const kind = GO_FUNCTIONS[name];
    return kind && second && textCondition(draft, names, first, kind, second);
  }
  const pattern = draft.resolve(object);
  if (name === 'test' && pattern.kind === 'regex' && /^[giu]*$/.test(pattern.flags))
    return fieldCondition(names, first, { regex: sourceOf(pattern) });
  if (name === 'match') {
    const regex = draft.resolve(first);
    if (regex.kind === 'regex' && /^[giu]*$/.test(regex.flags))
      return fieldCondition(names, object, { regex: sourceOf(regex) });
  }
  // ['/health', '/ready'].includes(name)
  const list = listOf(draft, object);
  if (name === 'includes' && list !== undefined) return fieldCondition(names, first, list);
  const kind = METHODS[name];
  return kind && textCondition(draft, names, object, kind, first);
}

function textCondition(
  draft: Draft,
  names: ContextNames,
  field: Node,
  kind: 'contains' | 'prefix' | 'suffix',
  value: Node,
): Condition | undefined {
  const match = (text: string): Match =>
    kind === 'contains'
      ? { contains: text }
      : kind === 'prefix'
        ? { prefix: text }
        : { suffix: text };
  const text = literalOf(draft, value);
  if (typeof text === 'string') return fieldCondition(names, field, match(text));
  const list = listOf(draft, value);
  const any = list?.map((one) => fieldCondition(names, field, match(String(one))));
  const all = any?.filter((one) => one !== undefined);
  return all && all.length > 0 && all.length === any?.length ? { any: all } : undefined;
}

function fieldCondition(names: ContextNames, node: Node, match: Match): Condition | undefined {
  const field = fieldOf(names, node);
  if (field?.[0] === 'name') return { name: match };
  if (field?.[0] === 'op') return { op: match };
  if (field?.[0] === 'attributes' && field[1] !== undefined)
    return { attributes: { [field[1]]: match } };
  if (field?.[0] === 'parentSampled' && typeof match === 'boolean') return { parentSampled: match };
  return undefined;
}

function literalOf(draft: Draft, node: Node): string | number | boolean | undefined {
  const value = draft.resolve(node);
  return value.kind === 'literal' && value.value !== null ? value.value : undefined;
}

function listOf(draft: Draft, node: Node): readonly (string | number)[] | undefined {
  const list = draft.resolve(node);
  if (list.kind !== 'list') return undefined;
  const values = list.items.map((item) => literalOf(draft, item));
  const scalars = values.filter((value) => typeof value === 'string' || typeof value === 'number');
  return scalars.length > 0 && scalars.length === values.length ? scalars : undefined;
}

function sourceOf({ source, flags }: { readonly source: string; readonly flags: string }): string {
  return flags.includes('i') ? ignoringCase(source) : source;
}

function flat(parts: readonly Condition[], kind: 'all' | 'any'): readonly Condition[] {
  return parts.flatMap((part) => {
    if (kind === 'all') return 'all' in part ? part.all : [part];
    return 'any' in part ? part.any : [part];
  });
}
