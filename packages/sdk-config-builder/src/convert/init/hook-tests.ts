import type { TextPattern } from '../../config/types.ts';
import type { Node } from '../source/node.ts';
import { pathOf } from '../source/path-of.ts';
import type { Draft } from './draft.ts';
import { ignoringCase } from './value.ts';

/** The names that a hook gives to what it is handed. */
export interface HookNames {
  /** What a name stands for, from `event` or `hint`. */
  readonly paths: Map<string, readonly string[]>;
  /** Names of numbers that the hook counts up. */
  readonly counted: Set<string>;
}

/** How many events pass before a test of a counter drops the rest. */
export function capOf({ counted }: HookNames, test: Node): number | undefined {
  if (test.kind !== 'binary' || test.right.kind !== 'literal') return undefined;
  const limit = test.right.value;
  if (typeof limit !== 'number' || !Number.isSafeInteger(limit) || limit < 0) return undefined;
  const { left, operator } = test;
  if (operator !== '>' && operator !== '>=') return undefined;
  // `count++ > 100` lets 101 events pass: the numbers 0 to 100.
  const dropsFrom = operator === '>' ? limit + 1 : limit;
  if (left.kind === 'update') return left.isPrefix ? Math.max(0, dropsFrom - 1) : dropsFrom;
  return counted.has(pathOf(left)?.join('.') ?? '') ? Math.max(0, dropsFrom - 1) : undefined;
}

/** The errors that a test is about, as a pattern of their type and message. */
export function errorPatternOf(
  draft: Draft,
  names: HookNames,
  test: Node,
): TextPattern | undefined {
  if (test.kind === 'binary') {
    const { operator, left, right } = test;
    if (operator === '&&' && fieldOf(names, left) !== undefined)
      return errorPatternOf(draft, names, right);
    const text = textOf(draft, right);
    if (operator === '===' && text !== undefined) return equals(fieldOf(names, left), text);
    if (operator === 'instanceof' && right.kind === 'name' && fieldOf(names, left) === 'error')
      return typed(right.name);
    if (operator === 'in') {
      const contained = textOf(draft, left);
      return contained !== undefined && isText(fieldOf(names, right)) ? contained : undefined;
    }
    return undefined;
  }
  if (test.kind !== 'call' || test.callee.kind !== 'member') return undefined;
  const { object, name } = test.callee;
  const [first] = test.args;
  if (first === undefined) return undefined;
  if (name === 'includes' && isText(fieldOf(names, object))) return textOf(draft, first);
  const isMatch = name === 'match' && isText(fieldOf(names, object));
  const regex = isMatch ? draft.resolve(first) : draft.resolve(object);
  const isTest = isMatch || (name === 'test' && isText(fieldOf(names, first)));
  if (!isTest || regex.kind !== 'regex') return undefined;
  return { regex: regex.flags.includes('i') ? ignoringCase(regex.source) : regex.source };
}

type ErrorField = 'error' | 'message' | 'type';

function fieldOf({ paths }: HookNames, node: Node): ErrorField | undefined {
  const [root = '', ...keys] = pathOf(node) ?? [];
  const path = [...(paths.get(root) ?? []), ...keys].join('.');
  if (/^event\.exception(?:\.values)?\.(?:0|-1)\.type$/i.test(path)) return 'type';
  if (
    /^event\.(?:message|logentry\.formatted|exception(?:\.values)?\.(?:0|-1)\.value)$/i.test(path)
  )
    return 'message';
  if (/^hint\.originalException\.(?:name|constructor\.name)$/.test(path)) return 'type';
  if (/^hint\.originalException\.message$/.test(path)) return 'message';
  return /^hint\.originalException$|^event\.exception(?:\.values)?(?:\.0)?$/i.test(path)
    ? 'error'
    : undefined;
}

function isText(field: ErrorField | undefined): boolean {
  return field === 'message' || field === 'type';
}

function equals(field: ErrorField | undefined, text: string): TextPattern | undefined {
  if (field === 'type') return typed(text);
  return field === 'message' ? { regex: `(?:^|: )${escaped(text)}$` } : undefined;
}

// SDKs compare with `Type: message`.
function typed(name: string): TextPattern {
  return { regex: `^${escaped(name)}(?::|$)` };
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

function textOf(draft: Draft, node: Node): string | undefined {
  const value = draft.resolve(node);
  return value.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}
