import type { Resolve } from '../../convert/source/names.ts';
import type { Entry, Node, NodeOf } from '../../convert/source/node.ts';
import { pathOf } from '../../convert/source/path-of.ts';
import { createSourceFunction, type FunctionFacts } from './function-facts.ts';
import { createUnread, readUnread } from './unread.ts';

/** What a language brings to its values. */
export interface Reading {
  readonly resolve: Resolve;
  readonly inspect: (node: NodeOf<'function'>) => FunctionFacts;
}

/** The value of an expression of Python or Go, as far as it can be told without running it. */
export function evaluateShared(node: Node, reading: Reading, depth = 0): unknown {
  if (depth > 20) return createUnread();
  const next = (inner: Node) => evaluateShared(inner, reading, depth + 1);
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'name': {
      if (node.name === 'nil') return undefined;
      const found = reading.resolve(node);
      return found === node ? createUnread() : next(found);
    }
    case 'list':
      return node.items.map(next);
    case 'record':
      return node.type === undefined ? optionsOf(node.entries, next).options : createUnread();
    case 'function':
      return createSourceFunction(reading.inspect(node));
    case 'binary': {
      if (node.operator !== '||') return createUnread();
      const right = next(node.right);
      const hasFallback = right !== '' && readUnread(right) === undefined;
      return createUnread({ ...readUnread(next(node.left)), hasFallback });
    }
    case 'choice':
      return createUnread({ hasFallback: true });
    case 'index':
      return createUnread(variableOf(pathOf(node)));
    case 'call':
      return ofCall(node, next);
    default:
      return createUnread();
  }
}

/** Named values as options; `isComplete` is false where others are spread in. */
export function optionsOf(entries: readonly Entry[], evaluate: (node: Node) => unknown) {
  const options: Record<string, unknown> = {};
  for (const { key, value } of entries) if (key !== undefined) options[key] = evaluate(value);
  return { options, isComplete: entries.every(({ key }) => key !== undefined) };
}

function ofCall({ callee, args }: NodeOf<'call'>, evaluate: (node: Node) => unknown): unknown {
  const name = pathOf(callee)?.join('.') ?? '';
  const [first, second] = args;
  if (name === 'math.NaN') return Number.NaN;
  if (first === undefined) return createUnread();
  // sentry.TracesSampler(func…) of Go
  if (first.kind === 'function') return evaluate(first);
  if (name === 'float' || name === 'int') {
    const value = evaluate(first);
    const unread = readUnread(value);
    if (unread !== undefined) return createUnread({ ...unread, isConverted: true });
    return typeof value === 'string' ? Number(value) : value;
  }
  if (!/^(?:(?:os\.)?(?:environ\.get|getenv)|os\.Getenv)$/.test(name)) return createUnread();
  const variable = first.kind === 'literal' ? { variable: String(first.value) } : {};
  const fallback = second === undefined ? undefined : (evaluate(second) ?? undefined);
  return createUnread({
    ...variable,
    ...(name === 'os.Getenv' ? {} : { hasFallback: fallback !== undefined, isConverted: false }),
  });
}

function variableOf(path: readonly string[] | undefined): { readonly variable?: string } {
  const variable = /^(?:os\.)?environ\.(\w+)$/.exec(path?.join('.') ?? '')?.[1];
  return variable === undefined ? {} : { variable };
}
