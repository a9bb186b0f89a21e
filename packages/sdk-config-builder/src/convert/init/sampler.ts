import type { Condition, SamplingPolicy, SamplingRule } from '../../config/sampling-policy.ts';
import type { Draft } from './draft.ts';
import type { Node, NodeOf } from '../source/node.ts';
import { conditionOf } from './sampler-condition.ts';
import { contextNames, fieldOf, type ContextNames } from './sampler-fields.ts';

/** What a sampler does, as far as a policy can say it. */
interface Walk {
  readonly draft: Draft;
  readonly names: ContextNames;
  readonly rules: SamplingRule[];
  defaultRate: number | undefined;
  isInheriting: boolean;
}

/** Thrown where a sampler does what no policy says; the place is told. */
const beyond = Symbol('beyond a policy');

/**
 * Writes a sampler as a policy, or as a rate where it always gives the same. A sampler that does more than compare what it
 * is given is told, and stays to be handed over as a function.
 */
export function convertSampler(draft: Draft, node: Node): void {
  const sampler = draft.resolve(unwrapped(node));
  if (sampler.kind !== 'function') {
    draft.tell('sampler-kept', node);
    return;
  }
  const state: Walk = {
    draft,
    names: contextNames(sampler),
    rules: [],
    defaultRate: undefined,
    isInheriting: false,
  };
  try {
    walkStatements(state, sampler.body, []);
  } catch (error) {
    if (error !== beyond) throw error;
    return;
  }
  const { rules, defaultRate = 0, isInheriting } = state;
  const policy: SamplingPolicy = { rules: withNames(rules), defaultRate };
  if (!isInheriting) draft.tell('parent-inherited', sampler);
  else if (rules.length > 0) draft.tell('parent-first', sampler);
  if (rules.length > 0 && draft.language === 'javascript') draft.tell('names-by-release', sampler);
  draft.sampled = { traces: rules.length > 0 ? policy : defaultRate, at: sampler };
}

// sentry.TracesSampler(func(…) …) of Go
function unwrapped(node: Node): Node {
  return node.kind === 'call' && node.args.length === 1 ? (node.args[0] ?? node) : node;
}

/** Walks statements under conditions; true where none of what follows is reached. */
function walkStatements(
  state: Walk,
  statements: readonly Node[],
  conditions: readonly Condition[],
): boolean {
  for (const statement of statements) {
    if (statement.kind === 'return') {
      giveRate(state, statement.value, conditions);
      return true;
    }
    if (statement.kind === 'if') walkChoice(state, statement, conditions);
    else if (statement.kind === 'declare' && statement.value !== undefined) {
      const field = fieldOf(state.names, statement.value);
      if (field === undefined) giveUp(state, statement);
      state.names.aliases.set(statement.name, field);
    } else if (statement.kind === 'block') {
      if (walkStatements(state, statement.body, conditions)) return true;
    } else giveUp(state, statement);
  }
  return false;
}

function walkChoice(state: Walk, node: NodeOf<'if'>, conditions: readonly Condition[]): void {
  branch(state, node.test, node.yes, conditions, (inner) => {
    const isEnd = walkStatements(state, node.yes, inner);
    // What follows is reached from one branch but not from the other, which rules in a row cannot say.
    if (!isEnd && node.no.length > 0) giveUp(state, node);
  });
  walkStatements(state, node.no, conditions);
}

function giveRate(state: Walk, value: Node | undefined, conditions: readonly Condition[]): void {
  const node = value && state.draft.resolve(value);
  if (node?.kind === 'choice') {
    const { from, to } = node.yes;
    const yes = [{ kind: 'return', from, to, value: node.yes }] as const;
    branch(state, node.test, yes, conditions, (inner) => giveRate(state, node.yes, inner));
    giveRate(state, node.no, conditions);
    return;
  }
  if (node !== undefined && isParentDecision(state, node)) {
    state.isInheriting = true;
    return;
  }
  const rate = rateOf(state, node);
  if (rate === undefined) giveUp(state, value);
  const [first, ...others] = conditions;
  if (first === undefined) state.defaultRate ??= rate;
  else if (state.defaultRate === undefined)
    state.rules.push({
      id: '',
      when: others.length === 0 ? first : { all: conditions },
      rate: rate ?? 0,
    });
}

function branch(
  state: Walk,
  test: Node,
  yes: readonly Node[],
  conditions: readonly Condition[],
  inside: (conditions: readonly Condition[]) => void,
): void {
  if (isAboutParent(state, test)) {
    const [only] = yes;
    const value = only?.kind === 'return' ? only.value : undefined;
    if (value === undefined || (!isParentDecision(state, value) && rateOf(state, value) !== 1))
      giveUp(state, test);
    // A trace that another process began is inherited by every policy.
    state.isInheriting = true;
    return;
  }
  const condition = conditionOf(state.draft, state.names, test);
  if (condition === undefined) giveUp(state, test);
  else inside([...conditions, condition]);
}

function giveUp(state: Walk, node: Node | undefined): never {
  state.draft.tell('sampler-kept', node ?? { from: 0, to: 0 });
  throw beyond;
}

function rateOf(state: Walk, node: Node | undefined): number | undefined {
  if (node?.kind === 'literal') {
    const rate = Number(node.value);
    return rate >= 0 && rate <= 1 ? rate : undefined;
  }
  // inheritOrSampleWith(0.1)
  if (node?.kind !== 'call' || fieldOf(state.names, node.callee)?.[0] !== 'inherit')
    return undefined;
  state.isInheriting = true;
  const [inner] = node.args;
  return rateOf(state, inner && state.draft.resolve(inner));
}

function isParentDecision(state: Walk, node: Node): boolean {
  const inner =
    node.kind === 'call' && node.args.length === 1 && node.callee.kind === 'name'
      ? (node.args[0] ?? node)
      : node;
  return fieldOf(state.names, inner)?.[0] === 'parentSampled';
}

// parentSampled !== undefined, parentSampled, typeof parentSampled === 'boolean', "parent_sampled" in context
function isAboutParent(state: Walk, test: Node): boolean {
  if (fieldOf(state.names, test)?.[0] === 'parentSampled') return true;
  if (test.kind === 'not') return false;
  if (test.kind !== 'binary' || test.operator === '||') return false;
  if (test.operator === '&&')
    return isAboutParent(state, test.left) && isAboutParent(state, test.right);
  const { left, right } = test;
  const inner = left.kind === 'other' && left.type === 'typeof' ? (left.parts[0] ?? left) : left;
  if (fieldOf(state.names, inner)?.[0] === 'parentSampled') {
    if (test.operator === '!==') return !isGoSampled(right, 'False');
    if (isGoSampled(right, 'True')) return true;
    return right.kind === 'literal' && (right.value === true || right.value === 'boolean');
  }
  return test.operator === 'in' && left.kind === 'literal' && left.value === 'parent_sampled';
}

// sentry.SampledTrue of Go
function isGoSampled(node: Node, word: string): boolean {
  return node.kind === 'member' && node.name === `Sampled${word}`;
}

function withNames(rules: readonly SamplingRule[]): readonly SamplingRule[] {
  const used = new Set<string>();
  return rules.map((rule, index) => {
    const text = /"(?:[^"\\]|\\.)*"(?=[\]}])/.exec(JSON.stringify(rule.when))?.[0] ?? '';
    const slug = text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '');
    const id = slug === '' || used.has(slug) ? `rule-${index + 1}` : slug;
    used.add(id);
    return { ...rule, id };
  });
}
