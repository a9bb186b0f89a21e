import type { Node, NodeOf } from '../source/node.ts';
import { pathOf } from '../source/path-of.ts';
import { add, set, type Draft } from './draft.ts';
import { capOf, errorPatternOf, type HookNames } from './hook-tests.ts';

/**
 * Takes from a hook what a description can say: what it removes becomes scrubbing, what it drops becomes filters and caps.
 * All else is told, statement by statement.
 */
export function convertHook(draft: Draft, option: string, node: Node): void {
  const hook = calledFunction(draft, draft.resolve(node));
  const [event, hint] = hook?.parameters ?? [];
  if (hook === undefined || event?.name === undefined) {
    draft.tell('hook-kept', node, option);
    return;
  }
  const names: HookNames = {
    paths: new Map([[event.name, ['event']]]),
    counted: new Set(),
  };
  if (hint?.name !== undefined) names.paths.set(hint.name, ['hint']);
  walkStatements(draft, option, names, hook.body);
}

/** The function that a hook is, also where it only hands on to another. */
function calledFunction(draft: Draft, node: Node): NodeOf<'function'> | undefined {
  if (node.kind !== 'function') return undefined;
  const [only] = node.body;
  if (node.body.length === 1 && only?.kind === 'return' && only.value?.kind === 'call') {
    const { callee, args } = only.value;
    const inner = draft.resolve(callee);
    const isHandedOn = args.every(
      (arg, index) => arg.kind === 'name' && arg.name === node.parameters[index]?.name,
    );
    if (inner.kind === 'function' && isHandedOn) return calledFunction(draft, inner);
  }
  return node;
}

function walkStatements(
  draft: Draft,
  option: string,
  names: HookNames,
  statements: readonly Node[],
): void {
  for (const statement of statements) {
    if (isPassing(names, statement) || takesStatement(draft, option, names, statement)) continue;
    draft.tell('hook-kept', statement, option);
  }
}

function takesStatement(draft: Draft, option: string, names: HookNames, statement: Node): boolean {
  if (statement.kind === 'if') {
    if (statement.no.length === 0 && isDropping(statement.yes))
      return takesDrop(draft, option, names, statement.test);
    if (statement.no.length > 0 || !isPresence(names, statement.test)) return false;
    walkStatements(draft, option, names, statement.yes);
    return true;
  }
  if (statement.kind === 'declare' && statement.value !== undefined) {
    const path = eventPath(names, statement.value);
    if (path !== undefined) names.paths.set(statement.name, path);
    return path !== undefined;
  }
  if (statement.kind === 'delete') return takesRemoval(draft, names, statement.target);
  if (statement.kind === 'update') return takesCount(names, statement.target);
  if (statement.kind === 'expression') return takesStatement(draft, option, names, statement.value);
  if (statement.kind === 'call') return takesCall(draft, names, statement);
  if (statement.kind !== 'assign') return false;
  const { target, operator, value } = statement;
  if (operator === '+=') return takesCount(names, target);
  const isEmptying =
    (value.kind === 'literal' && (value.value === null || typeof value.value === 'string')) ||
    (value.kind === 'name' && value.name === 'undefined') ||
    (value.kind === 'record' && value.entries.length === 0);
  return operator === '=' && isEmptying && takesRemoval(draft, names, target);
}

// event["request"]["headers"].pop("Authorization", None) of Python, delete(event.Request.Headers, "Cookie") of Go
function takesCall(draft: Draft, names: HookNames, { callee, args }: NodeOf<'call'>): boolean {
  const [first, second] = args;
  const isDelete = callee.kind === 'name' && callee.name === 'delete';
  const object = callee.kind === 'member' && callee.name === 'pop' ? callee.object : first;
  const key = isDelete ? second : first;
  if (!isDelete && object === first) return false;
  if (object === undefined || key?.kind !== 'literal') return false;
  const { from, to } = key;
  return takesRemoval(draft, names, { kind: 'index', from, to, object, index: key });
}

function takesRemoval(draft: Draft, names: HookNames, target: Node): boolean {
  const [root, ...keys] = eventPath(names, target) ?? [];
  if (root !== 'event' || keys.length === 0) return false;
  const words = keys.map(toWireName);
  const header = words.indexOf('headers');
  const name = words.at(-1);
  if (header !== -1 && header === words.length - 2 && name !== undefined)
    draft.denied.add(`header:${name.toLowerCase()}`);
  else draft.denied.add(`path:${words.join('.')}`);
  draft.places.set('scrubbing', target);
  return true;
}

// Fields of Go have capitals: event.User.IPAddress is user.ip_address.
function toWireName(key: string): string {
  if (!/^[A-Z]/.test(key) || /[^A-Za-z]/.test(key) || key === key.toUpperCase())
    return /^(?:ID|URL)$/.test(key) ? key.toLowerCase() : key;
  const isHeader = key === 'Authorization' || key === 'Cookie';
  return isHeader
    ? key
    : key.replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_').toLowerCase();
}

function takesCount(names: HookNames, target: Node): boolean {
  const path = pathOf(target);
  if (path === undefined || eventPath(names, target) !== undefined) return false;
  names.counted.add(path.join('.'));
  return true;
}

function takesDrop(draft: Draft, option: string, names: HookNames, test: Node): boolean {
  if (option === 'beforeBreadcrumb') return false;
  const cap = capOf(names, test);
  if (cap !== undefined && option === 'beforeSend') {
    set(draft, 'caps.perSession', cap, test);
    draft.tell('counts-what-is-sent', test);
    return true;
  }
  const pattern = errorPatternOf(draft, names, test);
  if (pattern === undefined || option !== 'beforeSend') return false;
  add(draft, 'ignore.errors', [pattern], test);
  draft.tell('ignored-by-text', test);
  return true;
}

function isPassing(names: HookNames, statement: Node): boolean {
  if (statement.kind !== 'return' || statement.value === undefined) return false;
  return eventPath(names, statement.value)?.join('.') === 'event';
}

function isDropping(statements: readonly Node[]): boolean {
  const [only] = statements;
  return (
    statements.length === 1 &&
    only?.kind === 'return' &&
    only.value?.kind === 'literal' &&
    only.value.value === null
  );
}

/** Whether a test only asks whether something is there. */
function isPresence(names: HookNames, test: Node): boolean {
  if (test.kind === 'binary' && test.operator === '&&')
    return isPresence(names, test.left) && isPresence(names, test.right);
  // event.Request != nil, and "headers" in event["request"]
  if (test.kind === 'binary' && test.operator === '!==')
    return eventPath(names, test.left) !== undefined && test.right.kind !== 'call';
  if (test.kind === 'binary' && test.operator === 'in')
    return test.left.kind === 'literal' && eventPath(names, test.right) !== undefined;
  return eventPath(names, test) !== undefined;
}

function eventPath({ paths }: HookNames, node: Node): readonly string[] | undefined {
  const [root = '', ...keys] = pathOf(node) ?? [];
  const before = paths.get(root);
  return before && [...before, ...keys];
}
